// Rounds that a host begins and ends itself: it finds these by name, where the library is preloaded.
#include "round.h"

#define EXPORT __attribute__((visibility("default")))

EXPORT void modul_round_begins(uint32_t frames)
{
    begin_round(CALLBACK);
    count_frames(frames);
}

EXPORT void modul_round_ends(void) { end_round(); }
