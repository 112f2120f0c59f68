#include "ports.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static void make_port(struct port *port, uint32_t frames)
{
    if (port->info.channel_count > MAX_CHANNELS) fail("a port of %u channels", port->info.channel_count);
    for (uint32_t i = 0; i < port->info.channel_count; i++)
    {
        port->data32[i] = calloc(frames, sizeof(float));
        port->data64[i] = calloc(frames, sizeof(double));
        if (port->data32[i] == NULL || port->data64[i] == NULL) fail("no memory for %u frames", frames);
    }
}

static uint32_t open_side(struct instance *instance, struct port *side, bool is_input, uint32_t frames)
{
    uint32_t count = instance->ports == NULL ? 0 : instance->ports->count(instance->plugin, is_input);
    if (count > MAX_PORTS) fail("%u ports are too many", count);
    for (uint32_t i = 0; i < count; i++)
    {
        if (!instance->ports->get(instance->plugin, i, is_input, &side[i].info)) fail("no port %u", i);
        make_port(&side[i], frames);
    }
    return count;
}

static void select_config(struct instance *instance, uint32_t index)
{
    clap_audio_ports_config_t config;
    if (instance->configs == NULL && index == 0) return;
    if (instance->configs == NULL || index >= instance->configs->count(instance->plugin)) fail("no configuration %u of the ports", index);
    if (!instance->configs->get(instance->plugin, index, &config) || !instance->configs->select(instance->plugin, config.id))
        fail("configuration %u of the ports is refused", index);
}

void open_ports(struct ports *ports, struct instance *instance, uint32_t config, uint32_t most_frames)
{
    *ports = (struct ports){.frames = most_frames};
    select_config(instance, config);
    ports->in_count = open_side(instance, ports->in, true, most_frames);
    ports->out_count = open_side(instance, ports->out, false, most_frames);
}

static void close_side(struct port *side, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t channel = 0; channel < side[i].info.channel_count; channel++)
            free(side[i].data32[channel]), free(side[i].data64[channel]);
}

void close_ports(struct ports *ports)
{
    close_side(ports->in, ports->in_count);
    close_side(ports->out, ports->out_count);
}

static clap_audio_buffer_t lend(struct port *memory, const clap_audio_port_info_t *info, bool is_double)
{
    clap_audio_buffer_t buffer = {.channel_count = info->channel_count};
    if (is_double && (info->flags & CLAP_AUDIO_PORT_SUPPORTS_64BITS) != 0) buffer.data64 = memory->data64;
    else buffer.data32 = memory->data32;
    return buffer;
}

static struct port *pair_of(struct ports *ports, const clap_audio_port_info_t *out)
{
    for (uint32_t i = 0; i < ports->in_count; i++)
        if (ports->in[i].info.id == out->in_place_pair && ports->in[i].info.channel_count == out->channel_count) return &ports->in[i];
    return NULL;
}

void lend_buffers(struct ports *ports, bool is_double, bool is_in_place)
{
    for (uint32_t i = 0; i < ports->in_count; i++) ports->in_buffers[i] = lend(&ports->in[i], &ports->in[i].info, is_double);
    for (uint32_t i = 0; i < ports->out_count; i++)
    {
        struct port *pair = is_in_place ? pair_of(ports, &ports->out[i].info) : NULL;
        ports->out_buffers[i] = lend(pair == NULL ? &ports->out[i] : pair, &ports->out[i].info, is_double);
    }
}

void fill_inputs(struct ports *ports, const float *left, const float *right, uint32_t frames)
{
    for (uint32_t i = 0; i < ports->in_count; i++)
        for (uint32_t channel = 0; channel < ports->in_buffers[i].channel_count; channel++)
        {
            const float *from = channel == 1 ? right : left;
            clap_audio_buffer_t *to = &ports->in_buffers[i];
            if (to->data32 != NULL) memcpy(to->data32[channel], from, frames * sizeof *from);
            else for (uint32_t frame = 0; frame < frames; frame++) to->data64[channel][frame] = from[frame];
        }
}

void spoil_outputs(struct ports *ports, uint32_t frames)
{
    for (uint32_t i = 0; i < ports->out_count; i++)
        for (uint32_t channel = 0; channel < ports->out_buffers[i].channel_count; channel++)
            for (uint32_t frame = 0; frame < frames; frame++)
            {
                clap_audio_buffer_t *to = &ports->out_buffers[i];
                if (to->data32 != NULL) to->data32[channel][frame] = NAN;
                else to->data64[channel][frame] = NAN;
            }
}

double check_outputs(const struct ports *ports, uint32_t frames, long *bad)
{
    double peak = 0;
    for (uint32_t i = 0; i < ports->out_count; i++)
        for (uint32_t channel = 0; channel < ports->out_buffers[i].channel_count; channel++)
            for (uint32_t frame = 0; frame < frames; frame++)
            {
                const clap_audio_buffer_t *from = &ports->out_buffers[i];
                double sample = from->data32 != NULL ? from->data32[channel][frame] : from->data64[channel][frame];
                if (!isfinite(sample)) ++*bad;
                else if (fabs(sample) > peak) peak = fabs(sample);
            }
    return peak;
}
