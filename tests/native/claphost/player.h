// Hands on everything at once: every parameter, every key of the default MIDI map, at any frame.
#pragma once
#include "events.h"
#include "instance.h"

enum { MAX_HELD = 64 };

struct player
{
    const struct instance *instance;
    uint64_t random;
    double events_a_block;
    long params_sent, midi_sent, other_sent;
    long sent[MAX_PARAMS]; // values, or presses, of each
    const struct param *held[MAX_HELD];
    uint32_t held_count;
};

// Adds what is played in a block.
void play(struct player *, struct events *, uint32_t frames);

// Adds a value of a parameter.
void send_value(struct events *, const struct param *, double value, uint32_t time);

// How often the least sent parameter was.
long least_sent(const struct player *);
