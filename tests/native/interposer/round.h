// A round is the time in which a thread works for the audio: nothing forbidden may be called in it.
#pragma once
#include <stdbool.h>
#include <stdint.h>

enum place
{
    OUTSIDE,
    CALLBACK, // JACK's process callback, or what a host marks as one
    ENGINE,   // a thread that a round's sem_post woke, until it waits on that semaphore again
    PACED,    // a thread that slept until a moment, until it does so again
    PLACES,
};

struct registration
{
    void *client;
    int (*callback)(uint32_t frames, void *argument);
    void *argument;
};

extern const char *const place_names[PLACES];

bool is_in_round(void);
bool is_in_round_of(enum place place);
void begin_round(enum place place);
void end_round(void);
void count_frames(uint32_t frames);

// Null when there is no room left.
struct registration *register_callback(void *client, int (*callback)(uint32_t, void *), void *argument);

// Notes a call in a round. Allocates nothing, locks nothing, keeps the vector registers.
void note_call(int id, void *caller, void *first);

void before_wait(int id, void *semaphore, void *caller);
void after_wait(void *semaphore);
void forget_semaphore(void *semaphore);
void before_pause(void *caller);
void after_pause(void);

// What was seen: for the report.
long rounds_of(enum place place);
long frames_seen(void);
long threads_seen(void);
long posts_seen(void);
enum place stalled_place(void); // OUTSIDE: none was stalled
