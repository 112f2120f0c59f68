// A small CLAP host that lays hands on a plugin as a DAW does, and more restlessly.
//
//     claphost describe PLUGIN [--id ID]    makes it and says what it is; no audio
//     claphost prepare PLUGIN [OPTIONS]     saves its state to a file; no audio
//     claphost disturb PLUGIN [OPTIONS]     every parameter, key and transport at once
//     claphost bench PLUGIN --wav FILE...   saves and loads tapes full of sound, and times the blocks meanwhile: see claphost-bench
//
// prepare: --set ID=VALUE (any number of them), --out FILE.
// disturb: --rate HZ, --min FRAMES and --max FRAMES of a block (its length is random between them), --blocks N, --activations N (each with
// an audio thread of its own), --config N (of the ports, from 0), --bits 32|64 (else both in turn), --events N (a block, on average),
// --speed X (times real time; else as fast as it goes), --seed N, --saves and --loads (the main thread saves, loads the state all the time, with --pause MS between).
// bench: --seconds S of each tape, --wav FILE (up to eight, looped, one for each tape).
//
// Each prints one line of JSON, bench a table before it. Exit code 0: done; 1: failed; 2: wrong use; 3: the plugin declines to load.
#include "instance.h"
#include "modes.h"
#include <stdio.h>
#include <string.h>

int main(int count, char **arguments)
{
    struct options options = read_options(count, arguments);
    take_role(MAIN);
    if (strcmp(options.mode, "describe") == 0) return describe_plugin(&options);
    if (strcmp(options.mode, "prepare") == 0) return prepare_state(&options);
    if (strcmp(options.mode, "disturb") == 0) return disturb_plugin(&options);
    if (strcmp(options.mode, "bench") == 0) return bench_plugin(&options);
    fprintf(stderr, "claphost: expected describe, prepare, disturb or bench, found '%s'\n", options.mode);
    return WRONG_USE;
}
