// The audio ports of a plugin and memory for them.
#pragma once
#include "instance.h"

enum { MAX_PORTS = 65, MAX_CHANNELS = 8 };

struct port
{
    clap_audio_port_info_t info;
    float *data32[MAX_CHANNELS];
    double *data64[MAX_CHANNELS];
};

struct ports
{
    struct port in[MAX_PORTS], out[MAX_PORTS];
    uint32_t in_count, out_count, frames;
    clap_audio_buffer_t in_buffers[MAX_PORTS], out_buffers[MAX_PORTS];
};

// Selects a configuration of the plugin, counted from 0, and makes memory. [main, inactive]
void open_ports(struct ports *, struct instance *, uint32_t config, uint32_t most_frames);
void close_ports(struct ports *);

// Makes ready what process is handed. Where asked for: 64 bits on the ports that take them, and outputs in the memory of the inputs that
// they are paired with.
void lend_buffers(struct ports *, bool is_double, bool is_in_place);

// Samples of the inputs, the same on each port; left and right may be the same memory.
void fill_inputs(struct ports *, const float *left, const float *right, uint32_t frames);

// Makes the outputs such that what the plugin leaves out is found. Call it before fill_inputs, for an output may be an input.
void spoil_outputs(struct ports *, uint32_t frames);

// Adds to how many samples of the outputs are missing or not finite; gives the peak.
double check_outputs(const struct ports *, uint32_t frames, long *bad);
