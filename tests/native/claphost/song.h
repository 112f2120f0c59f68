// A DAW's song under restless hands: tempo and metre change, it stops, starts, loops and jumps; now and then there is none.
#pragma once
#include "events.h"

struct song
{
    double rate, tempo, beats, seconds;
    uint16_t beats_a_bar;
    bool is_playing, loops, is_gone;
    long changes;
    clap_event_transport_t now;
};

void begin_song(struct song *, double rate);

// Where the song is as a block begins; null where there is none. Adds an event where something changes within the block.
const clap_event_transport_t *play_song(struct song *, struct events *, uint32_t frames, uint64_t *random);
