// What the command line says: see main.c.
#pragma once
#include <stdbool.h>
#include <stdint.h>

enum { WRONG_USE = 2 };

struct options
{
    const char *mode, *plugin, *id;
    double rate, speed, events;
    uint32_t least_frames, most_frames, config, bits;
    long blocks, activations;
    uint64_t seed;
    bool saves, loads;
};

// Exits with WRONG_USE where it says something else.
struct options read_options(int count, char **arguments);
