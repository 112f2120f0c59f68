// Begins and ends the rounds of the threads that work for the audio, and keeps what they call until the round has ended.
#define _GNU_SOURCE
#include "round.h"
#include "functions.h"
#include "violations.h"
#include <stddef.h>
#include <stdlib.h>
#include <stdio.h>
#include <time.h>

enum { PENDING = 32, SEMAPHORES = 16, REGISTRATIONS = 256 };

// Initial-exec: the compiler's default for a library may allocate at a thread's first touch.
#define THREAD_LOCAL static __thread __attribute__((tls_model("initial-exec")))

// A round that a thread ends by exiting is none, so what it called counts only once the next begins.
THREAD_LOCAL struct
{
    enum place place;
    bool is_known;
    int calls;
    long round, posts, lost;
    void *awaited; // the semaphore that began this round
    struct call pending[PENDING];
} thread;

static struct
{
    void *_Atomic address;
    _Atomic long posts; // made in rounds, not yet waited for
} semaphores[SEMAPHORES];

static struct registration registrations[REGISTRATIONS];
static _Atomic int registered;
static _Atomic long rounds[PLACES], frames_total, threads, posts_total;
static _Atomic int stalled;
static bool engine_is_watched, paced_is_watched;
static long stall_round, stall_milliseconds;

const char *const place_names[PLACES] = {"outside", "callback", "engine", "paced"};

__attribute__((constructor(102))) static void read_environment(void)
{
    const char *stall = getenv("MODUL_INTERPOSER_STALL");
    engine_is_watched = getenv("MODUL_INTERPOSER_ENGINE") != NULL;
    paced_is_watched = getenv("MODUL_INTERPOSER_PACED") != NULL;
    if (stall != NULL && sscanf(stall, "%ld:%ld", &stall_round, &stall_milliseconds) != 2)
    {
        fputs("interposer: MODUL_INTERPOSER_STALL: expected ROUND:MILLISECONDS\n", stderr);
        abort();
    }
}

__attribute__((target("general-regs-only"))) bool is_in_round(void) { return thread.place != OUTSIDE; }

bool is_in_round_of(enum place place) { return thread.place == place; }

static bool is_stalled_in(enum place place)
{
    bool has_engine = engine_is_watched && semaphores[0].address != NULL;
    return has_engine ? place == ENGINE : place != ENGINE;
}

static void stall_once(enum place place, long round)
{
    if (round != stall_round || !is_stalled_in(place)) return;
    int none = OUTSIDE;
    if (!atomic_compare_exchange_strong(&stalled, &none, (int)place)) return;
    struct timespec left = {stall_milliseconds / 1000, stall_milliseconds % 1000 * 1000000};
    int (*sleep_for)(clockid_t, int, const struct timespec *, struct timespec *) = real_function(ID_clock_nanosleep);
    while (sleep_for(CLOCK_MONOTONIC, 0, &left, &left) != 0) {}
}

void begin_round(enum place place)
{
    if (!thread.is_known) threads++;
    thread.is_known = true;
    thread.round = ++rounds[place];
    thread.posts = thread.lost = thread.calls = 0;
    stall_once(place, thread.round);
    thread.place = place;
}

void end_round(void)
{
    enum place place = thread.place;
    thread.place = OUTSIDE;
    thread.awaited = NULL;
    for (int i = 0; i < thread.calls; i++) commit_violation(&thread.pending[i], place, thread.round);
    if (thread.lost > 0) drop_violations(thread.lost);
}

void count_frames(uint32_t frames) { frames_total += frames; }

struct registration *register_callback(void *client, int (*callback)(uint32_t, void *), void *argument)
{
    int index = registered++;
    if (index >= REGISTRATIONS)
    {
        fputs("interposer: too many callbacks were registered\n", stderr);
        return NULL;
    }
    registrations[index] = (struct registration){client, callback, argument};
    return &registrations[index];
}

#pragma GCC push_options
#pragma GCC target("general-regs-only")

static void count_post(void *semaphore)
{
    posts_total++;
    if (thread.place == ENGINE) return;
    for (int i = 0; i < SEMAPHORES; i++)
    {
        void *none = NULL;
        if (semaphores[i].address != semaphore && !atomic_compare_exchange_strong(&semaphores[i].address, &none, semaphore)) continue;
        semaphores[i].posts++;
        return;
    }
}

static bool is_allowed_post(int id, void *semaphore)
{
    if (id != ID_sem_post) return false;
    count_post(semaphore);
    return ++thread.posts == 1;
}

void note_call(int id, void *caller, void *first)
{
    if (is_allowed_post(id, first)) return;
    long detail = id == ID_syscall ? (long)first : 0;
    for (int i = 0; i < thread.calls; i++)
    {
        struct call *known = &thread.pending[i];
        if (known->id != id || known->detail != detail || known->caller != caller) continue;
        known->count++;
        return;
    }
    if (thread.calls == PENDING) thread.lost++;
    else thread.pending[thread.calls++] = (struct call){id, detail, caller, 1};
}

#pragma GCC pop_options

static bool take_post(void *semaphore)
{
    for (int i = 0; i < SEMAPHORES; i++)
    {
        if (semaphores[i].address != semaphore) continue;
        long posts = semaphores[i].posts;
        while (posts > 0)
            if (atomic_compare_exchange_weak(&semaphores[i].posts, &posts, posts - 1)) return true;
    }
    return false;
}

void forget_semaphore(void *semaphore)
{
    for (int i = 0; i < SEMAPHORES; i++)
        if (semaphores[i].address == semaphore) semaphores[i].posts = 0;
}

void before_wait(int id, void *semaphore, void *caller)
{
    if (thread.place == ENGINE && thread.awaited == semaphore) end_round();
    else if (is_in_round()) note_call(id, caller, semaphore);
}

void after_wait(void *semaphore)
{
    if (!engine_is_watched || is_in_round() || !take_post(semaphore)) return;
    begin_round(ENGINE);
    thread.awaited = semaphore;
}

void before_pause(void *caller)
{
    if (thread.place == PACED) end_round();
    else if (is_in_round()) note_call(ID_clock_nanosleep, caller, NULL);
}

void after_pause(void)
{
    if (paced_is_watched && !is_in_round()) begin_round(PACED);
}

long rounds_of(enum place place) { return rounds[place]; }
long frames_seen(void) { return frames_total; }
long threads_seen(void) { return threads; }
long posts_seen(void) { return posts_total; }
enum place stalled_place(void) { return (enum place)stalled; }
