// A WAV file of 16-bit PCM, mono or stereo: what the demo plays.
#pragma once
#include <stdint.h>

struct wav
{
    float *left, *right; // the same memory for mono
    uint32_t frames, rate;
};

// Exits where it cannot be read.
struct wav read_wav(const char *path);
