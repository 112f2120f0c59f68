// The events of CLAP 1.2.10 that the host sends.
#pragma once
#include <stdbool.h>
#include <stdint.h>

enum
{
    CLAP_EVENT_NOTE_ON = 0,
    CLAP_EVENT_NOTE_OFF = 1,
    CLAP_EVENT_NOTE_CHOKE = 2,
    CLAP_EVENT_PARAM_VALUE = 5,
    CLAP_EVENT_PARAM_MOD = 6,
    CLAP_EVENT_PARAM_GESTURE_BEGIN = 7,
    CLAP_EVENT_PARAM_GESTURE_END = 8,
    CLAP_EVENT_TRANSPORT = 9,
    CLAP_EVENT_MIDI = 10,
};

typedef struct
{
    uint32_t size, time; // bytes of the whole event; frame in the block
    uint16_t space_id, type;
    uint32_t flags;
} clap_event_header_t;

typedef struct
{
    clap_event_header_t header;
    int32_t note_id;
    int16_t port_index, channel, key; // -1: every one
    double velocity;
} clap_event_note_t;

// A value and a modulation have the same form.
typedef struct
{
    clap_event_header_t header;
    uint32_t param_id;
    void *cookie;
    int32_t note_id;
    int16_t port_index, channel, key;
    double value;
} clap_event_param_value_t;

typedef struct
{
    clap_event_header_t header;
    uint32_t param_id;
} clap_event_param_gesture_t;

enum
{
    CLAP_TRANSPORT_HAS_TEMPO = 1 << 0,
    CLAP_TRANSPORT_HAS_BEATS_TIMELINE = 1 << 1,
    CLAP_TRANSPORT_HAS_SECONDS_TIMELINE = 1 << 2,
    CLAP_TRANSPORT_HAS_TIME_SIGNATURE = 1 << 3,
    CLAP_TRANSPORT_IS_PLAYING = 1 << 4,
    CLAP_TRANSPORT_IS_LOOP_ACTIVE = 1 << 6,
};

#define CLAP_TIME_FACTOR (1LL << 31) // of beats and of seconds

typedef struct
{
    clap_event_header_t header;
    uint32_t flags;
    int64_t song_pos_beats, song_pos_seconds;
    double tempo, tempo_inc;
    int64_t loop_start_beats, loop_end_beats, loop_start_seconds, loop_end_seconds, bar_start;
    int32_t bar_number;
    uint16_t tsig_num, tsig_denom;
} clap_event_transport_t;

typedef struct
{
    clap_event_header_t header;
    uint16_t port_index;
    uint8_t data[3];
} clap_event_midi_t;

typedef struct clap_input_events
{
    void *ctx;
    uint32_t (*size)(const struct clap_input_events *);
    const clap_event_header_t *(*get)(const struct clap_input_events *, uint32_t index);
} clap_input_events_t;

typedef struct clap_output_events
{
    void *ctx;
    bool (*try_push)(const struct clap_output_events *, const clap_event_header_t *);
} clap_output_events_t;
