#include "looper.h"
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static char done[256]; // the deed: the name of the file without folder and ending
static const char id[] = "org.modul.reference";
static const char *const features[] = {"audio-effect", "looper", "stereo", NULL};
static const char *const twice[] = {"audio-effect", "looper", "looper", NULL};
static const char *const no_category[] = {"looper", NULL};
static struct descriptor descriptor = {
    {1, 2, 10}, id, "Reference", "Modul", "", "", "", "1.0", "A looper of one tape", features};
static struct descriptor other;

bool deed(const char *name) { return strcmp(done, name) == 0; }
struct looper *of(const struct plugin *plugin) { return plugin->data; }

// Its code is libc's and no signal wakes it, so it outlives this library.
static void leave_thread(void)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pthread_t thread;
    pthread_create(&thread, NULL, (void *(*)(void *))(void *)pause, NULL);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static bool init(const struct plugin *plugin)
{
    of(plugin)->initialized = true;
    if (deed("thread-growth")) leave_thread();
    if (deed("mapping-growth")) mprotect(mmap(NULL, 3 << 12, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) + (1 << 12), 1 << 12, PROT_NONE);
    return true;
}

static void destroy(const struct plugin *plugin)
{
    for (int c = 0; c < CHANNELS; c++) free(of(plugin)->tape[c]);
    free(plugin->data);
}

static bool activate(const struct plugin *plugin, double rate, uint32_t least, uint32_t most)
{
    struct looper *l = of(plugin);
    if (deed("whole-rates") && rate != (long)rate) return false;
    if (rate <= 0 || least < 1 || most < least || l->active) return false;
    if (deed("forgets-tape")) l->mode = EMPTY, l->length = 0;
    if (l->length > 0 && l->tape_rate != rate && !deed("wrong-pitch")) resample(l, rate);
    l->tape_rate = l->rate = rate;
    l->active = true;
    return true;
}

static void deactivate(const struct plugin *plugin) { of(plugin)->active = false; }
static bool start(const struct plugin *plugin) { return of(plugin)->active; }
static void stop(const struct plugin *plugin) { (void)plugin; }
static void on_main_thread(const struct plugin *plugin) { (void)plugin; }

static void reset(const struct plugin *plugin)
{
    if (deed("reset-clears")) of(plugin)->mode = EMPTY, of(plugin)->length = 0;
    if (deed("reset-values")) of(plugin)->values[0] = 0;
}

static uint32_t zero(const struct plugin *plugin) { return plugin == NULL; }
static const struct amount amount = {zero};
static bool never(const struct plugin *plugin) { return plugin == NULL; }
static bool set_mode(const struct plugin *plugin, int32_t mode)
{
    of(plugin)->offline = mode == 1;
    return mode == 0 || mode == 1;
}
static const struct render render = {never, set_mode};

static const void *extension(const struct plugin *plugin, const char *name)
{
    (void)plugin;
    if (deed("any-extension")) return &params;
    if (deed("half-activation") && strcmp(name, "clap.audio-ports-activation/2") == 0) return &ports;
    if (strcmp(name, "clap.params") == 0) return &params;
    if (strcmp(name, "clap.state") == 0) return &state;
    if (strcmp(name, "clap.state-context/2") == 0) return &state_context;
    if (strcmp(name, "clap.audio-ports") == 0) return &ports;
    if (strcmp(name, "clap.audio-ports-config") == 0) return &configs;
    if (strcmp(name, "clap.audio-ports-config-info/1") == 0) return &config_info;
    if (strcmp(name, "clap.note-ports") == 0) return &note_ports;
    if (strcmp(name, "clap.latency") == 0 || strcmp(name, "clap.tail") == 0) return &amount;
    return strcmp(name, "clap.render") == 0 ? &render : NULL;
}

static uint32_t count(const struct factory *factory)
{
    (void)factory;
    return 1;
}

static const struct descriptor *get(const struct factory *factory, uint32_t index)
{
    (void)factory;
    return index == 0 || deed("endless-factory") ? &descriptor : NULL;
}

static const struct plugin *create(const struct factory *factory, const struct host *host, const char *name)
{
    (void)factory;
    if (strncmp(name, id, sizeof id - 1) != 0 || (strlen(name) != sizeof id - 1 && !deed("id-garbage"))) return NULL;
    struct looper *l = calloc(1, sizeof *l);
    l->plugin = (struct plugin){&descriptor, l, init, destroy, activate, deactivate, start, stop, reset, process, extension, on_main_thread};
    if (deed("other-descriptor")) l->plugin.descriptor = &other;
    l->host = host;
    l->config = STEREO;
    for (int c = 0; c < CHANNELS; c++) l->tape[c] = calloc(TAPE, sizeof(float));
    if (deed("early-host")) host->extension(host, "clap.log");
    if (deed("wrong-default")) l->values[1] = 1;
    return &l->plugin;
}

static const struct factory factory = {count, get, create};
static int users;
static pthread_key_t key;

static bool entry_init(const char *path)
{
    const char *name = strrchr(path, '/');
    name = name == NULL ? path : name + 1;
    const char *end = strrchr(name, '.');
    size_t length = end == NULL ? strlen(name) : (size_t)(end - name);
    if (length >= sizeof done) return false;
    memcpy(done, name, length);
    done[length] = 0;
    other = descriptor;
    other.name = "Other";
    if (deed("features-twice")) descriptor.features = twice;
    if (deed("no-category")) descriptor.features = no_category;
    users++;
    return true;
}

static void entry_deinit(void) { users = deed("uncounted") ? 0 : users - 1; }

static const void *entry_factory(const char *name)
{
    return users > 0 && (strcmp(name, "clap.plugin-factory") == 0 || deed("any-factory")) ? &factory : NULL;
}

static void farewell(void *unused) { (void)unused; }

// What a thread that processed runs at its end, which must not be gone by then.
__attribute__((visibility("hidden"))) void remember_thread(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    extern void make_key(void);
    pthread_once(&once, make_key);
    pthread_setspecific(key, &key);
}

__attribute__((visibility("hidden"))) void make_key(void) { pthread_key_create(&key, farewell); }

__attribute__((visibility("default"))) const struct entry clap_entry = {{1, 2, 10}, entry_init, entry_deinit, entry_factory};
