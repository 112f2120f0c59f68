// The wrappers that do more than note a call: they begin and end the rounds.
#define _GNU_SOURCE
#include "handled.h"
#include "functions.h"
#include "round.h"
#include <dlfcn.h>
#include <semaphore.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

typedef int (*process_callback)(uint32_t frames, void *argument);

#define REAL(id, ...) ((int (*)(__VA_ARGS__))real_function(ID_##id))
#define CALLER __builtin_return_address(0)
#define EXPORT __attribute__((visibility("default")))

// As a jump: RTLD_NEXT is seen from whoever asked. That one gets no wrapper, or two interposers would call each other.
EXPORT void *dlsym(void *restrict handle, const char *restrict name)
{
    struct function *function = handle == RTLD_NEXT ? NULL : find_function(name);
    if (function == NULL) return real_dlsym(handle, name);
    void *found = real_dlsym(handle, name);
    if (found == NULL) return NULL;
    if (function->real == NULL && found != function->wrapper) function->real = found;
    return real_function((int)(function - functions)) == NULL ? NULL : function->wrapper;
}

static int run_callback(uint32_t frames, void *registered)
{
    const struct registration *registration = registered;
    begin_round(CALLBACK);
    count_frames(frames);
    int result = registration->callback(frames, registration->argument);
    end_round();
    return result;
}

EXPORT int jack_set_process_callback(void *client, process_callback callback, void *argument)
{
    int (*real)(void *, process_callback, void *) = REAL(jack_set_process_callback, void *, process_callback, void *);
    struct registration *registration = callback == NULL ? NULL : register_callback(client, callback, argument);
    return registration == NULL ? real(client, callback, argument) : real(client, run_callback, registration);
}

// jack_set_process_thread needs no wrapper: such a thread's round lies between these two.
EXPORT uint32_t jack_cycle_wait(void *client)
{
    if (is_in_round_of(CALLBACK)) end_round();
    uint32_t frames = ((uint32_t(*)(void *))real_function(ID_jack_cycle_wait))(client);
    begin_round(CALLBACK);
    count_frames(frames);
    return frames;
}

EXPORT void jack_cycle_signal(void *client, int status)
{
    if (is_in_round_of(CALLBACK)) end_round();
    ((void (*)(void *, int))real_function(ID_jack_cycle_signal))(client, status);
}

EXPORT int sem_wait(sem_t *semaphore)
{
    before_wait(ID_sem_wait, semaphore, CALLER);
    int result = REAL(sem_wait, sem_t *)(semaphore);
    if (result == 0) after_wait(semaphore);
    return result;
}

EXPORT int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict until)
{
    before_wait(ID_sem_timedwait, semaphore, CALLER);
    int result = REAL(sem_timedwait, sem_t *, const struct timespec *)(semaphore, until);
    if (result == 0) after_wait(semaphore);
    return result;
}

EXPORT int clock_nanosleep(clockid_t clock, int flags, const struct timespec *time, struct timespec *left)
{
    before_pause(CALLER);
    int result = REAL(clock_nanosleep, clockid_t, int, const struct timespec *, struct timespec *)(clock, flags, time, left);
    if (result == 0 && (flags & TIMER_ABSTIME) != 0) after_pause();
    return result;
}

void give_handled_wrappers(void)
{
    functions[ID_dlsym].wrapper = (void *)dlsym;
    functions[ID_sem_wait].wrapper = (void *)sem_wait;
    functions[ID_sem_timedwait].wrapper = (void *)sem_timedwait;
    functions[ID_clock_nanosleep].wrapper = (void *)clock_nanosleep;
    functions[ID_jack_set_process_callback].wrapper = (void *)jack_set_process_callback;
    functions[ID_jack_cycle_wait].wrapper = (void *)jack_cycle_wait;
    functions[ID_jack_cycle_signal].wrapper = (void *)jack_cycle_signal;
}
