// A client that does one thing on purpose, in a place of choice, round by round. It finds libjack as the program does: by dlopen and dlsym.
//
//     guilty PLACE DEED ROUNDS [handle|default]
//
// PLACE: callback, process-thread, engine (a thread that the callback wakes), paced (no JACK: a thread that sleeps until a moment), outside.
// DEED: see deeds.c. Writes the moments, in microseconds, at which the rounds of PLACE began.
#define _GNU_SOURCE
#include "deeds.h"
#include "jack.h"
#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { MAX_ROUNDS = 100000 };

static void (*deed)(void);
static const char *place;
static long rounds;
static _Atomic long done;
static _Atomic bool ends;
static long starts[MAX_ROUNDS];
static sem_t wake;

static bool is_in(const char *name) { return strcmp(place, name) == 0; }

static void fail(const char *what)
{
    fprintf(stderr, "guilty: %s\n", what);
    exit(1);
}

static void do_round(void)
{
    struct timespec now;
    long round = done;
    if (round >= rounds) return;
    clock_gettime(CLOCK_MONOTONIC, &now);
    starts[round] = now.tv_sec * 1000000 + now.tv_nsec / 1000;
    deed();
    done = round + 1;
}

static int process(jack_nframes_t frames, void *argument)
{
    (void)frames, (void)argument;
    if (is_in("callback")) do_round();
    else sem_post(&wake);
    return 0;
}

// Frees when it ends, as a thread of any run-time does: that is no round any more.
static void *run_engine(void *argument)
{
    void *own = malloc(64);
    (void)argument;
    for (;;)
    {
        while (sem_wait(&wake) != 0) {}
        if (ends) break;
        do_round();
    }
    free(own);
    return NULL;
}

static void *run_outside(void *argument)
{
    (void)argument;
    for (; !ends; usleep(500)) do_round();
    return NULL;
}

static void *run_paced(void *argument)
{
    struct timespec next;
    (void)argument;
    clock_gettime(CLOCK_MONOTONIC, &next);
    while (!ends)
    {
        next.tv_nsec += 1000000;
        if (next.tv_nsec >= 1000000000) next.tv_sec++, next.tv_nsec -= 1000000000;
        while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &next, NULL) != 0) {}
        do_round();
    }
    return NULL;
}

static void *library;

static void *find(const char *name)
{
    void *found = dlsym(library, name);
    if (found == NULL) fail(name);
    return found;
}

#define FOUND(name) ((__typeof__(&name))find(#name))

static jack_client_t *client;

static void *run_process_thread(void *argument)
{
    (void)argument;
    while (!ends)
    {
        FOUND(jack_cycle_wait)(client);
        do_round();
        FOUND(jack_cycle_signal)(client, 0);
    }
    return NULL;
}

static void open_client(bool by_handle)
{
    void *handle = dlopen("libjack.so.0", RTLD_NOW | (by_handle ? RTLD_LOCAL : RTLD_GLOBAL));
    if (handle == NULL) fail(dlerror());
    library = by_handle ? handle : RTLD_DEFAULT;
    client = FOUND(jack_client_open)("guilty", JackNoStartServer, NULL);
    if (client == NULL) fail("no server");
    if (is_in("process-thread")) FOUND(jack_set_process_thread)(client, run_process_thread, NULL);
    else FOUND(jack_set_process_callback)(client, process, NULL);
    if (FOUND(jack_activate)(client) != 0) fail("not activated");
}

int main(int count, char **arguments)
{
    if (count < 4 || (deed = find_deed(arguments[2])) == NULL) fail("expected PLACE DEED ROUNDS [handle|default]");
    place = arguments[1];
    rounds = atol(arguments[3]);
    if (rounds < 1 || rounds > MAX_ROUNDS) fail("ROUNDS out of range");
    sem_init(&wake, 0, 0);
    pthread_t worker;
    bool has_worker = !is_in("callback") && !is_in("process-thread");
    void *(*work)(void *) = is_in("engine") ? run_engine : is_in("paced") ? run_paced : run_outside;
    if (has_worker) pthread_create(&worker, NULL, work, NULL);
    if (!is_in("paced")) open_client(count < 5 || strcmp(arguments[4], "handle") == 0);
    while (done < rounds) usleep(1000);
    if (client != NULL) FOUND(jack_deactivate)(client), FOUND(jack_client_close)(client);
    ends = true;
    sem_post(&wake);
    if (has_worker) pthread_join(worker, NULL);
    for (long i = 0; i < rounds; i++) fprintf(stderr, "%ld\n", starts[i]);
    return 0;
}
