#include "looper.h"
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

void remember_thread(void);

static float *out32(const struct process *p, uint32_t port, int c) { return p->outputs[port].data32 ? p->outputs[port].data32[c] : NULL; }

static void press_record(struct looper *l)
{
    if (l->mode == RECORDING) l->mode = l->length > 0 ? PLAYING : EMPTY;
    else l->mode = RECORDING, l->length = 0;
    l->head = 0;
}

static void set(struct looper *l, int i, double value)
{
    if (i == 2 && value >= 0.5 && (l->values[2] < 0.5 || deed("level-acts"))) press_record(l);
    l->values[i] = deed("unbounded") ? value : i == 0 ? fmin(fmax(value, -72), 12) : value >= 0.5;
}

void apply(struct looper *l, const struct header *event)
{
    const struct param_event *e = (const void *)event;
    if (event->space != 0 && !deed("any-namespace")) return;
    if (event->type == 10 && ((const struct midi_event *)event)->data[1] == 64 && ((const struct midi_event *)event)->data[0] >> 4 == 11)
        set(l, 2, ((const struct midi_event *)event)->data[2] >= 64);
    if (event->type != 5 && event->type != 6) return;
    int i = deed("needs-cookie") ? (int)(intptr_t)e->cookie - 1 : param_index(e->id);
    if (i < 0 || (!isfinite(e->value) && !deed("takes-nan"))) return;
    if (event->type == 5) set(l, i, e->value);
    else if (deed("modulation-stays")) set(l, i, l->values[i] + e->value);
    else if (i == 0) l->modulation = e->value;
}

static void frame(struct looper *l, const struct process *p, uint32_t at)
{
    static float noise;
    static _Thread_local int thread_frames;
    float gain = (float)pow(10, (l->values[0] + l->modulation) / 20);
    for (int c = 0; c < CHANNELS; c++) {
        const struct audio *in = p->inputs;
        float x = in->data32 ? in->data32[c][at] : (float)in->data64[c][at];
        float tape = l->mode == PLAYING ? l->tape[c][l->head] * gain : 0;
        if (fabsf(tape) < FLT_MIN || (deed("plays-once") && l->passes > 0)) tape = 0;
        if (l->mode == RECORDING && l->length < TAPE) l->tape[c][l->length] = fabsf(x) < FLT_MIN ? 0 : x;
        float y = tape + (l->values[1] >= 0.5 && fabsf(x) >= FLT_MIN ? x : 0);
        if (deed("in-place-differs") && p->outputs[0].data32 && out32(p, 0, c) == in->data32[c]) y += 0.001f;
        if (deed("wide-differs") && p->outputs[0].data64) y *= 1.0001f;
        if (deed("shared-noise")) y += noise = noise + 1e-6f;
        if (deed("unrepeatable") && c == 0 && at == 0) y += noise = noise + 1e-3f;
        if (deed("one-thread") && thread_frames++ == 0) y += 0.01f;
        if (deed("hears-blocks-of-song") && p->transport) y += (float)(p->transport->beats >> 24) * 1e-6f;
        if (deed("misses-loops") && p->transport && p->transport->beats == 0) y += 0.01f;
        if (deed("misses-jumps") && p->transport && p->transport->flags >> 4 & 1) y += 0.01f;
        if (deed("block-end-click") && at == p->frames - 1 && y != 0) y += 0.01f;
        if (p->outputs[0].data32) out32(p, 0, c)[at] = y;
        else p->outputs[0].data64[c][at] = y;
        for (uint32_t port = 1; port < p->output_count; port++) {
            if (p->outputs[port].data32) out32(p, port, c)[at] = tape;
            else p->outputs[port].data64[c][at] = tape;
        }
    }
    if (l->mode == RECORDING && l->length < TAPE) l->length++;
    if (l->mode == PLAYING && ++l->head >= l->length) l->head = 0, l->passes++;
}

// What a block may hold that a plugin did not reckon with; the answer is a poisoned sample.
static float poison(struct looper *l, const struct process *p)
{
    const struct transport *t = p->transport;
    uint32_t count = p->in->size(p->in);
    bool asleep = l->mode == EMPTY && l->values[1] < 0.5;
    if (deed("hums-asleep") && asleep) return 0.01f;
    if (deed("nan-at-top") && l->values[0] == 12) return NAN;
    if (deed("nan-inside") && l->values[0] > -40 && l->values[0] < -20) return NAN;
    if (deed("nan-on-many") && count > 100) return NAN;
    if (deed("nan-on-modulation") && l->modulation > 50) return NAN;
    if (deed("trusts-flags") && t && isnan(t->tempo)) return NAN;
    for (uint32_t i = 0; i < count && deed("trusts-event-flags"); i++)
        if (p->in->get(p->in, i)->type == 9 && isnan(((const struct transport *)p->in->get(p->in, i))->tempo)) return NAN;
    if (deed("fears-count-in") && t && t->beats < 0) return NAN;
    if (deed("divides-by-tempo") && t && t->tempo == 0) return INFINITY;
    return 0;
}

