// A looper of one tape as a CLAP plugin, right in all it does unless its file is named after a deed: `past-end.clap` writes past the end of a block.
// The tests of the test host load it under each name and look whether they notice.
#pragma once
#include "abi.h"

enum { TAPE = 1 << 19, STEREO = 1, WITH_TAPE = 2, CHANNELS = 2 };
enum { VOLUME = 101, PLAY_THROUGH = 2, RECORD = 120, PARAMS = 3 };
enum mode { EMPTY, RECORDING, PLAYING };

struct looper {
    struct plugin plugin;
    const struct host *host;
    bool initialized, active;
    double rate, values[PARAMS], modulation;
    double tape_rate;
    float *tape[CHANNELS];
    uint32_t length, head, passes;
    enum mode mode;
    int64_t beats; // of the song, at the block before
    uint32_t config;
    bool offline;
};

extern const struct params params;
extern const struct state state;
extern const struct state_context state_context;
extern const struct ports ports;
extern const struct configs configs;
extern const struct config_info config_info;
extern const struct note_ports note_ports;

bool deed(const char *name);                 // whether the plugin is to do it
struct looper *of(const struct plugin *plugin);
int param_index(uint32_t id);
void apply(struct looper *l, const struct header *event);
int32_t process(const struct plugin *plugin, const struct process *p);
void resample(struct looper *l, double rate);
uint32_t port_count(const struct looper *l, bool input);
