// What happens in the callback. All inputs are read before any output is written: where a port is connected to one of its own client, JACK gives
// both the same memory.
#include "testclient.h"
#include <stdlib.h>
#include <string.h>

static bool is_before(jack_nframes_t a, jack_nframes_t b) { return (int32_t)(a - b) < 0; }

static float *buffer_of(jack_port_t *port, jack_nframes_t frames) { return jack_port_get_buffer(port, frames); }

// A callback that came late may find the time of a later one, and the next one the same again.
static void skip_missed(struct client *client, jack_nframes_t now)
{
    int32_t missed = (int32_t)(now - client->next);
    client->missed += labs(missed);
    for (int port = 0; port < client->ins; port++)
        for (int32_t i = 0; i < missed && i < LINE; i++) client->line[port][(client->next + (jack_nframes_t)i) % LINE] = 0;
}

static void read_inputs(struct client *client, jack_nframes_t now, jack_nframes_t frames)
{
    jack_nframes_t at = now - client->first;
    bool fits = at < client->capacity && frames <= client->capacity - at;
    for (int port = 0; port < client->ins; port++)
    {
        const float *in = buffer_of(client->in[port], frames);
        if (fits) memcpy(client->recorded[port] + at, in, frames * sizeof(float));
        for (jack_nframes_t i = 0; i < frames; i++) client->line[port][(now + i) % LINE] = in[i];
    }
    if (fits && at + frames > client->frames) client->frames = at + frames;
}

// What comes back through the client reaches whoever sent it one period later than the line says.
static void convert(struct client *client, int port, float *out, jack_nframes_t now, jack_nframes_t frames)
{
    jack_nframes_t delay = client->capture_latency + client->playback_latency - frames;
    for (jack_nframes_t i = 0; i < frames; i++) out[i] = client->line[port][(now + i - delay) % LINE];
}

static void add_play(const struct play *play, float *out, jack_nframes_t now, jack_nframes_t frames)
{
    for (jack_nframes_t i = 0; i < frames; i++)
    {
        jack_nframes_t at = now + i - play->first;
        if (at < play->frames) out[i] += play->samples[at];
    }
}

static void write_outputs(struct client *client, jack_nframes_t now, jack_nframes_t frames)
{
    int plays = client->play_count;
    for (; client->plays_seen < plays; client->plays_seen++)
        if (is_before(client->plays[client->plays_seen].first, now)) client->late++;
    for (int port = 0; port < client->outs; port++)
    {
        float *out = buffer_of(client->out[port], frames);
        if (client->converts && port < client->ins) convert(client, port, out, now, frames);
        else memset(out, 0, frames * sizeof(float));
        for (int i = 0; i < plays; i++)
            if (client->plays[i].port == port) add_play(&client->plays[i], out, now, frames);
    }
}

static void write_events(struct client *client, jack_nframes_t now, jack_nframes_t frames)
{
    void *midi = jack_port_get_buffer(client->midi, frames);
    jack_midi_clear_buffer(midi);
    for (; client->events_sent < client->event_count; client->events_sent++)
    {
        const struct midi_event *event = &client->events[client->events_sent];
        if (!is_before(event->frame, now + frames)) break;
        if (is_before(event->frame, now) || jack_midi_event_write(midi, event->frame - now, event->bytes, event->size) != 0) client->late++;
    }
}

int process_client(jack_nframes_t frames, void *argument)
{
    struct client *client = argument;
    jack_nframes_t now = jack_last_frame_time(client->jack);
    if (!client->has_begun) client->first = client->next = now;
    client->has_begun = true;
    skip_missed(client, now);
    read_inputs(client, now, frames);
    write_outputs(client, now, frames);
    write_events(client, now, frames);
    client->next = now + frames;
    return 0;
}
