/* Samples of every type, one by one: written apart from what it tries. */
#include "fake-asio.h"

int bytes_of(int kind) { return kind == S_INT16 ? 2 : kind == S_INT24 ? 3 : kind == S_FLOAT64 ? 8 : 4; }

static double full(int kind)
{
    static const int low[] = {16, 18, 20, 24};
    int bits = kind == S_INT16 ? 16 : kind == S_INT24 ? 24 : kind >= 24 ? low[kind - 24] : 32;
    return (double)(1LL << (bits - 1));
}

float read_sample(int kind, const void *at, int i)
{
    switch (kind) {
    case S_FLOAT32: return ((const float *)at)[i];
    case S_FLOAT64: return (float)((const double *)at)[i];
    case S_INT16: return (float)(((const int16_t *)at)[i] / full(kind));
    case S_INT24: { const uint8_t *b = (const uint8_t *)at + 3 * i; return (float)((b[0] | b[1] << 8 | (int8_t)b[2] << 16) / full(kind)); }
    default: return (float)(((const int32_t *)at)[i] / full(kind));
    }
}

void write_sample(int kind, void *at, int i, float sample)
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
