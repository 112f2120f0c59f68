// Stubs for all that is forbidden, and what lies behind them.
#define _GNU_SOURCE
#include "functions.h"
#include "handled.h"
#include "round.h"
#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

#pragma GCC visibility push(hidden)
extern void *const interposer_stubs[FORBIDDEN_COUNT];
extern void *interposer_pass(int id, void *caller, void *first);
#pragma GCC visibility pop

// A stub keeps every register, notes the call and jumps: so one serves any signature, varargs too.
// interposer_pass keeps the vector registers by using none.
__asm__(
    ".set forbidden_id, 0\n"
    ".pushsection .data.rel.ro.interposer_stubs, \"aw\"\n"
    ".balign 8\n.hidden interposer_stubs\n.globl interposer_stubs\ninterposer_stubs:\n"
    ".popsection\n"
    ".macro forbidden name\n"
    ".globl \\name\n.type \\name, @function\n"
    "\\name:\ninterposed_\\name:\n"
    "push %rax\npush %r9\npush %r8\npush %rcx\npush %rdx\npush %rsi\npush %rdi\n"
    "mov $forbidden_id, %edi\nmov 56(%rsp), %rsi\nmov (%rsp), %rdx\n"
    "call interposer_pass\n"
    "mov %rax, %r11\n"
    "pop %rdi\npop %rsi\npop %rdx\npop %rcx\npop %r8\npop %r9\npop %rax\n"
    "jmp *%r11\n"
    ".size \\name, . - \\name\n"
    ".pushsection .data.rel.ro.interposer_stubs\n.quad interposed_\\name\n.popsection\n"
    ".set forbidden_id, forbidden_id + 1\n"
    ".endm\n"
#define STUB(name) "forbidden " #name "\n"
    FORBIDDEN(STUB));

#define FUNCTION_NAME(symbol) [ID_##symbol] = {.name = #symbol},
struct function functions[FUNCTION_COUNT] = {FORBIDDEN(FUNCTION_NAME) HANDLED(FUNCTION_NAME)};

extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);
extern void __libc_free(void *);

void *real_dlsym(void *handle, const char *name)
{
    static void *(*real)(void *, const char *);
    static const char *const versions[] = {"GLIBC_2.34", "GLIBC_2.2.5"};
    for (size_t i = 0; real == NULL && i < sizeof versions / sizeof *versions; i++)
        *(void **)&real = dlvsym(RTLD_NEXT, "dlsym", versions[i]);
    return real(handle, name);
}

// The loader may allocate while it looks a name up, so these are not looked up.
static void *real_allocator(int id)
{
    switch (id)
    {
        case ID_malloc: return (void *)__libc_malloc;
        case ID_calloc: return (void *)__libc_calloc;
        case ID_realloc: return (void *)__libc_realloc;
        case ID_free: return (void *)__libc_free;
        default: return NULL;
    }
}

void *real_function(int id)
{
    struct function *function = &functions[id];
    if (function->real == NULL) function->real = real_allocator(id);
    if (function->real == NULL) function->real = real_dlsym(RTLD_NEXT, function->name);
    return function->real;
}

struct function *find_function(const char *name)
{
    for (int i = 0; i < FUNCTION_COUNT; i++)
        if (strcmp(functions[i].name, name) == 0) return &functions[i];
    return NULL;
}

__attribute__((target("general-regs-only"))) void *interposer_pass(int id, void *caller, void *first)
{
    if (is_in_round()) note_call(id, caller, first);
    else if (id == ID_sem_destroy) forget_semaphore(first);
    void *real = functions[id].real;
    return real != NULL ? real : real_function(id);
}

__attribute__((constructor(101))) static void look_all_up(void)
{
    for (int i = 0; i < FORBIDDEN_COUNT; i++)
    {
        functions[i].wrapper = interposer_stubs[i];
        real_function(i);
    }
    give_handled_wrappers();
}
