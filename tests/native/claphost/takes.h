// Tapes full of sound, recorded through parameters as a DAW would.
#pragma once
#include "audio.h"
#include "wav.h"

enum { MAX_TAPES = 8 };

struct takes
{
    struct audio *audio;
    struct wav wavs[MAX_TAPES];
    int wav_count, tapes;
    uint32_t frames;       // of each
    uint32_t most_frames;  // of a block
};

// Records one tape after the other; each plays on. Gives how many. [audio]
void record_takes(struct takes *);

// A block of silence in. Gives how long it took. [audio]
double play_on(struct audio *, uint32_t frames);
