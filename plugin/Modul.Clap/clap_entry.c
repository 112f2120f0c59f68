/* The one thing of the plugin that is data: what a host looks for. Its init looks at the processor before any managed code runs. */
#include <stdbool.h>
#include <stdint.h>

typedef struct {
    uint32_t major, minor, revision;
    bool (*init)(const char *path);
    void (*deinit)(void);
    const void *(*get_factory)(const char *id);
} plugin_entry;

bool modul_clap_init(const char *path);
void modul_clap_deinit(void);
const void *modul_clap_get_factory(const char *id);

/* The code is made for these (x86-64-v3): on another processor it would stop at an instruction that is not there. */
static bool has_what_the_code_is_made_for(void)
{
#if defined(__x86_64__)
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2")
        && __builtin_cpu_supports("popcnt");
#else
    return true;
#endif
}

static bool init(const char *path) { return has_what_the_code_is_made_for() && modul_clap_init(path); }

#if defined(_WIN32)
__declspec(dllexport)
#else
__attribute__((visibility("default")))
#endif
const plugin_entry clap_entry = {1, 2, 10, init, modul_clap_deinit, modul_clap_get_factory};
