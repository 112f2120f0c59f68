#define _GNU_SOURCE
#include "audio.h"
#include "figures.h"
#include "modes.h"
#include "player.h"
#include "random.h"
#include "song.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { NOISE = 1 << 16 };

static struct instance instance;
static struct audio audio;
static struct player player;
static struct song song;
static const struct options *options;
static float noise[NOISE];
static double *durations;
static bool *was_busy;       // the main thread saved or loaded as a block began or ended
static long done, saves, loads, state_failures;
static _Atomic bool is_busy, has_ended;
static double peak;
static long bad, errors, taken, misplaced;

static void make_noise(void)
{
    uint64_t random = options->seed + 1;
    for (int i = 0; i < NOISE; i++) noise[i] = (float)(random_part(&random) - 0.5);
}

static void disturb_block(uint64_t *random)
{
    uint32_t span = options->most_frames - options->least_frames + 1;
    uint32_t frames = options->least_frames + (random_below(random, 8) == 0 ? span - 1 : random_below(random, span));
    uint32_t at = random_below(random, NOISE - options->most_frames);
    struct feed feed = {
        .left = noise + at, .right = noise + NOISE - options->most_frames - at,
        .is_double = options->bits == 0 ? random_below(random, 2) == 0 : options->bits == 64,
        .is_in_place = random_below(random, 2) == 0, .has_no_steady_time = random_below(random, 8) == 0};
    feed.transport = play_song(&song, &audio.events, frames, random);
    play(&player, &audio.events, frames);
    bool before = is_busy;
    durations[done] = process_block(&audio, &feed, frames);
    was_busy[done++] = before || is_busy;
}

static void *run_audio(void *argument)
{
    (void)argument;
    uint64_t random = options->seed * 31 + (uint64_t)done;
    double begun = now_us();
    take_role(AUDIO);
    if (!instance.plugin->start_processing(instance.plugin)) fail("processing did not start");
    for (long i = 0; i < options->blocks; i++)
    {
        if (i > 0 && random_below(&random, 2000) == 0) instance.plugin->reset(instance.plugin);
        disturb_block(&random);
        if (options->speed > 0) sleep_until(begun + (double)audio.frames / options->rate / options->speed * 1e6);
    }
    instance.plugin->stop_processing(instance.plugin);
    has_ended = true;
    return NULL;
}

// States of different sizes, in whole and in odd pieces; what was saved is loaded again.
static void use_state(struct bytes *state)
{
    is_busy = true;
    state->piece = (saves + loads) % 3 == 0 ? 23 : 0;
    if (options->saves || state->size == 0) save_state(&instance, state) ? saves++ : state_failures++;
    if (options->loads) load_state(&instance, state) ? loads++ : state_failures++;
    is_busy = false;
}

static void run_main(void)
{
    struct bytes state = {0};
    for (; !has_ended; usleep((useconds_t)(options->pause * 1000)))
    {
        serve(&instance);
        if (options->saves || options->loads) use_state(&state);
    }
    free_bytes(&state);
}

static void activate_once(void)
{
    pthread_t thread;
    begin_audio(&audio, &instance, options->rate, options->least_frames, options->most_frames, options->config);
    begin_song(&song, options->rate);
    has_ended = false;
    if (pthread_create(&thread, NULL, run_audio, NULL) != 0) fail("no thread");
    run_main();
    pthread_join(thread, NULL);
    bad += audio.bad;
    errors += audio.errors;
    taken += audio.events.taken;
    misplaced += audio.events.misplaced;
    if (audio.peak > peak) peak = audio.peak;
    end_audio(&audio);
    serve(&instance);
}

static void tell(void)
{
    double first_again = 0; // of the later activations
    for (long i = options->blocks; i < done; i += options->blocks)
        if (durations[i] > first_again) first_again = durations[i];
    struct figures all = measure(durations, NULL, false, done);
    struct figures busy = measure(durations, was_busy, true, done), calm = measure(durations, was_busy, false, done);
    printf("{\"blocks\":%ld,\"parameters\":%d,\"least_sent\":%ld,", done, instance.param_count, least_sent(&player));
    printf("\"midi_sent\":%ld,\"other_sent\":%ld,\"song_changes\":%ld,", player.midi_sent, player.other_sent, song.changes);
    printf("\"saves\":%ld,\"loads\":%ld,\"state_failures\":%ld,", saves, loads, state_failures);
    printf("\"peak\":%.6g,\"bad_samples\":%ld,\"errors\":%ld,", peak, bad, errors);
    printf("\"events_back\":%ld,\"events_misplaced\":%ld,", taken, misplaced);
    printf("\"wrong_threads\":%ld,\"logged\":%ld,", (long)instance.host.wrong_threads, (long)instance.host.logged);
    printf("\"first_us\":%.1f,\"first_again_us\":%.1f,", all.first, first_again);
    printf("\"median_us\":%.1f,\"p999_us\":%.1f,\"max_us\":%.1f,", all.median, all.p999, all.largest);
    printf("\"blocks_busy\":%ld,\"max_busy_us\":%.1f,\"max_calm_us\":%.1f}\n", busy.count, busy.largest, calm.largest);
}

int disturb_plugin(const struct options *asked)
{
    long blocks = asked->blocks * asked->activations;
    options = asked;
    durations = calloc((size_t)blocks, sizeof *durations);
    was_busy = calloc((size_t)blocks, sizeof *was_busy);
    if (durations == NULL || was_busy == NULL) fail("no memory for %ld blocks", blocks);
    if (options->most_frames > NOISE / 2) fail("--max is above %d", NOISE / 2);
    make_noise();
    take_role(MAIN);
    open_library(options->plugin);
    make_instance(&instance, options->id);
    player = (struct player){.instance = &instance, .random = options->seed, .events_a_block = options->events};
    for (long i = 0; i < options->activations; i++) activate_once();
    tell();
    destroy_instance(&instance);
    close_library();
    return 0;
}
