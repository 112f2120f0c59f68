#include "options.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Noreturn void refuse(const char *expected, const char *found)
{
    fprintf(stderr, "claphost: expected %s, found '%s'\n", expected, found);
    exit(WRONG_USE);
}

static double number(const char *text, double least, double most)
{
    char *end;
    double value = strtod(text, &end);
    if (end == text || *end != 0 || !(value >= least && value <= most)) refuse("a number in its range", text);
    return value;
}

static void read_option(struct options *options, const char *name, const char *value)
{
    if (strcmp(name, "--id") == 0) options->id = value;
    else if (strcmp(name, "--rate") == 0) options->rate = number(value, 1000, 1e6);
    else if (strcmp(name, "--min") == 0) options->least_frames = (uint32_t)number(value, 1, 1 << 20);
    else if (strcmp(name, "--max") == 0) options->most_frames = (uint32_t)number(value, 1, 1 << 20);
    else if (strcmp(name, "--blocks") == 0) options->blocks = (long)number(value, 1, 1e7);
    else if (strcmp(name, "--activations") == 0) options->activations = (long)number(value, 1, 1000);
    else if (strcmp(name, "--config") == 0) options->config = (uint32_t)number(value, 0, 100);
    else if (strcmp(name, "--bits") == 0) options->bits = (uint32_t)number(value, 32, 64);
    else if (strcmp(name, "--events") == 0) options->events = number(value, 0, 50);
    else if (strcmp(name, "--speed") == 0) options->speed = number(value, 0, 1e6);
    else if (strcmp(name, "--seed") == 0) options->seed = (uint64_t)number(value, 0, 1e15);
    else if (strcmp(name, "--seconds") == 0) options->seconds = number(value, 1, 600);
    else if (strcmp(name, "--pause") == 0) options->pause = number(value, 0, 1e4);
    else if (strcmp(name, "--out") == 0) options->out = value;
    else if (strcmp(name, "--set") == 0 && options->setting_count < MAX_SETTINGS) options->settings[options->setting_count++] = value;
    else if (strcmp(name, "--wav") == 0 && options->file_count < MAX_FILES) options->files[options->file_count++] = value;
    else refuse("an option", name);
}

struct options read_options(int count, char **arguments)
{
    struct options options = {
        .rate = 48000, .least_frames = 1, .most_frames = 512, .blocks = 20000, .activations = 1, .events = 1, .seed = 1, .seconds = 60,
        .pause = 1};
    if (count < 3) refuse("MODE PLUGIN [OPTION VALUE]... or --saves, --loads", count < 2 ? "" : arguments[1]);
    options.mode = arguments[1];
    options.plugin = arguments[2];
    for (int i = 3; i < count; i++)
    {
        if (strcmp(arguments[i], "--saves") == 0) options.saves = true;
        else if (strcmp(arguments[i], "--loads") == 0) options.loads = true;
        else if (i + 1 == count) refuse("a value for the option", arguments[i]);
        else read_option(&options, arguments[i], arguments[i + 1]), i++;
    }
    if (options.least_frames > options.most_frames) refuse("--min not above --max", arguments[2]);
    return options;
}
