// What the command line says: see main.c.
#pragma once
#include <stdbool.h>
#include <stdint.h>

enum { MAX_FILES = 8, MAX_SETTINGS = 64, WRONG_USE = 2 };

struct options
{
    const char *mode, *plugin, *id;
    double rate, speed, events, seconds, pause;
    uint32_t least_frames, most_frames, config, bits;
    long blocks, activations;
    uint64_t seed;
    bool saves, loads;
    const char *files[MAX_FILES];
    int file_count;
    const char *out, *settings[MAX_SETTINGS]; // ID=VALUE
    int setting_count;
};

// Exits with WRONG_USE where it says something else.
struct options read_options(int count, char **arguments);
