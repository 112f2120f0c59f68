#include "events.h"
#include <stddef.h>

static uint32_t count_events(const clap_input_events_t *list) { return ((struct events *)list->ctx)->count; }

static const clap_event_header_t *event_at(const clap_input_events_t *list, uint32_t index)
{
    const struct events *events = list->ctx;
    return index < events->count ? events->sorted[index] : NULL;
}

static bool take_event(const clap_output_events_t *list, const clap_event_header_t *event)
{
    struct events *events = list->ctx;
    if (event->time >= events->frames || event->time < events->last) events->misplaced++;
    events->last = event->time;
    events->taken++;
    return true;
}

void clear_events(struct events *events, uint32_t frames)
{
    events->count = events->last = 0;
    events->frames = frames;
    events->in = (clap_input_events_t){events, count_events, event_at};
    events->out = (clap_output_events_t){events, take_event};
}

clap_event_t *add_event(struct events *events, uint16_t type, uint32_t size, uint32_t time)
{
    if (events->count == MAX_EVENTS) return NULL;
    clap_event_t *event = &events->all[events->count];
    *event = (clap_event_t){.header = {.size = size, .time = time, .type = type}};
    events->sorted[events->count++] = &event->header;
    return event;
}

// By insertion: few events, and those of one time keep their order.
void sort_events(struct events *events)
{
    for (uint32_t i = 1; i < events->count; i++)
    {
        const clap_event_header_t *event = events->sorted[i];
        uint32_t at = i;
        for (; at > 0 && events->sorted[at - 1]->time > event->time; at--) events->sorted[at] = events->sorted[at - 1];
        events->sorted[at] = event;
    }
}
