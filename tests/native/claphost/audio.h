// One block after the other through a plugin, each timed, and each a round of the interposer where that is preloaded.
#pragma once
#include "events.h"
#include "ports.h"

struct audio
{
    struct instance *instance;
    struct ports ports;
    struct events events; // of the next block
    int64_t frames;       // so far
    double peak;
    long bad, errors; // samples; calls of process that failed
};

// Activates. [main]
void begin_audio(struct audio *, struct instance *, double rate, uint32_t least_frames, uint32_t most_frames, uint32_t config);

// Deactivates, once the audio thread has ended. [main]
void end_audio(struct audio *);

// What a block is fed, and how.
struct feed
{
    const float *left, *right;
    const clap_event_transport_t *transport;
    bool is_double, is_in_place, has_no_steady_time;
};

// Processes a block with the events that were added, takes these away, and gives how long process took in microseconds. [audio]
double process_block(struct audio *, const struct feed *, uint32_t frames);

// Microseconds of the monotonic clock.
double now_us(void);

// Sleeps until then.
void sleep_until(double us);
