// A plugin in a host: found, made, asked for its parameters and ports.
#pragma once
#include "bytes.h"
#include "host.h"

enum { MAX_PARAMS = 1024, DECLINED = 3 };

// Tells why on standard error and exits with 1.
_Noreturn void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

struct param
{
    uint32_t id, flags;
    void *cookie;
    double least, most;
    bool is_action; // stepped 0..1: a press and a release. A switch of 0..1 is one to the host, too
    char name[CLAP_NAME_SIZE], module[CLAP_PATH_SIZE];
};

struct instance
{
    struct host host;
    const clap_plugin_t *plugin;
    const clap_plugin_params_t *params; // these may be null
    const clap_plugin_audio_ports_t *ports;
    const clap_plugin_audio_ports_config_t *configs;
    const clap_plugin_state_t *state;
    const clap_plugin_render_t *render;
    struct param param[MAX_PARAMS];
    int param_count;
};

// Loads the library; exits with DECLINED where its init does not agree. [main]
void open_library(const char *path);
void close_library(void);

// Makes the plugin of an id, or the library's first one for null. [main]
void make_instance(struct instance *, const char *id);
void destroy_instance(struct instance *);

// What the plugin asked the main thread for. [main]
void serve(struct instance *);

// The state as bytes; false where the plugin has none or it failed. [main]
bool save_state(struct instance *, struct bytes *);
bool load_state(struct instance *, const struct bytes *);
