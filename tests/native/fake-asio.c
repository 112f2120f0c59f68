/*
 * An ASIO driver without a sound card. What goes out of channel n comes into channel n, "cable" frames later, sample for sample; beside it a file can come
 * in. Settings are read whenever it is opened, from the section [fake] of the file that the variable FAKE_ASIO names, and looked at again while it plays:
 *
 *   min, max, preferred, granularity   buffer sizes (64, 2048, 256, -1)     type      ASIO's number of a sample type (18, Int32LSB)
 *   rate                               frames a second (48000)              channels  each way (4)
 *   in, out                            claimed latencies beyond a buffer    cable     frames from out to in (in + out + 2 buffers)
 *   speed                              percent of real time (100)           ready     1 where it knows outputReady (1)
 *   time                               1 where it tells the time (1)        message   N: a message is sent once for each new N, of "selector"
 *   gone                               1: it stops calling, and every call fails
 *   input                              a file of 32-bit floats for input 1 and 2, frame by frame, from its first start on
 *
 * x86_64-w64-mingw32-gcc -shared -O2 -o fake-asio.dll fake-asio.c fake-asio.def -lole32 -luuid -lwinmm
 */
#define COBJMACROS
#include <windows.h>
#include <stdio.h>
#include <stdint.h>

enum { MAX_CHANNELS = 16, LINE = 1 << 18, OK = 0, NOT_PRESENT = -1000, INVALID_MODE = -997, NO_CLOCK = -995 };
enum { S_INT16 = 16, S_INT24 = 17, S_INT32 = 18, S_FLOAT32 = 19, S_FLOAT64 = 20 };

#pragma pack(push, 4)
typedef struct { int32_t input, channel; void *buffer[2]; } BufferInfo;
typedef struct { int32_t channel, input, active, group, type; char name[32]; } ChannelInfo;
typedef struct { uint32_t high, low; } Big;
typedef struct { int32_t reserved[4]; double speed; Big system, position; double rate; int32_t flags; char rest[12 + 84]; } Time;
#pragma pack(pop)

typedef struct {
    void (*turn)(int32_t index, int32_t direct);
    void (*rate)(double rate);
    int32_t (*message)(int32_t selector, int32_t value, void *message, double *option);
    Time *(*timed_turn)(Time *time, int32_t index, int32_t direct);
} Callbacks;

typedef struct {
    const void **table;
    LONG references;
    int rate, buffer, made, channels, ready;
    void *samples[2 * MAX_CHANNELS][2];
    Callbacks calls;
    HANDLE thread;
    volatile LONG runs;
} Driver;

/* {6D6F6475-6C00-4653-9A3B-46414B454153} */
static const GUID CLASS = {0x6d6f6475, 0x6c00, 0x4653, {0x9a, 0x3b, 0x46, 0x41, 0x4b, 0x45, 0x41, 0x53}};

static float line[MAX_CHANNELS][LINE];
static long long played; /* since the driver was loaded: the file goes on where a restart left it */
static FILE *input;

static int setting(const char *name, int usual)
{
    char file[MAX_PATH];
    return GetEnvironmentVariableA("FAKE_ASIO", file, sizeof file) ? (int)GetPrivateProfileIntA("fake", name, usual, file) : usual;
}

static int gone(void) { return setting("gone", 0); }
static int channels(void) { int n = setting("channels", 4); return n < 0 ? 0 : n > MAX_CHANNELS ? MAX_CHANNELS : n; }
static int type(void) { return setting("type", S_INT32); }
static int bytes(int kind) { return kind == S_INT16 ? 2 : kind == S_INT24 ? 3 : kind == S_FLOAT64 ? 8 : 4; }
static double full(int kind) { int bits = kind == S_INT16 ? 16 : kind == S_INT24 ? 24 : kind >= 24 ? (int[]){16, 18, 20, 24}[kind - 24] : 32; return (double)(1LL << (bits - 1)); }

static float read_sample(int kind, const void *at, int i)
{
    switch (kind) {
    case S_FLOAT32: return ((const float *)at)[i];
    case S_FLOAT64: return (float)((const double *)at)[i];
    case S_INT16: return (float)(((const int16_t *)at)[i] / full(kind));
    case S_INT24: { const uint8_t *b = (const uint8_t *)at + 3 * i; return (float)((b[0] | b[1] << 8 | (int8_t)b[2] << 16) / full(kind)); }
    default: return (float)(((const int32_t *)at)[i] / full(kind));
    }
}

static void write_sample(int kind, void *at, int i, float sample)
{
    double whole = sample * full(kind), most = full(kind) - 1;
    int32_t number = (int32_t)(whole > most ? most : whole < -most - 1 ? -most - 1 : whole);
    switch (kind) {
    case S_FLOAT32: ((float *)at)[i] = sample; break;
    case S_FLOAT64: ((double *)at)[i] = sample; break;
    case S_INT16: ((int16_t *)at)[i] = (int16_t)number; break;
    case S_INT24: { uint8_t *b = (uint8_t *)at + 3 * i; b[0] = (uint8_t)number; b[1] = (uint8_t)(number >> 8); b[2] = (uint8_t)(number >> 16); break; }
    default: ((int32_t *)at)[i] = number;
    }
}

