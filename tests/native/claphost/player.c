#include "player.h"
#include "random.h"
#include <math.h>
#include <stddef.h>

static void add_param(struct events *events, const struct param *param, uint16_t type, double value, uint32_t time, bool has_cookie)
{
    clap_event_t *event = add_event(events, type, sizeof event->param, time);
    if (event == NULL) return;
    event->param.param_id = param->id;
    event->param.cookie = has_cookie ? param->cookie : NULL;
    event->param.note_id = event->param.port_index = event->param.channel = event->param.key = -1;
    event->param.value = value;
}

void send_value(struct events *events, const struct param *param, double value, uint32_t time)
{
    add_param(events, param, CLAP_EVENT_PARAM_VALUE, value, time, true);
}

static void press(struct player *player, struct events *events, const struct param *param, uint32_t time, uint32_t frames)
{
    send_value(events, param, 1, time);
    bool is_held = random_below(&player->random, 2) == 0 && player->held_count < MAX_HELD;
    if (is_held) player->held[player->held_count++] = param;
    else send_value(events, param, 0, time + random_below(&player->random, frames - time));
}

static void release_held(struct player *player, struct events *events, uint32_t frames)
{
    for (uint32_t i = 0; i < player->held_count; i++) send_value(events, player->held[i], 0, random_below(&player->random, frames));
    player->held_count = 0;
}

// Each as often as any other: the order changes, for the count and the step have no common divisor but by chance.
static const struct param *choose(struct player *player)
{
    int count = player->instance->param_count, index = (int)(player->params_sent % count), turn = (int)(player->params_sent / count);
    player->params_sent++;
    index = turn % 2 == 0 ? index : count - 1 - index;
    player->sent[index]++;
    return &player->instance->param[index];
}

static void play_param(struct player *player, struct events *events, uint32_t time, uint32_t frames)
{
    const struct param *param = choose(player);
    if (param->is_action) return press(player, events, param, time, frames);
    double value = param->least + (param->most - param->least) * random_part(&player->random);
    if ((param->flags & CLAP_PARAM_IS_STEPPED) != 0) value = round(value);
    add_param(events, param, CLAP_EVENT_PARAM_VALUE, value, time, random_below(&player->random, 2) == 0);
}

static void send_midi(struct events *events, unsigned status, unsigned first, unsigned second, uint32_t time)
{
    clap_event_t *event = add_event(events, CLAP_EVENT_MIDI, sizeof event->midi, time);
    if (event == NULL) return;
    event->midi.data[0] = (uint8_t)status;
    event->midi.data[1] = (uint8_t)first;
    event->midi.data[2] = (uint8_t)second;
}

static void send_note(struct events *events, uint16_t type, unsigned key, uint32_t time)
{
    clap_event_t *event = add_event(events, type, sizeof event->note, time);
    if (event != NULL) event->note = (clap_event_note_t){event->header, .note_id = -1, .channel = 0, .key = (int16_t)key, .velocity = 0.8};
}

// The default map: see docs/midi-map.md.
static const struct
{
    unsigned status, first, count;
} keys[] = {{0xB0, 64, 6}, {0xB0, 20, 8}, {0x90, 36, 8}, {0x90, 48, 8}, {0xC0, 0, 8}};

static void play_key(struct player *player, struct events *events, uint32_t time, uint32_t frames)
{
    uint32_t row = (uint32_t)(player->midi_sent % 5), turn = (uint32_t)(player->midi_sent / 5);
    unsigned status = keys[row].status, key = keys[row].first + turn % keys[row].count;
    uint32_t later = time + random_below(&player->random, frames - time);
    player->midi_sent++;
    if (status == 0xC0) return send_midi(events, status, key, 0, time);
    if (status == 0xB0 && key < 64) return send_midi(events, status, key, random_below(&player->random, 128), time);
    if (status == 0xB0 || turn % 2 == 0)
    {
        send_midi(events, status, key, 127, time);
        return send_midi(events, status == 0x90 ? 0x80 : status, key, 0, later);
    }
    send_note(events, CLAP_EVENT_NOTE_ON, key, time);
    send_note(events, turn % 4 == 1 ? CLAP_EVENT_NOTE_OFF : CLAP_EVENT_NOTE_CHOKE, key, later);
}

// What a plugin may meet and not know: another namespace, a type to come, a modulation, a gesture.
static void play_other(struct player *player, struct events *events, uint32_t time)
{
    const struct param *param = &player->instance->param[random_below(&player->random, (uint32_t)player->instance->param_count)];
    uint32_t kind = (uint32_t)(player->other_sent++ % 4);
    clap_event_t *event;
    if (kind == 0) return add_param(events, param, CLAP_EVENT_PARAM_MOD, random_part(&player->random) - 0.5, time, true);
    if (kind == 1)
    {
        event = add_event(events, CLAP_EVENT_PARAM_GESTURE_BEGIN, sizeof event->gesture, time);
        if (event != NULL) event->gesture.param_id = param->id;
        return;
    }
    event = add_event(events, kind == 2 ? CLAP_EVENT_PARAM_VALUE : 999, sizeof event->param, time);
    if (event != NULL) event->header.space_id = kind == 2 ? 77 : 0;
}

void play(struct player *player, struct events *events, uint32_t frames)
{
    release_held(player, events, frames);
    double wanted = 2 * player->events_a_block * random_part(&player->random);
    for (; wanted >= random_part(&player->random); wanted--)
    {
        uint32_t kind = random_below(&player->random, 8), time = random_below(&player->random, frames);
        if (kind == 0 || player->instance->param_count == 0) play_key(player, events, time, frames);
        else if (kind == 1) play_other(player, events, time);
        else play_param(player, events, time, frames);
    }
}

long least_sent(const struct player *player)
{
    long least = player->instance->param_count == 0 ? 0 : player->sent[0];
    for (int i = 1; i < player->instance->param_count; i++)
        if (player->sent[i] < least) least = player->sent[i];
    return least;
}
