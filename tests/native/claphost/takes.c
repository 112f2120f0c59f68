#include "takes.h"
#include "player.h"
#include <string.h>

static const float silence[1 << 16];

// By the last word of its name, in the order of the tapes.
static bool is_record_button(const struct param *param)
{
    const char *last = strrchr(param->name, ' ');
    return param->is_action && strcmp(last == NULL ? param->name : last + 1, "Record") == 0;
}

static const struct param *record_button(const struct instance *instance, int tape)
{
    for (int i = 0, found = 0; i < instance->param_count; i++)
        if (is_record_button(&instance->param[i]) && found++ == tape) return &instance->param[i];
    return NULL;
}

static void press(struct takes *takes, const struct param *button)
{
    send_value(&takes->audio->events, button, 1, 0);
    send_value(&takes->audio->events, button, 0, 0);
}

static void feed_wav(struct takes *takes, const struct wav *wav)
{
    for (uint32_t at = 0, frames; at < takes->frames; at += frames)
    {
        uint32_t from = at % wav->frames;
        frames = takes->frames - at;
        if (frames > takes->most_frames) frames = takes->most_frames;
        if (frames > wav->frames - from) frames = wav->frames - from;
        process_block(takes->audio, &(struct feed){.left = wav->left + from, .right = wav->right + from}, frames);
    }
}

double play_on(struct audio *audio, uint32_t frames)
{
    return process_block(audio, &(struct feed){.left = silence, .right = silence}, frames);
}

void record_takes(struct takes *takes)
{
    for (takes->tapes = 0; takes->tapes < MAX_TAPES; takes->tapes++)
    {
        const struct param *button = record_button(takes->audio->instance, takes->tapes);
        if (button == NULL) return;
        press(takes, button);
        feed_wav(takes, &takes->wavs[takes->tapes % takes->wav_count]);
        press(takes, button);
        play_on(takes->audio, takes->most_frames);
    }
}
