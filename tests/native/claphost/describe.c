#include "instance.h"
#include "modes.h"
#include <stdio.h>

static uint32_t channels(struct instance *instance, bool is_input)
{
    uint32_t sum = 0, count = instance->ports == NULL ? 0 : instance->ports->count(instance->plugin, is_input);
    for (uint32_t i = 0; i < count; i++)
    {
        clap_audio_port_info_t info;
        if (instance->ports->get(instance->plugin, i, is_input, &info)) sum += info.channel_count;
    }
    return sum;
}

int describe_plugin(const struct options *options)
{
    static struct instance instance;
    open_library(options->plugin);
    make_instance(&instance, options->id);
    printf("{\"id\":\"%s\",\"name\":\"%s\",\"parameters\":%d,\"configurations\":%u,\"inputs\":%u,\"outputs\":%u,\"ids\":[",
        instance.plugin->desc->id, instance.plugin->desc->name, instance.param_count,
        instance.configs == NULL ? 0 : instance.configs->count(instance.plugin), channels(&instance, true), channels(&instance, false));
    for (int i = 0; i < instance.param_count; i++) printf("%s%u", i == 0 ? "" : ",", instance.param[i].id);
    printf("]}\n");
    destroy_instance(&instance);
    close_library();
    return 0;
}
