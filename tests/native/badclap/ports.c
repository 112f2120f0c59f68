#include "looper.h"
#include <stdio.h>
#include <string.h>

enum { MAIN = 1, TAKES_64 = 2, COMMON = 8 };

uint32_t port_count(const struct looper *l, bool input) { return input || l->config == STEREO ? 1 : 2; }

static uint32_t count(const struct plugin *plugin, bool input) { return port_count(of(plugin), input); }

static bool describe(uint32_t index, bool input, struct port_info *to)
{
    memset(to, 0, sizeof *to);
    to->id = input ? 10 : 20 + index;
    if (deed("invalid-port-id")) to->id = UINT32_MAX;
    snprintf(to->name, sizeof to->name, "%s", input ? "In" : index == 0 ? "Out" : "Tape 1");
    to->flags = (index == 0 ? MAIN : 0) | TAKES_64 | COMMON;
    if (deed("two-mains")) to->flags |= MAIN;
    to->channels = 2;
    to->type = deed("mono-type") ? "mono" : "stereo";
    to->pair = index > 0 ? UINT32_MAX : input ? 20 : 10;
    if (deed("pair-one-sided") && input) to->pair = UINT32_MAX;
    if (deed("pair-nowhere")) to->pair = 77;
    return true;
}

static bool get(const struct plugin *plugin, uint32_t index, bool input, struct port_info *to)
{
    if (index >= port_count(of(plugin), input)) return false;
    describe(index, input, to);
    if (deed("ids-by-config")) to->id += input ? 0 : of(plugin)->config, to->pair = UINT32_MAX;
    return true;
}

static uint32_t config_count(const struct plugin *plugin)
{
    (void)plugin;
    return 2;
}

static bool config_get(const struct plugin *plugin, uint32_t index, struct ports_config *to)
{
    (void)plugin;
    if (index > 1) return false;
    memset(to, 0, sizeof *to);
    *to = (struct ports_config){index + 1, "", 1, index + 1, true, 2, "stereo", true, 2, "stereo"};
    if (deed("config-lies")) to->outputs = 3;
    snprintf(to->name, sizeof to->name, "%s", index == 0 ? "Stereo" : "Stereo and tapes");
    return true;
}

static bool config_select(const struct plugin *plugin, uint32_t id)
{
    if (id != STEREO && id != WITH_TAPE) return deed("any-config");
    if (of(plugin)->active) return false;
    if (!deed("deaf-select")) of(plugin)->config = id;
    return true;
}

static uint32_t config_current(const struct plugin *plugin) { return deed("current-lies") ? 1 : of(plugin)->config; }

static bool config_port(const struct plugin *plugin, uint32_t config, uint32_t index, bool input, struct port_info *to)
{
    (void)plugin;
    return index < (input ? 1 : config) && describe(index, input, to);
}

static uint32_t note_count(const struct plugin *plugin, bool input)
{
    (void)plugin;
    return input;
}

static bool note_get(const struct plugin *plugin, uint32_t index, bool input, struct note_port_info *to)
{
    (void)plugin;
    if (index > 0 || !input) return false;
    *to = (struct note_port_info){1, 3, deed("two-dialects") ? 3 : 2, "Notes"};
    return true;
}

const struct ports ports = {count, get};
const struct configs configs = {config_count, config_get, config_select};
const struct config_info config_info = {config_current, config_port};
const struct note_ports note_ports = {note_count, note_get};
