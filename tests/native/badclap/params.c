#include "looper.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STEPPED = 1, AUTOMATABLE = 1 << 5, MODULATABLE = 1 << 10, REQUIRES_PROCESS = 1 << 15, IS_ENUM = 1 << 16 };

static const struct param_info infos[PARAMS] = {
    {VOLUME, AUTOMATABLE | MODULATABLE | REQUIRES_PROCESS, NULL, "Volume", "Tape 1", -72, 12, 0},
    {PLAY_THROUGH, STEPPED | AUTOMATABLE | IS_ENUM, NULL, "Play-Through", "", 0, 1, 0},
    {RECORD, STEPPED | AUTOMATABLE, NULL, "Record", "Tape 1", 0, 1, 0},
};

int param_index(uint32_t id)
{
    for (int i = 0; i < PARAMS; i++)
        if (infos[i].id == id) return i;
    return -1;
}

static uint32_t count(const struct plugin *plugin)
{
    (void)plugin;
    return PARAMS;
}

static bool info(const struct plugin *plugin, uint32_t index, struct param_info *to)
{
    if (index >= PARAMS) return false;
    *to = infos[index];
    to->cookie = (void *)(intptr_t)(index + 1);
    if (deed("info-by-activity") && of(plugin)->active) to->max = 24;
    if (deed("default-outside")) to->standard = 99;
    if (deed("enum-unstepped") && index == 1) to->flags &= ~(uint32_t)STEPPED;
    if (deed("id-twice")) to->id = VOLUME;
    if (deed("endless-name")) memset(to->name, 'x', sizeof to->name);
    return true;
}

static bool value(const struct plugin *plugin, uint32_t id, double *to)
{
    int i = param_index(id);
    if (i < 0) return deed("any-value");
    *to = of(plugin)->values[i];
    return true;
}

static bool text(const struct plugin *plugin, uint32_t id, double value, char *to, uint32_t room)
{
    (void)plugin;
    char words[32];
    if (param_index(id) < 0) return false;
    if (id == VOLUME) snprintf(words, sizeof words, "%.2f dB", value);
    else snprintf(words, sizeof words, "%s", value >= 0.5 ? "on" : "off");
    if (deed("blank-text") && id != VOLUME) words[0] = 0;
    size_t length = strlen(words) + 1;
    if (length > room && !deed("text-past-end")) return false;
    memcpy(to, words, length);
    return true;
}

static bool parse(const struct plugin *plugin, uint32_t id, const char *words, double *to)
{
    (void)plugin;
    if (param_index(id) < 0) return false;
    if (id != VOLUME) {
        *to = strcmp(words, "on") == 0;
        return *to == 1 || strcmp(words, "off") == 0 || deed("parses-all");
    }
    char *end;
    *to = strtod(words, &end) + (deed("text-drifts") ? 0.5 : 0);
    if (deed("text-jumps") && fabs(*to) < 0.01) *to = -1;
    return (end != words && fabs(*to) < 1000) || deed("parses-all");
}

static void flush(const struct plugin *plugin, const struct in_events *in, const struct out_events *out)
{
    (void)out;
    if (deed("deaf-flush") || (deed("deaf-while-active") && of(plugin)->active)) return;
    for (uint32_t i = 0; i < in->size(in); i++) apply(of(plugin), in->get(in, i));
}

const struct params params = {count, info, value, text, parse, flush};