static void bring_input(Driver *d, int index, int kind, int cable)
{
    for (int i = 0; i < d->buffer; i++) {
        float both[2] = {0, 0};
        if (input && fread(both, sizeof both, 1, input) != 1) both[0] = both[1] = 0;
        long long from = played + i - cable;
        for (int c = 0; c < d->channels; c++) {
            float sample = (c < 2 ? both[c] : 0) + (from < 0 ? 0 : line[c][from % LINE]);
            if (d->samples[c][index]) write_sample(kind, d->samples[c][index], i, sample);
        }
    }
}

static void take_output(Driver *d, int index, int kind)
{
    for (int c = 0; c < d->channels; c++)
        for (int i = 0; i < d->buffer; i++) {
            void *at = d->samples[MAX_CHANNELS + c][index];
            line[c][(played + i) % LINE] = at ? read_sample(kind, at, i) : 0;
        }
}

static void turn(Driver *d, int index, long long position, int timed)
{
    Time time = {0};
    time.speed = 1;
    time.rate = d->rate;
    time.position.high = (uint32_t)(position >> 32);
    time.position.low = (uint32_t)position;
    time.flags = 1 | 2 | 4;
    if (timed) d->calls.timed_turn(&time, index, 1);
    else d->calls.turn(index, 1);
}

static void look_for_messages(Driver *d, int *told)
{
    int message = setting("message", 0), rate = setting("rate", 48000);
    if (message != *told) d->calls.message(setting("selector", 3), 0, NULL, NULL);
    *told = message;
    if (rate != d->rate) d->calls.rate(d->rate = rate);
}

static DWORD WINAPI play(void *argument)
{
    Driver *d = argument;
    int kind = type(), told = setting("message", 0), index = 0, sinceLook = 0;
    int cable = setting("cable", setting("in", 0) + setting("out", 0) + 2 * d->buffer), speed = setting("speed", 100);
    int timed = setting("time", 1) && d->calls.message(7, 0, NULL, NULL);
    long long position = 0;
    LARGE_INTEGER begun, now, frequency;
    QueryPerformanceFrequency(&frequency);
    QueryPerformanceCounter(&begun);
    timeBeginPeriod(1);
    while (d->runs) {
        QueryPerformanceCounter(&now);
        double due = (double)position / d->rate * 100 / speed, at = (double)(now.QuadPart - begun.QuadPart) / frequency.QuadPart;
        if (at < due) { Sleep(1); continue; }
        if ((sinceLook += d->buffer) >= d->rate / 20) {
            sinceLook = 0;
            if (gone()) break;
            look_for_messages(d, &told);
        }
        bring_input(d, index, kind, cable);
        turn(d, index, position, timed);
        take_output(d, index, kind);
        played += d->buffer;
        position += d->buffer;
        index = !index;
    }
    timeEndPeriod(1);
    return 0;
}

static HRESULT STDMETHODCALLTYPE query(Driver *d, REFIID id, void **to)
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
    d->rate = setting("rate", 48000);
    char file[MAX_PATH], name[MAX_PATH];
    if (!input && GetEnvironmentVariableA("FAKE_ASIO", file, sizeof file) && GetPrivateProfileStringA("fake", "input", "", name, sizeof name, file))
        input = fopen(name, "rb");
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
    if (GetEnvironmentVariableA("FAKE_ASIO", file, sizeof file)) WritePrivateProfileStringA("fake", "rate", text, file);
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
            if (!*samples) *samples = calloc(size, bytes(type()));
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
    if (GetEnvironmentVariableA("FAKE_ASIO", file, sizeof file)) WritePrivateProfileStringA("fake", "shown", "1", file);
    return OK;
}

static int32_t future(Driver *d, int32_t selector, void *option) { (void)d; (void)selector; (void)option; return INVALID_MODE; }
static int32_t output_ready(Driver *d) { return d->ready ? OK : NOT_PRESENT; }

static const void *driver_table[] = {
    query, add_reference, release, init, driver_name, version, error_message, start, stop, get_channels, latencies, buffer_size, can_rate, get_rate, set_rate,
    clock_sources, set_clock_source, sample_position, channel_info, create_buffers, dispose_buffers, control_panel, future, output_ready,
};

static HRESULT STDMETHODCALLTYPE factory_query(void *self, REFIID id, void **to)
{
    int known = IsEqualGUID(id, &IID_IClassFactory) || IsEqualGUID(id, &IID_IUnknown);
    *to = known ? self : NULL;
    return known ? S_OK : E_NOINTERFACE;
}

static ULONG STDMETHODCALLTYPE factory_reference(void *self) { (void)self; return 1; }

static HRESULT STDMETHODCALLTYPE factory_create(void *self, IUnknown *outer, REFIID id, void **to)
{
    (void)self;
    if (outer) return CLASS_E_NOAGGREGATION;
    Driver *d = calloc(1, sizeof *d);
    if (!d) return E_OUTOFMEMORY;
    d->table = driver_table;
    HRESULT result = query(d, id, to);
    if (result != S_OK) free(d);
    return result;
}

static HRESULT STDMETHODCALLTYPE factory_lock(void *self, BOOL lock) { (void)self; (void)lock; return S_OK; }

static const void *factory_table[] = {factory_query, factory_reference, factory_reference, factory_create, factory_lock};
static const void **factory = factory_table;

HRESULT WINAPI DllGetClassObject(REFCLSID wanted, REFIID id, void **to)
{
    *to = NULL;
    return IsEqualGUID(wanted, &CLASS) ? factory_query(&factory, id, to) : CLASS_E_CLASSNOTAVAILABLE;
}

HRESULT WINAPI DllCanUnloadNow(void) { return S_FALSE; }
