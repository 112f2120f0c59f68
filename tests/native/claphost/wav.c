#include "wav.h"
#include "instance.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t number(const unsigned char *at, int bytes)
{
    uint32_t value = 0;
    for (int i = bytes - 1; i >= 0; i--) value = value << 8 | at[i];
    return value;
}

static struct wav decode(const unsigned char *data, uint32_t size, uint32_t channels, uint32_t rate)
{
    struct wav wav = {.frames = size / 2 / channels, .rate = rate};
    wav.left = malloc((wav.frames + 1) * sizeof(float));
    wav.right = channels == 1 ? wav.left : malloc((wav.frames + 1) * sizeof(float));
    if (wav.left == NULL || wav.right == NULL) fail("no memory for %u frames", wav.frames);
    for (uint32_t i = 0; i < wav.frames; i++)
    {
        const unsigned char *frame = data + (size_t)i * 2 * channels;
        wav.left[i] = (float)(int16_t)number(frame, 2) / 32768;
        if (channels == 2) wav.right[i] = (float)(int16_t)number(frame + 2, 2) / 32768;
    }
    return wav;
}

struct wav read_wav(const char *path)
{
    static unsigned char file[1 << 24];
    FILE *stream = fopen(path, "rb");
    if (stream == NULL) fail("%s does not open", path);
    size_t size = fread(file, 1, sizeof file, stream), at = 12;
    fclose(stream);
    uint32_t channels = 0, rate = 0;
    while (at + 8 <= size)
    {
        const unsigned char *chunk = file + at;
        size_t bytes = number(chunk + 4, 4), left = size - at - 8;
        if (memcmp(chunk, "fmt ", 4) == 0 && left >= 16 && number(chunk + 8, 2) == 1 && number(chunk + 22, 2) == 16)
            channels = number(chunk + 10, 2), rate = number(chunk + 12, 4);
        if (memcmp(chunk, "data", 4) == 0 && channels >= 1 && channels <= 2 && bytes / 2 >= channels)
            return decode(chunk + 8, (uint32_t)(bytes < left ? bytes : left), channels, rate);
        if (bytes > left) break;
        at += 8 + bytes + bytes % 2;
    }
    fail("%s: expected 16-bit PCM, mono or stereo", path);
}
