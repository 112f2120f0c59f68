#define _GNU_SOURCE
#include "instance.h"
#include <dlfcn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const clap_plugin_entry_t *entry;

void fail(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("claphost: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    exit(1);
}

void open_library(const char *name)
{
    char *path = realpath(name, NULL); // a name without a slash would be looked for elsewhere
    if (path == NULL) fail("%s: there is none", name);
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) fail("%s", dlerror());
    entry = dlsym(library, "clap_entry");
    if (entry == NULL) fail("%s: no clap_entry", name);
    if (!entry->init(path))
    {
        fprintf(stderr, "claphost: %s: declines to load: its init returned false\n", name);
        exit(DECLINED);
    }
    free(path);
}

// It stays mapped: the interposer's report, written when the process ends, names the callers in it.
void close_library(void) { entry->deinit(); }

static void read_params(struct instance *instance)
{
    static clap_param_info_t info;
    uint32_t count = instance->params == NULL ? 0 : instance->params->count(instance->plugin);
    if (count > MAX_PARAMS) fail("%u parameters are too many", count);
    for (uint32_t i = 0; i < count; i++)
    {
        struct param *param = &instance->param[i];
        if (!instance->params->get_info(instance->plugin, i, &info)) fail("no parameter %u", i);
        *param = (struct param){.id = info.id, .flags = info.flags, .cookie = info.cookie, .least = info.min_value, .most = info.max_value};
        param->is_action = (info.flags & CLAP_PARAM_IS_STEPPED) != 0 && info.min_value == 0 && info.max_value == 1;
        memcpy(param->name, info.name, sizeof info.name);
        memcpy(param->module, info.module, sizeof info.module);
    }
    instance->param_count = (int)count;
}

void make_instance(struct instance *instance, const char *id)
{
    const clap_plugin_factory_t *factory = entry->get_factory(CLAP_PLUGIN_FACTORY_ID);
    if (factory == NULL || factory->get_plugin_count(factory) == 0) fail("no plugin");
    if (id == NULL) id = factory->get_plugin_descriptor(factory, 0)->id;
    init_host(&instance->host);
    const clap_plugin_t *plugin = factory->create_plugin(factory, &instance->host.clap, id);
    if (plugin == NULL || !plugin->init(plugin)) fail("%s was not made", id);
    instance->plugin = plugin;
    instance->params = plugin->get_extension(plugin, CLAP_EXT_PARAMS);
    instance->ports = plugin->get_extension(plugin, CLAP_EXT_AUDIO_PORTS);
    instance->configs = plugin->get_extension(plugin, CLAP_EXT_AUDIO_PORTS_CONFIG);
    instance->state = plugin->get_extension(plugin, CLAP_EXT_STATE);
    instance->render = plugin->get_extension(plugin, CLAP_EXT_RENDER);
    read_params(instance);
}

void destroy_instance(struct instance *instance) { instance->plugin->destroy(instance->plugin); }

void serve(struct instance *instance)
{
    if (atomic_exchange(&instance->host.wants_callback, false)) instance->plugin->on_main_thread(instance->plugin);
}

bool save_state(struct instance *instance, struct bytes *bytes)
{
    clap_ostream_t stream = writer_of(bytes);
    return instance->state != NULL && instance->state->save(instance->plugin, &stream);
}

bool load_state(struct instance *instance, const struct bytes *bytes)
{
    struct bytes reading = *bytes;
    clap_istream_t stream = reader_of(&reading);
    return instance->state != NULL && instance->state->load(instance->plugin, &stream);
}
