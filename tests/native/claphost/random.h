// The same numbers for the same seed.
#pragma once
#include <stdint.h>

static inline uint32_t next_random(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return (uint32_t)(z >> 32);
}

// 0 to below - 1.
static inline uint32_t random_below(uint64_t *state, uint32_t below) { return (uint32_t)((uint64_t)next_random(state) * below >> 32); }

// 0 to 1.
static inline double random_part(uint64_t *state) { return next_random(state) / 4294967295.0; }
