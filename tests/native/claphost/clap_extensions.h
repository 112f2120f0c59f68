// The extensions of CLAP 1.2.10 that the host asks for or gives.
#pragma once
#include "clap.h"

enum { CLAP_NAME_SIZE = 256, CLAP_PATH_SIZE = 1024 };

#define CLAP_EXT_PARAMS "clap.params"

enum { CLAP_PARAM_IS_STEPPED = 1 << 0, CLAP_PARAM_IS_READONLY = 1 << 3, CLAP_PARAM_IS_MODULATABLE = 1 << 10 };

typedef struct
{
    uint32_t id, flags;
    void *cookie;
    char name[CLAP_NAME_SIZE], module[CLAP_PATH_SIZE];
    double min_value, max_value, default_value;
} clap_param_info_t;

typedef struct
{
    uint32_t (*count)(const clap_plugin_t *);
    bool (*get_info)(const clap_plugin_t *, uint32_t index, clap_param_info_t *);
    bool (*get_value)(const clap_plugin_t *, uint32_t id, double *value);
    bool (*value_to_text)(const clap_plugin_t *, uint32_t id, double value, char *text, uint32_t capacity);
    bool (*text_to_value)(const clap_plugin_t *, uint32_t id, const char *text, double *value);
    void (*flush)(const clap_plugin_t *, const clap_input_events_t *, const clap_output_events_t *);
} clap_plugin_params_t;

typedef struct
{
    void (*rescan)(const clap_host_t *, uint32_t flags);
    void (*clear)(const clap_host_t *, uint32_t id, uint32_t flags);
    void (*request_flush)(const clap_host_t *);
} clap_host_params_t;

#define CLAP_EXT_AUDIO_PORTS "clap.audio-ports"

enum { CLAP_AUDIO_PORT_SUPPORTS_64BITS = 1 << 1 };

typedef struct
{
    uint32_t id;
    char name[CLAP_NAME_SIZE];
    uint32_t flags, channel_count;
    const char *port_type;
    uint32_t in_place_pair;
} clap_audio_port_info_t;

typedef struct
{
    uint32_t (*count)(const clap_plugin_t *, bool is_input);
    bool (*get)(const clap_plugin_t *, uint32_t index, bool is_input, clap_audio_port_info_t *);
} clap_plugin_audio_ports_t;

#define CLAP_EXT_AUDIO_PORTS_CONFIG "clap.audio-ports-config"

typedef struct
{
    uint32_t id;
    char name[CLAP_NAME_SIZE];
    uint32_t input_port_count, output_port_count;
    bool has_main_input;
    uint32_t main_input_channel_count;
    const char *main_input_port_type;
    bool has_main_output;
    uint32_t main_output_channel_count;
    const char *main_output_port_type;
} clap_audio_ports_config_t;

typedef struct
{
    uint32_t (*count)(const clap_plugin_t *);
    bool (*get)(const clap_plugin_t *, uint32_t index, clap_audio_ports_config_t *);
    bool (*select)(const clap_plugin_t *, uint32_t id);
} clap_plugin_audio_ports_config_t;

#define CLAP_EXT_STATE "clap.state"

typedef struct clap_istream
{
    void *ctx;
    int64_t (*read)(const struct clap_istream *, void *, uint64_t size);
} clap_istream_t;

typedef struct clap_ostream
{
    void *ctx;
    int64_t (*write)(const struct clap_ostream *, const void *, uint64_t size);
} clap_ostream_t;

typedef struct
{
    bool (*save)(const clap_plugin_t *, const clap_ostream_t *);
    bool (*load)(const clap_plugin_t *, const clap_istream_t *);
} clap_plugin_state_t;

typedef struct
{
    void (*mark_dirty)(const clap_host_t *);
} clap_host_state_t;

#define CLAP_EXT_RENDER "clap.render"

enum { CLAP_RENDER_REALTIME, CLAP_RENDER_OFFLINE };

typedef struct
{
    bool (*has_hard_realtime_requirement)(const clap_plugin_t *);
    bool (*set)(const clap_plugin_t *, int32_t mode);
} clap_plugin_render_t;

#define CLAP_EXT_THREAD_CHECK "clap.thread-check"

typedef struct
{
    bool (*is_main_thread)(const clap_host_t *);
    bool (*is_audio_thread)(const clap_host_t *);
} clap_host_thread_check_t;

#define CLAP_EXT_LOG "clap.log"

typedef struct
{
    void (*log)(const clap_host_t *, int32_t severity, const char *);
} clap_host_log_t;
