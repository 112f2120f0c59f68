// The events of one block, in any order as they are added, sorted by time as the plugin reads them.
#pragma once
#include "clap_events.h"

enum { MAX_EVENTS = 256 };

typedef union
{
    clap_event_header_t header;
    clap_event_note_t note;
    clap_event_param_value_t param;
    clap_event_param_gesture_t gesture;
    clap_event_transport_t transport;
    clap_event_midi_t midi;
} clap_event_t;

struct events
{
    clap_event_t all[MAX_EVENTS];
    const clap_event_header_t *sorted[MAX_EVENTS];
    uint32_t count;
    clap_input_events_t in;
    clap_output_events_t out;
    uint32_t frames;
    _Atomic long taken, misplaced; // events from the plugin; those out of order or behind the block's end
    uint32_t last;
};

// Begins a block without an event.
void clear_events(struct events *, uint32_t frames);

// Adds an event of a type with a size; what else is in it is for the caller to fill. Null where the block has no room left.
clap_event_t *add_event(struct events *, uint16_t type, uint32_t size, uint32_t time);

void sort_events(struct events *);
