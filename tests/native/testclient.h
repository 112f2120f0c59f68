// The client's two halves: what its callback does, and the commands that drive it.
#pragma once
#include "jack.h"
#include <stdatomic.h>
#include <stdbool.h>

enum { MAX_PORTS = 64, MAX_PLAYS = 256, MAX_EVENTS = 4096, LINE = 1 << 17 };

struct play
{
    int port;
    jack_nframes_t first, frames;
    float *samples;
};

struct midi_event
{
    jack_nframes_t frame;
    size_t size;
    unsigned char bytes[3];
};

struct client
{
    jack_client_t *jack;
    jack_port_t *in[MAX_PORTS], *out[MAX_PORTS], *midi;
    int ins, outs;
    bool converts;
    _Atomic bool gone;

    // Frames that the ports report: the out ports to where they capture, the in ports to where they play.
    _Atomic jack_nframes_t capture_latency, playback_latency;
    float line[MAX_PORTS][LINE]; // a converter's inputs, by frame time

    float *recorded[MAX_PORTS];
    jack_nframes_t capacity;
    _Atomic jack_nframes_t first, frames; // recorded, from this frame time on
    bool has_begun;
    jack_nframes_t next; // where the next callback should begin

    // Entries appear behind a count and never change then.
    struct play plays[MAX_PLAYS];
    _Atomic int play_count;
    int plays_seen;
    struct midi_event events[MAX_EVENTS];
    _Atomic int event_count;
    int events_sent;

    _Atomic long missed, xruns, late; // frames without a callback; as JACK counts; what came too late to be played whole
};

extern struct client client;

// Obeys one line and answers with one.
void obey(char *line);

// Answers ok, or error and why.
void answer_done(bool is_done, const char *problem);

// Whether a converter can take these latencies: what JACK adds is part of them.
bool is_round_trip(jack_nframes_t capture, jack_nframes_t playback);

// Sets what its own ports report, for one of JACK's two modes.
void set_latency(int mode);

// The process callback; its argument is the client.
int process_client(jack_nframes_t frames, void *client);
