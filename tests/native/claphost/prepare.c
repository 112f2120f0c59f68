#include "events.h"
#include "instance.h"
#include "modes.h"
#include <stdio.h>

static void set(struct events *events, const char *setting)
{
    unsigned id;
    double value;
    if (sscanf(setting, "%u=%lf", &id, &value) != 2) fail("--set: expected ID=VALUE, found '%s'", setting);
    clap_event_t *event = add_event(events, CLAP_EVENT_PARAM_VALUE, sizeof event->param, 0);
    if (event == NULL) fail("--set: too many");
    event->param = (clap_event_param_value_t){
        event->header, .param_id = id, .note_id = -1, .port_index = -1, .channel = -1, .key = -1, .value = value};
}

int prepare_state(const struct options *options)
{
    static struct instance instance;
    static struct events events;
    struct bytes state = {0};
    open_library(options->plugin);
    make_instance(&instance, options->id);
    clear_events(&events, 1);
    for (int i = 0; i < options->setting_count; i++) set(&events, options->settings[i]);
    if (instance.params == NULL) fail("no parameters");
    instance.params->flush(instance.plugin, &events.in, &events.out);
    if (!save_state(&instance, &state)) fail("the state was not saved");
    FILE *file = options->out == NULL ? NULL : fopen(options->out, "wb");
    if (file == NULL || fwrite(state.data, 1, state.size, file) != state.size || fclose(file) != 0) fail("--out: not written");
    printf("{\"bytes\":%zu}\n", state.size);
    destroy_instance(&instance);
    close_library();
    return 0;
}
