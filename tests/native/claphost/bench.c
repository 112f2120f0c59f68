#define _GNU_SOURCE
#include "figures.h"
#include "modes.h"
#include "takes.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_FRAMES = 4096, PACED_FRAMES = 128, REPEATS = 5, TURNS = 10, TURN_SECONDS = 2, REALTIME_PRIORITY = 70 };

static struct instance source, copy;
static struct audio audio, copy_audio;
static struct takes takes;
static struct bytes state, again;
static double rate, saving_ms, loading_ms;
static bool is_real_time, is_same;
static double *durations;
static bool *was_saving;
static long blocks, saves;
static _Atomic bool is_saving, has_ended;

static void run_on_audio_thread(void *(*run)(void *), void (*meanwhile)(void))
{
    pthread_t thread;
    has_ended = false;
    if (pthread_create(&thread, NULL, run, NULL) != 0) fail("no thread");
    if (meanwhile != NULL) meanwhile();
    pthread_join(thread, NULL);
}

static void *record(void *argument)
{
    take_role(AUDIO);
    if (!source.plugin->start_processing(source.plugin)) fail("processing did not start");
    record_takes(&takes);
    source.plugin->stop_processing(source.plugin);
    return argument;
}

static void *play_copy(void *argument)
{
    take_role(AUDIO);
    if (!copy.plugin->start_processing(copy.plugin)) fail("processing did not start");
    for (int i = 0; i < 100; i++) play_on(&copy_audio, PACED_FRAMES), usleep(1000);
    copy.plugin->stop_processing(copy.plugin);
    return argument;
}

static void *play_paced(void *argument)
{
    struct sched_param priority = {.sched_priority = REALTIME_PRIORITY};
    is_real_time = pthread_setschedparam(pthread_self(), SCHED_FIFO, &priority) == 0;
    take_role(AUDIO);
    if (!source.plugin->start_processing(source.plugin)) fail("processing did not start");
    double begun = now_us();
    for (long i = 0; i < blocks; i++)
    {
        sleep_until(begun + (double)i * PACED_FRAMES / rate * 1e6);
        bool before = is_saving;
        durations[i] = play_on(&audio, PACED_FRAMES);
        was_saving[i] = before || is_saving;
    }
    source.plugin->stop_processing(source.plugin);
    has_ended = true;
    return argument;
}

// Two seconds nothing, two seconds one save after the other, and so on.
static void save_by_turns(void)
{
    double begun = now_us();
    while (!has_ended)
    {
        bool saves_now = (long)((now_us() - begun) / 1e6 / TURN_SECONDS) % 2 == 1;
        serve(&source);
        if (!saves_now)
        {
            usleep(1000);
            continue;
        }
        is_saving = true;
        if (!save_state(&source, &again)) fail("a save failed");
        is_saving = false;
        saves++;
    }
}

static void record_all(const struct options *options)
{
    for (int i = 0; i < options->file_count; i++) takes.wavs[i] = read_wav(options->files[i]);
    rate = takes.wavs[0].rate;
    takes.audio = &audio;
    takes.wav_count = options->file_count;
    takes.most_frames = MOST_FRAMES;
    takes.frames = (uint32_t)(options->seconds * rate);
    begin_audio(&audio, &source, rate, 1, MOST_FRAMES, 0);
    if (source.render == NULL || !source.render->set(source.plugin, CLAP_RENDER_OFFLINE)) fail("the plugin does not render offline");
    run_on_audio_thread(record, NULL);
    if (takes.tapes == 0) fail("no parameter is named Record");
    source.render->set(source.plugin, CLAP_RENDER_REALTIME);
}

static double median(double *values)
{
    double all[REPEATS + 1] = {0};
    memcpy(all + 1, values, REPEATS * sizeof *values);
    return measure(all, NULL, false, REPEATS + 1).median;
}

static void save_and_load(const struct options *options)
{
    double saving[REPEATS], loading[REPEATS];
    make_instance(&copy, options->id);
    begin_audio(&copy_audio, &copy, rate, 1, MOST_FRAMES, 0);
    for (int i = 0; i < REPEATS; i++)
    {
        double begun = now_us();
        if (!save_state(&source, &state)) fail("the state was not saved");
        saving[i] = now_us() - begun;
        begun = now_us();
        if (!load_state(&copy, &state)) fail("the state was not loaded");
        loading[i] = now_us() - begun;
        run_on_audio_thread(play_copy, NULL); // the tapes are swapped in as it plays
        serve(&copy);
    }
    saving_ms = median(saving) / 1e3;
    loading_ms = median(loading) / 1e3;
    is_same = save_state(&copy, &again) && again.size == state.size && memcmp(again.data, state.data, state.size) == 0;
    end_audio(&copy_audio);
    destroy_instance(&copy);
}

static void tell_blocks(const char *name, struct figures figures)
{
    printf("| %s | %.1f | %.1f | %.1f | %ld |\n", name, figures.median, figures.p999, figures.largest, figures.count);
}

static void tell(const struct options *options)
{
    double raw = (double)takes.tapes * takes.frames * 2 * sizeof(float) / 1e6, megabytes = (double)state.size / 1e6;
    struct figures without = measure(durations, was_saving, false, blocks), during = measure(durations, was_saving, true, blocks);
    printf("| %d tapes of %g s at %g Hz, as floats %.1f MB ", takes.tapes, options->seconds, rate, raw);
    printf("| size, MB | of the floats | save, ms | load, ms | saved again |\n");
    printf("|---|---:|---:|---:|---:|---|\n| state | %.1f | %.1f %% ", megabytes, megabytes / raw * 100);
    printf("| %.0f | %.0f | %s |\n\n", saving_ms, loading_ms, is_same ? "the same bytes" : "other bytes");
    printf("| blocks of %d frames, %.0f us, %s; us | median | p99.9 | worst | blocks |\n|---|---:|---:|---:|---:|\n", PACED_FRAMES,
        PACED_FRAMES / rate * 1e6, is_real_time ? "real-time priority" : "no real-time priority");
    tell_blocks("without a save", without);
    tell_blocks("while saving", during);
    printf("| ratio | %.2f | %.2f | %.2f | %ld saves |\n\n", during.median / without.median, during.p999 / without.p999,
        during.largest / without.largest, saves);
    printf("{\"tapes\":%d,\"bytes\":%zu,\"save_ms\":%.1f,\"load_ms\":%.1f,", takes.tapes, state.size, saving_ms, loading_ms);
    printf("\"same_bytes\":%s,\"saves\":%ld,\"peak\":%.4f,", is_same ? "true" : "false", saves, audio.peak);
    printf("\"median_ratio\":%.3f,\"p999_ratio\":%.3f,\"max_ratio\":%.3f}\n", during.median / without.median, during.p999 / without.p999,
        during.largest / without.largest);
}

int bench_plugin(const struct options *options)
{
    if (options->file_count == 0) fail("expected --wav FILE");
    open_library(options->plugin);
    make_instance(&source, options->id);
    record_all(options);
    save_and_load(options);
    blocks = (long)(2 * TURNS * TURN_SECONDS * rate / PACED_FRAMES);
    durations = calloc((size_t)blocks, sizeof *durations);
    was_saving = calloc((size_t)blocks, sizeof *was_saving);
    if (durations == NULL || was_saving == NULL) fail("no memory for %ld blocks", blocks);
    run_on_audio_thread(play_paced, save_by_turns);
    tell(options);
    end_audio(&audio);
    destroy_instance(&source);
    close_library();
    return 0;
}
