// A CLAP plugin that does one thing on purpose in process: MODUL_DEED says which, see deeds.c. It has no port and no parameter.
#include "claphost/clap.h"
#include "deeds.h"
#include <stdlib.h>
#include <string.h>

static void (*deed)(void);

static const char *const features[] = {"audio-effect", NULL};
static const clap_plugin_descriptor_t descriptor = {
    .clap_version = {1, 2, 10}, .id = "org.modul.guilty", .name = "Guilty", .vendor = "Modul", .url = "", .manual_url = "", .support_url = "",
    .version = "1", .description = "", .features = features};

static bool init(const clap_plugin_t *plugin)
{
    const char *name = getenv("MODUL_DEED");
    (void)plugin;
    deed = name == NULL ? NULL : find_deed(name);
    return deed != NULL;
}

static bool activate(const clap_plugin_t *plugin, double rate, uint32_t least, uint32_t most)
{
    (void)plugin, (void)rate, (void)least, (void)most;
    return true;
}

static int32_t process(const clap_plugin_t *plugin, const clap_process_t *block)
{
    (void)plugin, (void)block;
    deed();
    return 1;
}

static const void *get_extension(const clap_plugin_t *plugin, const char *id)
{
    (void)plugin, (void)id;
    return NULL;
}

static void ignore(const clap_plugin_t *plugin) { (void)plugin; }
static bool agree(const clap_plugin_t *plugin) { return (void)plugin, true; }

static const clap_plugin_t guilty = {
    &descriptor, NULL, init, ignore, activate, ignore, agree, ignore, ignore, process, get_extension, ignore};

static uint32_t count_plugins(const clap_plugin_factory_t *factory) { return (void)factory, 1; }

static const clap_plugin_descriptor_t *describe(const clap_plugin_factory_t *factory, uint32_t index)
{
    (void)factory;
    return index == 0 ? &descriptor : NULL;
}

static const clap_plugin_t *make(const clap_plugin_factory_t *factory, const clap_host_t *host, const char *id)
{
    (void)factory, (void)host;
    return strcmp(id, descriptor.id) == 0 ? &guilty : NULL;
}

static const clap_plugin_factory_t factory = {count_plugins, describe, make};

static bool enter(const char *path) { return (void)path, true; }
static void leave(void) {}
static const void *find_factory(const char *id) { return strcmp(id, CLAP_PLUGIN_FACTORY_ID) == 0 ? &factory : NULL; }

__attribute__((visibility("default"))) const clap_plugin_entry_t clap_entry = {{1, 2, 10}, enter, leave, find_factory};
