// What was called in rounds. A fixed table: entries are added and counted, never taken away.
#pragma once
#include <stdatomic.h>

enum { VIOLATIONS = 256 };

struct call
{
    int id;
    long detail; // the number of a syscall, else 0
    void *caller;
    long count;
};

struct violation
{
    struct call call; // its count unused
    int place;
    long round; // the first
    _Atomic long count;
};

// Adds to what was seen. [any thread, outside of a round]
void commit_violation(const struct call *call, int place, long round);

// The one at an index, or null behind the last.
const struct violation *violation_at(int index);

// Calls for which the table had no room.
long violations_dropped(void);
void drop_violations(long count);
