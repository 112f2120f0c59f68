#include "song.h"
#include "random.h"
#include <math.h>
#include <stddef.h>

enum { LOOP_BEATS = 8 };

void begin_song(struct song *song, double rate) { *song = (struct song){.rate = rate, .tempo = 120, .beats_a_bar = 4, .is_playing = true}; }

static int64_t fixed(double value) { return (int64_t)(value * CLAP_TIME_FACTOR); }

static clap_event_transport_t describe(const struct song *song, uint32_t time)
{
    double bar = floor(song->beats / song->beats_a_bar);
    return (clap_event_transport_t){
        .header = {.size = sizeof(clap_event_transport_t), .time = time, .type = CLAP_EVENT_TRANSPORT},
        .flags = CLAP_TRANSPORT_HAS_TEMPO | CLAP_TRANSPORT_HAS_BEATS_TIMELINE | CLAP_TRANSPORT_HAS_SECONDS_TIMELINE |
            CLAP_TRANSPORT_HAS_TIME_SIGNATURE | (song->is_playing ? CLAP_TRANSPORT_IS_PLAYING : 0u) |
            (song->loops ? CLAP_TRANSPORT_IS_LOOP_ACTIVE : 0u),
        .song_pos_beats = fixed(song->beats), .song_pos_seconds = fixed(song->seconds), .tempo = song->tempo,
        .loop_end_beats = fixed(LOOP_BEATS), .loop_end_seconds = fixed(LOOP_BEATS * 60 / song->tempo),
        .bar_start = fixed(bar * song->beats_a_bar), .bar_number = (int32_t)bar, .tsig_num = song->beats_a_bar, .tsig_denom = 4};
}

static void go_to(struct song *song, double beats)
{
    song->beats = beats;
    song->seconds = beats * 60 / song->tempo;
}

static void advance(struct song *song, uint32_t frames)
{
    if (!song->is_playing) return;
    song->seconds += frames / song->rate;
    song->beats += frames / song->rate * song->tempo / 60;
    if (song->loops && song->beats >= LOOP_BEATS) go_to(song, fmod(song->beats, LOOP_BEATS));
}

static void change(struct song *song, uint64_t *random)
{
    song->changes++;
    switch (random_below(random, 6))
    {
        case 0: song->tempo = 40 + 200 * random_part(random); break;
        case 1: song->is_playing = !song->is_playing; break;
        case 2: song->loops = !song->loops; break;
        case 3: song->beats_a_bar = (uint16_t)(2 + random_below(random, 6)); break;
        case 4: go_to(song, 64 * random_part(random)); break;
        default: go_to(song, -4 * random_part(random)); break; // a pre-roll
    }
}

const clap_event_transport_t *play_song(struct song *song, struct events *events, uint32_t frames, uint64_t *random)
{
    if (random_below(random, 512) == 0) song->is_gone = !song->is_gone;
    if (random_below(random, 16) == 0) change(song, random);
    song->now = describe(song, 0);
    uint32_t at = random_below(random, 16) == 0 ? random_below(random, frames) : frames;
    advance(song, at);
    if (at < frames)
    {
        change(song, random);
        clap_event_t *event = song->is_gone ? NULL : add_event(events, CLAP_EVENT_TRANSPORT, sizeof event->transport, at);
        if (event != NULL) event->transport = describe(song, at);
        advance(song, frames - at);
    }
    return song->is_gone ? NULL : &song->now;
}
