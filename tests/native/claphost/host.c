#include "host.h"
#include <stddef.h>
#include <string.h>

static __thread enum role role;

void take_role(enum role taken) { role = taken; }

static struct host *of(const clap_host_t *host) { return (struct host *)(size_t)host; }

static void expect(const clap_host_t *host, enum role expected)
{
    if (role != expected) of(host)->wrong_threads++;
}

static void request_restart(const clap_host_t *host) { of(host)->wants_restart = true; }
static void request_process(const clap_host_t *host) { (void)host; }
static void request_callback(const clap_host_t *host) { of(host)->wants_callback = true; }

static void rescan(const clap_host_t *host, uint32_t flags)
{
    (void)flags;
    expect(host, MAIN);
    of(host)->rescans++;
}

static void clear(const clap_host_t *host, uint32_t id, uint32_t flags)
{
    (void)id, (void)flags;
    expect(host, MAIN);
}

static void request_flush(const clap_host_t *host)
{
    if (role == AUDIO) of(host)->wrong_threads++;
    of(host)->wants_flush = true;
}

static void mark_dirty(const clap_host_t *host) { expect(host, MAIN); }

static bool is_main(const clap_host_t *host)
{
    (void)host;
    return role == MAIN;
}

static bool is_audio(const clap_host_t *host)
{
    (void)host;
    return role == AUDIO;
}

static void take_log(const clap_host_t *host, int32_t severity, const char *text)
{
    (void)severity, (void)text;
    of(host)->logged++;
}

static const clap_host_params_t params = {rescan, clear, request_flush};
static const clap_host_state_t state = {mark_dirty};
static const clap_host_thread_check_t thread_check = {is_main, is_audio};
static const clap_host_log_t host_log = {take_log};

static const struct
{
    const char *id;
    const void *extension;
} extensions[] = {{CLAP_EXT_PARAMS, &params}, {CLAP_EXT_STATE, &state}, {CLAP_EXT_THREAD_CHECK, &thread_check}, {CLAP_EXT_LOG, &host_log}};

static const void *get_extension(const clap_host_t *host, const char *id)
{
    (void)host;
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
        if (strcmp(extensions[i].id, id) == 0) return extensions[i].extension;
    return NULL;
}

void init_host(struct host *host)
{
    *host = (struct host){.clap = {
        .clap_version = {1, 2, 10}, .host_data = host, .name = "claphost", .vendor = "Modul", .url = "", .version = "1",
        .get_extension = get_extension, .request_restart = request_restart, .request_process = request_process,
        .request_callback = request_callback}};
}
