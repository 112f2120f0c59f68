// The host's side of the ABI: what a plugin may call. Each call only sets a flag or counts, so it may come from a round.
#pragma once
#include "clap_extensions.h"
#include <stdatomic.h>

struct host
{
    clap_host_t clap; // first: the plugin gives its address back
    _Atomic bool wants_callback, wants_restart, wants_flush;
    _Atomic long wrong_threads; // calls of what belongs to another thread
    _Atomic long rescans, logged;
};

void init_host(struct host *);

// From here on the calling thread is the main one, or an audio one, or neither.
enum role { NO_ROLE, MAIN, AUDIO };
void take_role(enum role);
