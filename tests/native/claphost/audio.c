#define _GNU_SOURCE
#include "audio.h"
#include <dlfcn.h>
#include <math.h>
#include <time.h>

// The interposer has these; without it there are no rounds.
static void (*round_begins)(uint32_t frames);
static void (*round_ends)(void);

__attribute__((constructor)) static void find_interposer(void)
{
    *(void **)&round_begins = dlsym(RTLD_DEFAULT, "modul_round_begins");
    *(void **)&round_ends = dlsym(RTLD_DEFAULT, "modul_round_ends");
}

double now_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

void sleep_until(double us)
{
    struct timespec until = {(time_t)(us / 1e6), (long)(fmod(us, 1e6) * 1e3)};
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL) != 0) {}
}

void begin_audio(struct audio *audio, struct instance *instance, double rate, uint32_t least_frames, uint32_t most_frames, uint32_t config)
{
    *audio = (struct audio){.instance = instance};
    open_ports(&audio->ports, instance, config, most_frames);
    clear_events(&audio->events, most_frames);
    if (!instance->plugin->activate(instance->plugin, rate, least_frames, most_frames)) fail("not activated");
}

void end_audio(struct audio *audio)
{
    audio->instance->plugin->deactivate(audio->instance->plugin);
    close_ports(&audio->ports);
}

double process_block(struct audio *audio, const struct feed *feed, uint32_t frames)
{
    const clap_plugin_t *plugin = audio->instance->plugin;
    lend_buffers(&audio->ports, feed->is_double, feed->is_in_place);
    spoil_outputs(&audio->ports, frames);
    fill_inputs(&audio->ports, feed->left, feed->right, frames);
    sort_events(&audio->events);
    audio->events.frames = frames;
    clap_process_t process = {
        .steady_time = feed->has_no_steady_time ? -1 : audio->frames, .frames_count = frames, .transport = feed->transport,
        .audio_inputs = audio->ports.in_buffers, .audio_inputs_count = audio->ports.in_count,
        .audio_outputs = audio->ports.out_buffers, .audio_outputs_count = audio->ports.out_count,
        .in_events = &audio->events.in, .out_events = &audio->events.out};
    double begun = now_us();
    if (round_begins != NULL) round_begins(frames);
    int32_t status = plugin->process(plugin, &process);
    if (round_ends != NULL) round_ends();
    double took = now_us() - begun;
    double peak = check_outputs(&audio->ports, frames, &audio->bad);
    if (peak > audio->peak) audio->peak = peak;
    if (status == CLAP_PROCESS_ERROR) audio->errors++;
    audio->frames += frames;
    clear_events(&audio->events, frames);
    return took;
}
