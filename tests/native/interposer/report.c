// Writes what was seen when the process ends. A process without a round writes nothing: this library is handed down to every child.
#define _GNU_SOURCE
#include "functions.h"
#include "round.h"
#include "violations.h"
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static void write_caller(FILE *report, void *caller)
{
    Dl_info info;
    if (dladdr(caller, &info) == 0 || info.dli_fname == NULL) fprintf(report, "%p\n", caller);
    else if (info.dli_sname == NULL)
        fprintf(report, "%s+0x%lx\n", info.dli_fname, (unsigned long)((uintptr_t)caller - (uintptr_t)info.dli_fbase));
    else fprintf(report, "%s %s+0x%lx\n", info.dli_fname, info.dli_sname, (unsigned long)((uintptr_t)caller - (uintptr_t)info.dli_saddr));
}

static void write_violation(FILE *report, const struct violation *violation)
{
    fprintf(report, "violation %s", functions[violation->call.id].name);
    if (violation->call.id == ID_syscall) fprintf(report, ":%ld", violation->call.detail);
    fprintf(report, " %ld %s %ld ", violation->count, place_names[violation->place], violation->round);
    write_caller(report, violation->call.caller);
}

static void write_counts(FILE *report)
{
    fprintf(report, "callbacks %ld\nengine %ld\npaced %ld\n", rounds_of(CALLBACK), rounds_of(ENGINE), rounds_of(PACED));
    fprintf(report, "frames %ld\nthreads %ld\nposts %ld\n", frames_seen(), threads_seen(), posts_seen());
    fprintf(report, "stalled %s\ndropped %ld\n", stalled_place() == OUTSIDE ? "none" : place_names[stalled_place()], violations_dropped());
}

__attribute__((destructor)) static void write_report(void)
{
    const char *path = getenv("MODUL_INTERPOSER_REPORT");
    if (path == NULL || rounds_of(CALLBACK) + rounds_of(PACED) == 0) return;
    FILE *report = fopen(path, "w");
    if (report == NULL)
    {
        perror(path);
        return;
    }
    write_counts(report);
    for (int i = 0; violation_at(i) != NULL; i++) write_violation(report, violation_at(i));
    fputs("end\n", report);
    fclose(report);
}
