// The few declarations of libjack that the tests need: its development package is not asked for.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct jack_client jack_client_t;
typedef struct jack_port jack_port_t;
typedef uint32_t jack_nframes_t;
typedef int (*JackProcessCallback)(jack_nframes_t frames, void *argument);
typedef void *(*JackThreadCallback)(void *argument);

enum { JackNoStartServer = 1, JackUseExactName = 2 };
enum { JackPortIsInput = 1, JackPortIsOutput = 2 };
enum { JackCaptureLatency = 0, JackPlaybackLatency = 1 };

#define JACK_AUDIO "32 bit float mono audio"
#define JACK_MIDI "8 bit raw midi"

typedef struct
{
    jack_nframes_t min, max;
} __attribute__((packed)) jack_latency_range_t;

jack_client_t *jack_client_open(const char *name, int options, int *status, ...);
int jack_client_close(jack_client_t *);
int jack_activate(jack_client_t *);
int jack_deactivate(jack_client_t *);
int jack_set_process_callback(jack_client_t *, JackProcessCallback, void *);
int jack_set_process_thread(jack_client_t *, JackThreadCallback, void *);
jack_nframes_t jack_cycle_wait(jack_client_t *);
void jack_cycle_signal(jack_client_t *, int status);
int jack_set_xrun_callback(jack_client_t *, int (*)(void *), void *);
int jack_set_latency_callback(jack_client_t *, void (*)(int mode, void *), void *);
void jack_on_shutdown(jack_client_t *, void (*)(void *), void *);
jack_port_t *jack_port_register(jack_client_t *, const char *name, const char *type, unsigned long flags, unsigned long size);
void *jack_port_get_buffer(jack_port_t *, jack_nframes_t);
jack_port_t *jack_port_by_name(jack_client_t *, const char *name);
void jack_port_get_latency_range(jack_port_t *, int mode, jack_latency_range_t *);
void jack_port_set_latency_range(jack_port_t *, int mode, jack_latency_range_t *);
int jack_recompute_total_latencies(jack_client_t *);
const char **jack_get_ports(jack_client_t *, const char *pattern, const char *type, unsigned long flags);
void jack_free(void *);
int jack_connect(jack_client_t *, const char *from, const char *to);
int jack_disconnect(jack_client_t *, const char *from, const char *to);
int jack_set_buffer_size(jack_client_t *, jack_nframes_t);
int jack_set_freewheel(jack_client_t *, int on);
jack_nframes_t jack_get_buffer_size(jack_client_t *);
jack_nframes_t jack_get_sample_rate(jack_client_t *);
jack_nframes_t jack_last_frame_time(const jack_client_t *);
jack_nframes_t jack_frame_time(const jack_client_t *);
int jack_midi_event_write(void *buffer, jack_nframes_t time, const unsigned char *data, size_t size);
void jack_midi_clear_buffer(void *buffer);
