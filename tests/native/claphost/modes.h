// What the host can do: each reads its options and prints one line of JSON, or a table.
#pragma once
#include "options.h"

// Makes the plugin and says what it is. No audio.
int describe_plugin(const struct options *);

// Saves the state that a plugin has with some values, to a file. No audio.
int prepare_state(const struct options *);

// Everything at once, block by block, for the interposer to watch.
int disturb_plugin(const struct options *);

// Saves and loads tapes full of sound, and what that does to the blocks meanwhile.
int bench_plugin(const struct options *);
