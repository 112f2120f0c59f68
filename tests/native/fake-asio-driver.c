/* IASIO, call by call. */
#include "fake-asio.h"

int settings_file(char *file) { return GetEnvironmentVariableA("FAKE_ASIO", file, MAX_PATH); }

int setting(const char *name, int usual)
{
    char file[MAX_PATH];
    return settings_file(file) ? (int)GetPrivateProfileIntA("fake", name, usual, file) : usual;
}

int gone(void) { return setting("gone", 0); }
int channels(void) { int n = setting("channels", 4); return n < 0 ? 0 : n > MAX_CHANNELS ? MAX_CHANNELS : n; }
int type(void) { return setting("type", S_INT32); }

HRESULT STDMETHODCALLTYPE query(Driver *d, REFIID id, void **to)
{
    if (!IsEqualGUID(id, &CLASS) && !IsEqualGUID(id, &IID_IUnknown)) { *to = NULL; return E_NOINTERFACE; }
    InterlockedIncrement(&d->references);
    *to = d;
    return S_OK;
}

static int32_t stop(Driver *d)
{
    d->runs = 0;
    if (d->thread) { WaitForSingleObject(d->thread, 2000); CloseHandle(d->thread); }
    d->thread = NULL;
    return gone() ? NOT_PRESENT : OK;
}

static int32_t dispose_buffers(Driver *d)
{
    stop(d);
    for (int c = 0; c < 2 * MAX_CHANNELS; c++)
        for (int i = 0; i < 2; i++) { free(d->samples[c][i]); d->samples[c][i] = NULL; }
    int made = d->made;
    d->made = 0;
    return gone() ? NOT_PRESENT : made ? OK : INVALID_MODE;
}

static ULONG STDMETHODCALLTYPE add_reference(Driver *d) { return InterlockedIncrement(&d->references); }

static ULONG STDMETHODCALLTYPE release(Driver *d)
{
    LONG left = InterlockedDecrement(&d->references);
    if (left == 0) { dispose_buffers(d); free(d); }
    return left;
}

static int32_t init(Driver *d, void *window)
{
    (void)window;
    if (setting("hang", 0)) Sleep(INFINITE);
    d->rate = setting("rate", 48000);
    open_input();
    return !gone();
}

static void driver_name(Driver *d, char *name) { (void)d; strcpy(name, "Fake ASIO"); }
static int32_t version(Driver *d) { (void)d; return 1; }
static void error_message(Driver *d, char *text) { (void)d; strcpy(text, gone() ? "the fake card was pulled out" : ""); }

static int32_t start(Driver *d)
{
    if (gone()) return NOT_PRESENT;
    if (!d->made) return INVALID_MODE;
    d->runs = 1;
    d->thread = CreateThread(NULL, 0, play, d, 0, NULL);
    if (d->thread) SetThreadPriority(d->thread, THREAD_PRIORITY_TIME_CRITICAL);
    return OK;
}

static int32_t get_channels(Driver *d, int32_t *in, int32_t *out) { (void)d; *in = *out = channels(); return gone() ? NOT_PRESENT : OK; }

static int32_t latencies(Driver *d, int32_t *in, int32_t *out)
{
    int buffer = d->made ? d->buffer : setting("preferred", 256);
    *in = setting("in", 0) + buffer;
    *out = setting("out", 0) + buffer;
    return gone() ? NOT_PRESENT : OK;
}

static int32_t buffer_size(Driver *d, int32_t *min, int32_t *max, int32_t *preferred, int32_t *granularity)
{
    (void)d;
    *min = setting("min", 64);
    *max = setting("max", 2048);
    *preferred = setting("preferred", 256);
    *granularity = setting("granularity", -1);
    return gone() ? NOT_PRESENT : OK;
}

static int32_t can_rate(Driver *d, double rate) { (void)d; return gone() ? NOT_PRESENT : rate == 44100 || rate == 48000 || rate == 96000 ? OK : NO_CLOCK; }
static int32_t get_rate(Driver *d, double *rate) { *rate = d->rate; return gone() ? NOT_PRESENT : OK; }

static int32_t set_rate(Driver *d, double rate)
{
    if (can_rate(d, rate) != OK) return NO_CLOCK;
    char file[MAX_PATH], text[32];
    d->rate = (int)rate;
    snprintf(text, sizeof text, "%d", d->rate);
    if (settings_file(file)) WritePrivateProfileStringA("fake", "rate", text, file);
    return OK;
}

static int32_t clock_sources(Driver *d, void *clocks, int32_t *count) { (void)d; (void)clocks; *count = 0; return OK; }
static int32_t set_clock_source(Driver *d, int32_t reference) { (void)d; (void)reference; return NOT_PRESENT; }
static int32_t sample_position(Driver *d, Big *position, Big *time) { (void)d; memset(position, 0, sizeof *position); memset(time, 0, sizeof *time); return OK; }

static int32_t channel_info(Driver *d, ChannelInfo *info)
{
    if (gone() || info->channel < 0 || info->channel >= channels()) return NOT_PRESENT;
    void *made = d->samples[(info->input ? 0 : MAX_CHANNELS) + info->channel][0];
    info->active = made != NULL;
    info->group = 0;
    info->type = type();
    snprintf(info->name, sizeof info->name, "%s %d", info->input ? "In" : "Out", info->channel + 1);
    return OK;
}

static int allowed(int size)
{
    int min = setting("min", 64), max = setting("max", 2048), granularity = setting("granularity", -1);
    if (size < min || size > max) return 0;
    if (granularity == 0) return size == setting("preferred", 256);
    return granularity < 0 ? (size & (size - 1)) == 0 : (size - min) % granularity == 0;
}

static int32_t create_buffers(Driver *d, BufferInfo *infos, int32_t count, int32_t size, const Callbacks *calls)
{
    if (gone()) return NOT_PRESENT;
    if (d->made || !allowed(size)) return INVALID_MODE;
    for (int i = 0; i < count; i++)
        if (infos[i].channel < 0 || infos[i].channel >= channels()) return INVALID_MODE;
    for (int i = 0; i < count; i++)
        for (int half = 0; half < 2; half++) {
            void **samples = &d->samples[(infos[i].input ? 0 : MAX_CHANNELS) + infos[i].channel][half];
            if (!*samples) *samples = calloc(size, bytes_of(type()));
            infos[i].buffer[half] = *samples;
        }
    d->buffer = size;
    d->calls = *calls;
    d->channels = channels();
    d->ready = setting("ready", 1);
    d->made = 1;
    return OK;
}

static int32_t control_panel(Driver *d)
{
    (void)d;
    char file[MAX_PATH];
    if (gone() || !setting("panel", 1)) return NOT_PRESENT;
    if (settings_file(file)) WritePrivateProfileStringA("fake", "shown", "1", file);
    return OK;
}

static int32_t future(Driver *d, int32_t selector, void *option) { (void)d; (void)selector; (void)option; return INVALID_MODE; }
static int32_t output_ready(Driver *d) { return d->ready ? OK : NOT_PRESENT; }

const void *driver_table[] = {
    query, add_reference, release, init, driver_name, version, error_message, start, stop, get_channels, latencies, buffer_size, can_rate, get_rate, set_rate,
    clock_sources, set_clock_source, sample_position, channel_info, create_buffers, dispose_buffers, control_panel, future, output_ready,
};
