/* What the files of the fake ASIO driver share: see fake-asio.c. */
#define COBJMACROS
#include <windows.h>
#include <stdint.h>
#include <stdio.h>

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

extern const GUID CLASS;
extern const void *driver_table[];

int setting(const char *name, int usual);
int settings_file(char *file);
int gone(void);
int channels(void);
int type(void);

int bytes_of(int kind);
float read_sample(int kind, const void *at, int i);
void write_sample(int kind, void *at, int i, float sample);

void open_input(void);
DWORD WINAPI play(void *driver);

HRESULT STDMETHODCALLTYPE query(Driver *d, REFIID id, void **to);
