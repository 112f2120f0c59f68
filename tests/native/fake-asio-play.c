/* The fake card itself: its cable, what comes in beside, and its clock. */
#include "fake-asio.h"

static float line[MAX_CHANNELS][LINE];
static long long played; /* since the driver was loaded: the file goes on where a restart left it */
static FILE *input;

void open_input(void)
{
    char file[MAX_PATH], name[MAX_PATH];
    if (!input && settings_file(file) && GetPrivateProfileStringA("fake", "input", "", name, sizeof name, file)) input = fopen(name, "rb");
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

DWORD WINAPI play(void *argument)
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
