// The functions that nothing may call on the audio side. Linux on x86-64.
#pragma once

// Found at the door: a stub of each stands before the real one.
#define FORBIDDEN(X) \
    X(malloc) X(calloc) X(realloc) X(reallocarray) X(free) X(posix_memalign) X(aligned_alloc) X(memalign) X(valloc) \
    X(mmap) X(mmap64) X(munmap) X(mremap) X(mprotect) X(madvise) X(mlock) X(munlock) X(brk) X(sbrk) \
    X(pthread_mutex_lock) X(pthread_mutex_trylock) X(pthread_mutex_timedlock) X(pthread_mutex_clocklock) \
    X(pthread_rwlock_rdlock) X(pthread_rwlock_wrlock) X(pthread_rwlock_tryrdlock) X(pthread_rwlock_trywrlock) \
    X(pthread_rwlock_timedrdlock) X(pthread_rwlock_timedwrlock) X(pthread_spin_lock) X(pthread_spin_trylock) \
    X(pthread_cond_wait) X(pthread_cond_timedwait) X(pthread_cond_clockwait) X(pthread_cond_signal) X(pthread_cond_broadcast) \
    X(pthread_barrier_wait) X(pthread_create) X(pthread_join) X(pthread_kill) \
    X(open) X(open64) X(openat) X(openat64) X(creat) X(creat64) X(close) X(read) X(write) X(pread) X(pread64) X(pwrite) X(pwrite64) \
    X(readv) X(writev) X(lseek) X(lseek64) X(fsync) X(fdatasync) X(ftruncate) X(ftruncate64) X(fallocate) X(posix_fallocate) \
    X(stat) X(stat64) X(fstat) X(fstat64) X(lstat) X(lstat64) X(fstatat) X(fstatat64) X(access) X(unlink) X(rename) X(mkdir) \
    X(opendir) X(readdir) X(readdir64) X(fcntl) X(fcntl64) X(ioctl) X(pipe) X(pipe2) X(eventfd) X(shm_open) X(memfd_create) \
    X(socket) X(connect) X(send) X(sendto) X(sendmsg) X(recv) X(recvfrom) X(recvmsg) \
    X(fopen) X(fopen64) X(fclose) X(fread) X(fwrite) X(fflush) X(fputs) X(puts) X(fputc) X(putc) X(putchar) X(perror) X(syslog) \
    X(printf) X(vprintf) X(fprintf) X(vfprintf) X(dprintf) X(vdprintf) \
    X(__printf_chk) X(__vprintf_chk) X(__fprintf_chk) X(__vfprintf_chk) X(__dprintf_chk) \
    X(nanosleep) X(usleep) X(sleep) X(sched_yield) X(poll) X(ppoll) X(select) X(pselect) X(epoll_wait) X(epoll_pwait) \
    X(dlopen) X(dlclose) X(fork) X(system) X(syscall) \
    X(sem_post) X(sem_destroy) // one post a round is allowed

// Written out in C, for they do more than note the call.
#define HANDLED(X) \
    X(dlsym) X(sem_wait) X(sem_timedwait) X(clock_nanosleep) \
    X(jack_set_process_callback) X(jack_cycle_wait) X(jack_cycle_signal)

#define FUNCTION_ID(name) ID_##name,
enum { FORBIDDEN(FUNCTION_ID) FORBIDDEN_COUNT, ID_BEFORE_HANDLED = FORBIDDEN_COUNT - 1, HANDLED(FUNCTION_ID) FUNCTION_COUNT };

struct function
{
    const char *name;
    void *real;    // the next one behind this library; null until looked up
    void *wrapper; // what a caller gets instead
};

extern struct function functions[FUNCTION_COUNT];

// The function of a name, or null for one that is of no interest.
struct function *find_function(const char *name);

// The real function. Looks it up at first.
void *real_function(int id);

// dlsym itself.
void *real_dlsym(void *handle, const char *name);
