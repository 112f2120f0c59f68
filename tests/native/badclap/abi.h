// What the plugin below needs of CLAP 1.2, written out again so that the test host's own structs meet another hand's.
#pragma once
#include <stdbool.h>
#include <stdint.h>

struct version { uint32_t major, minor, revision; };
struct header { uint32_t size, time; uint16_t space, type; uint32_t flags; };
struct param_event {
    struct header header; uint32_t id; void *cookie; int32_t note; int16_t port, channel, key; double value;
};
struct midi_event { struct header header; uint16_t port; uint8_t data[3]; };
struct note_event { struct header header; int32_t note; int16_t port, channel, key; double velocity; };
struct transport {
    struct header header; uint32_t flags; int64_t beats, seconds; double tempo, tempo_step;
    int64_t loop_start, loop_end, loop_start_seconds, loop_end_seconds, bar_start; int32_t bar; uint16_t numerator, denominator;
};
struct in_events { void *ctx; uint32_t (*size)(const struct in_events *); const struct header *(*get)(const struct in_events *, uint32_t); };
struct out_events { void *ctx; bool (*push)(const struct out_events *, const struct header *); };
struct audio { float **data32; double **data64; uint32_t channels, latency; uint64_t constant_mask; };
struct process {
    int64_t steady_time; uint32_t frames; const struct transport *transport; const struct audio *inputs; struct audio *outputs;
    uint32_t input_count, output_count; const struct in_events *in; const struct out_events *out;
};
struct descriptor {
    struct version version;
    const char *id, *name, *vendor, *url, *manual, *support, *plugin_version, *description, *const *features;
};
struct plugin {
    const struct descriptor *descriptor; void *data;
    bool (*init)(const struct plugin *);
    void (*destroy)(const struct plugin *);
    bool (*activate)(const struct plugin *, double, uint32_t, uint32_t);
    void (*deactivate)(const struct plugin *);
    bool (*start)(const struct plugin *);
    void (*stop)(const struct plugin *);
    void (*reset)(const struct plugin *);
    int32_t (*process)(const struct plugin *, const struct process *);
    const void *(*extension)(const struct plugin *, const char *);
    void (*on_main_thread)(const struct plugin *);
};
struct host {
    struct version version; void *data; const char *name, *vendor, *url, *host_version;
    const void *(*extension)(const struct host *, const char *);
    void (*request_restart)(const struct host *);
    void (*request_process)(const struct host *);
    void (*request_callback)(const struct host *);
};
struct host_params {
    void (*rescan)(const struct host *, uint32_t);
    void (*clear)(const struct host *, uint32_t, uint32_t);
    void (*request_flush)(const struct host *);
};
struct factory {
    uint32_t (*count)(const struct factory *);
    const struct descriptor *(*get)(const struct factory *, uint32_t);
    const struct plugin *(*create)(const struct factory *, const struct host *, const char *);
};
struct entry { struct version version; bool (*init)(const char *); void (*deinit)(void); const void *(*factory)(const char *); };
struct istream { void *ctx; int64_t (*read)(const struct istream *, void *, uint64_t); };
struct ostream { void *ctx; int64_t (*write)(const struct ostream *, const void *, uint64_t); };
struct param_info { uint32_t id, flags; void *cookie; char name[256], module[1024]; double min, max, standard; };
struct port_info { uint32_t id; char name[256]; uint32_t flags, channels; const char *type; uint32_t pair; };
struct ports_config {
    uint32_t id; char name[256]; uint32_t inputs, outputs;
    bool has_input; uint32_t input_channels; const char *input_type;
    bool has_output; uint32_t output_channels; const char *output_type;
};
struct note_port_info { uint32_t id, supported, preferred; char name[256]; };
struct params {
    uint32_t (*count)(const struct plugin *);
    bool (*info)(const struct plugin *, uint32_t, struct param_info *);
    bool (*value)(const struct plugin *, uint32_t, double *);
    bool (*text)(const struct plugin *, uint32_t, double, char *, uint32_t);
    bool (*parse)(const struct plugin *, uint32_t, const char *, double *);
    void (*flush)(const struct plugin *, const struct in_events *, const struct out_events *);
};
struct state { bool (*save)(const struct plugin *, const struct ostream *); bool (*load)(const struct plugin *, const struct istream *); };
struct state_context {
    bool (*save)(const struct plugin *, const struct ostream *, uint32_t);
    bool (*load)(const struct plugin *, const struct istream *, uint32_t);
};
struct ports { uint32_t (*count)(const struct plugin *, bool); bool (*get)(const struct plugin *, uint32_t, bool, struct port_info *); };
struct configs {
    uint32_t (*count)(const struct plugin *);
    bool (*get)(const struct plugin *, uint32_t, struct ports_config *);
    bool (*select)(const struct plugin *, uint32_t);
};
struct config_info { uint32_t (*current)(const struct plugin *); bool (*get)(const struct plugin *, uint32_t, uint32_t, bool, struct port_info *); };
struct note_ports { uint32_t (*count)(const struct plugin *, bool); bool (*get)(const struct plugin *, uint32_t, bool, struct note_port_info *); };
struct amount { uint32_t (*get)(const struct plugin *); };
struct render { bool (*hard)(const struct plugin *); bool (*set)(const struct plugin *, int32_t); };
