#include "violations.h"
#include <stdbool.h>
#include <stddef.h>

static struct violation violations[VIOLATIONS];
static _Atomic int used;
static _Atomic long dropped;
static atomic_flag adding = ATOMIC_FLAG_INIT;

static bool is_same(const struct violation *violation, const struct call *call, int place)
{
    const struct call *known = &violation->call;
    return violation->place == place && known->id == call->id && known->detail == call->detail && known->caller == call->caller;
}

static struct violation *find_or_add(const struct call *call, int place, long round)
{
    int count = used;
    for (int i = 0; i < count; i++)
        if (is_same(&violations[i], call, place)) return &violations[i];
    if (count == VIOLATIONS) return NULL;
    violations[count].call = *call;
    violations[count].place = place;
    violations[count].round = round;
    used = count + 1;
    return &violations[count];
}

void commit_violation(const struct call *call, int place, long round)
{
    while (atomic_flag_test_and_set(&adding)) {}
    struct violation *violation = find_or_add(call, place, round);
    if (violation != NULL) violation->count += call->count;
    else dropped += call->count;
    atomic_flag_clear(&adding);
}

const struct violation *violation_at(int index) { return index < used ? &violations[index] : NULL; }

long violations_dropped(void) { return dropped; }

void drop_violations(long count) { dropped += count; }
