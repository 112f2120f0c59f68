#define _GNU_SOURCE
#include "deeds.h"
#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static sem_t semaphore, other;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_rwlock_t rwlock = PTHREAD_RWLOCK_INITIALIZER;
static pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
static void *volatile kept;

static void nothing(void) {}
static void one_post(void) { sem_post(&semaphore); }
static void two_posts(void) { one_post(), one_post(); }
static void wait_semaphore(void) { sem_post(&other), sem_wait(&other); }

static void *volatile given; // made beforehand, so that free stands alone
__attribute__((constructor)) static void make_given(void) { given = malloc(64); }

static void do_malloc(void) { kept = malloc(64); }
static void do_calloc(void) { kept = calloc(4, 16); }
static void do_realloc(void) { kept = realloc(kept, 128); }
static void do_free(void) { free(given), given = NULL; }
static void do_posix_memalign(void)
{
    void *memory = NULL;
    if (posix_memalign(&memory, 64, 64) == 0) kept = memory;
}
static void do_aligned_alloc(void) { kept = aligned_alloc(64, 64); }
static void do_mmap(void) { kept = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); }
static void do_mprotect(void) { mprotect((void *)((size_t)&kept & ~(size_t)4095), 4096, PROT_READ | PROT_WRITE); }
static void do_lock(void) { pthread_mutex_lock(&mutex), pthread_mutex_unlock(&mutex); }
static void do_rwlock(void) { pthread_rwlock_rdlock(&rwlock), pthread_rwlock_unlock(&rwlock); }
static void do_signal(void) { pthread_cond_signal(&condition); }
static void do_open(void) { kept = (void *)(size_t)open("/dev/null", O_RDONLY); }
static void do_write(void) { kept = (void *)(size_t)write(-1, "", 1); }
static void do_stat(void)
{
    struct stat status;
    stat("/", &status);
}
static void do_printf(void) { printf("%s %g\n", "guilty", 0.5); }
static void do_nanosleep(void) { nanosleep(&(struct timespec){0, 1000}, NULL); }
static void do_clock_nanosleep(void) { clock_nanosleep(CLOCK_MONOTONIC, 0, &(struct timespec){0, 1000}, NULL); }
static void do_usleep(void) { usleep(1); }
static void do_yield(void) { sched_yield(); }
static void do_poll(void) { poll(NULL, 0, 0); }
static void do_syscall(void) { syscall(SYS_getppid); }
static void do_dlopen(void) { kept = dlopen("libc.so.6", RTLD_LAZY); }
static void by_name(void) // found with a handle, as managed code finds what it imports
{
    static void *(*found)(size_t);
    found = (void *(*)(size_t))dlsym(RTLD_DEFAULT, "malloc");
    kept = found(64);
}

static const struct
{
    const char *name;
    void (*deed)(void);
} deeds[] = {
    {"nothing", nothing}, {"one-post", one_post}, {"two-posts", two_posts}, {"sem_wait", wait_semaphore}, {"malloc", do_malloc},
    {"calloc", do_calloc}, {"realloc", do_realloc}, {"free", do_free}, {"posix_memalign", do_posix_memalign},
    {"aligned_alloc", do_aligned_alloc}, {"mmap", do_mmap}, {"mprotect", do_mprotect}, {"pthread_mutex_lock", do_lock},
    {"pthread_rwlock_rdlock", do_rwlock}, {"pthread_cond_signal", do_signal}, {"open", do_open}, {"write", do_write}, {"stat", do_stat},
    {"printf", do_printf}, {"nanosleep", do_nanosleep}, {"clock_nanosleep", do_clock_nanosleep}, {"usleep", do_usleep},
    {"sched_yield", do_yield}, {"poll", do_poll}, {"syscall", do_syscall}, {"dlopen", do_dlopen}, {"by-name", by_name},
};

void (*find_deed(const char *name))(void)
{
    for (size_t i = 0; i < sizeof deeds / sizeof *deeds; i++)
        if (strcmp(deeds[i].name, name) == 0) return deeds[i].deed;
    return NULL;
}