static bool frightened(struct looper *l, const struct transport *t)
{
    if (t == NULL) return deed("needs-transport");
    bool back = t->beats < l->beats;
    bool far = t->beats > l->beats + (4LL << 31);
    l->beats = t->beats;
    return (back && deed("fears-loops") && t->flags >> 6 & 1) || ((back || far) && deed("fears-jumps"));
}

static void misbehave(struct looper *l, const struct process *p)
{
    float *left = out32(p, 0, 0);
    const struct host_params *host = l->host->extension(l->host, "clap.params");
    if (deed("host-from-audio")) host->rescan(l->host, 1);
    if (deed("flush-from-audio")) host->request_flush(l->host);
    if (deed("input-mask")) ((struct audio *)p->inputs)->constant_mask ^= 1;
    if (deed("turns-pointer") && left) p->outputs[0].data32[0] = p->outputs[0].data32[1];
    if (deed("late-event")) p->out->push(p->out, &(struct header){sizeof(struct header), p->frames, 0, 3, 0});
    if (deed("unsorted-events") && p->frames > 1) {
        p->out->push(p->out, &(struct header){sizeof(struct header), 1, 0, 3, 0});
        p->out->push(p->out, &(struct header){sizeof(struct header), 0, 0, 3, 0});
    }
    if (left == NULL) {
        if (deed("past-end-wide")) p->outputs[0].data64[0][p->frames] = 0;
        return;
    }
    left[p->frames - 1] += poison(l, p);
    if (deed("past-end")) left[p->frames] = 0;
    if (deed("before-start")) left[-1] = 0;
    if (deed("nan")) left[p->frames / 2] = NAN;
    if (deed("infinite")) left[p->frames / 2] = INFINITY;
    if (deed("subnormal")) left[p->frames / 2] = 1e-41f;
    if (deed("writes-input") && p->inputs[0].data32[0] != left) p->inputs[0].data32[0][0] = 1;
}

static int32_t status(const struct looper *l, const struct process *p)
{
    if (deed("error-status")) return 0;
    if (deed("sleeps-while-playing") && l->mode == PLAYING) return 4;
    if (l->mode == EMPTY && l->values[1] < 0.5) return 4;
    return p->frames > 0;
}

int32_t process(const struct plugin *plugin, const struct process *p)
{
    struct looper *l = of(plugin);
    uint32_t next = 0, count = p->in->size(p->in);
    if (frightened(l, p->transport)) return 0;
    if (deed("orphan")) remember_thread();
    double start = l->values[0];
    for (uint32_t at = 0; at < p->frames; at++) {
        while (next < count && (p->in->get(p->in, next)->time <= at || deed("ignores-time"))) apply(l, p->in->get(p->in, next++));
        if (deed("unwritten") && at == p->frames / 2) continue;
        frame(l, p, at);
    }
    for (; next < count; next++) apply(l, p->in->get(p->in, next));
    if (deed("process-loses-params")) l->values[0] = start;
    for (uint32_t i = 0; i < p->output_count; i++) {
        bool silent = l->mode == EMPTY && l->values[1] < 0.5 && count == 0;
        bool told = (silent && !deed("hums-asleep")) || deed("always-constant");
        if (!deed("stale-mask")) p->outputs[i].constant_mask = told ? 3 : 0;
    }
    misbehave(l, p);
    return status(l, p);
}

void resample(struct looper *l, double rate)
{
    double step = l->tape_rate / rate;
    uint32_t length = (uint32_t)fmax(1, fmin(TAPE, floor(l->length / step + 0.5)));
    for (int c = 0; c < CHANNELS; c++) {
        float *fresh = calloc(TAPE, sizeof(float));
        for (uint32_t i = 0; i < length; i++) {
            double at = i * step;
            uint32_t left = (uint32_t)at % l->length, right = (left + 1) % l->length;
            fresh[i] = (float)(l->tape[c][left] + (at - floor(at)) * (l->tape[c][right] - l->tape[c][left]));
        }
        free(l->tape[c]);
        l->tape[c] = fresh;
    }
    l->length = length;
    l->head = 0;
}
