// The commands: see testclient.c for what each is asked and answers.
#include "testclient.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void answer(const char *line)
{
    puts(line);
    fflush(stdout);
}

void answer_done(bool is_done, const char *problem)
{
    if (is_done) answer("ok");
    else printf("error %s\n", problem), fflush(stdout);
}

bool is_round_trip(jack_nframes_t capture, jack_nframes_t playback)
{
    jack_nframes_t period = jack_get_buffer_size(client.jack);
    return !client.converts || (capture + playback >= period && capture + playback <= LINE - period);
}

static void play(char *arguments)
{
    int count = client.play_count, port;
    char path[4096];
    struct play next = {0};
    if (count == MAX_PLAYS) return answer("error too many plays");
    if (sscanf(arguments, "%d %" SCNu32 " %4095[^\n]", &port, &next.first, path) != 3 || port < 1 || port > client.outs)
        return answer("error expected PORT FRAME FILE");
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) return answer("error the file does not open");
    next.port = port - 1;
    next.frames = (jack_nframes_t)(ftell(file) / (long)sizeof(float));
    next.samples = malloc(next.frames * sizeof(float) + 1);
    rewind(file);
    bool is_whole = fread(next.samples, sizeof(float), next.frames, file) == next.frames;
    fclose(file);
    if (!is_whole) return answer("error the file does not read");
    client.plays[count] = next;
    client.play_count = count + 1;
    answer("ok");
}

static void send_midi(char *arguments)
{
    int count = client.event_count;
    unsigned bytes[3] = {0};
    struct midi_event *event = &client.events[count];
    if (count == MAX_EVENTS) return answer("error too many events");
    int read = sscanf(arguments, "%" SCNu32 " %u %u %u", &event->frame, &bytes[0], &bytes[1], &bytes[2]);
    if (read < 2) return answer("error expected FRAME BYTE ...");
    if (count > 0 && (int32_t)(event->frame - event[-1].frame) < 0) return answer("error earlier than the one before");
    event->size = (size_t)read - 1;
    for (int i = 0; i < 3; i++) event->bytes[i] = (unsigned char)bytes[i];
    client.event_count = count + 1;
    answer("ok");
}

static void connect_ports(char *arguments, int (*change)(jack_client_t *, const char *, const char *))
{
    char from[512], to[512];
    if (sscanf(arguments, "%511s %511s", from, to) != 2) return answer("error expected two ports");
    answer_done(change(client.jack, from, to) == 0, "JACK refused");
}

static void list_ports(void)
{
    const char **ports = jack_get_ports(client.jack, NULL, NULL, 0);
    printf("ok");
    for (const char **port = ports; port != NULL && *port != NULL; port++) printf(" %s", *port);
    answer("");
    if (ports != NULL) jack_free(ports);
}

static void tell_latency(char *name)
{
    jack_latency_range_t capture, playback;
    jack_port_t *port = jack_port_by_name(client.jack, name);
    if (port == NULL) return answer("error no such port");
    jack_port_get_latency_range(port, JackCaptureLatency, &capture);
    jack_port_get_latency_range(port, JackPlaybackLatency, &playback);
    printf("ok %u %u %u %u\n", capture.min, capture.max, playback.min, playback.max);
    fflush(stdout);
}

// Nothing is handed on from side to side: this client is where the sound comes from and goes to.
void set_latency(int mode)
{
    bool captures = mode == JackCaptureLatency;
    jack_nframes_t frames = captures ? client.capture_latency : client.playback_latency;
    jack_latency_range_t range = {frames, frames};
    for (int i = 0; i < (captures ? client.outs : client.ins); i++)
        jack_port_set_latency_range(captures ? client.out[i] : client.in[i], mode, &range);
}

// Set before anybody is asked, as a sound card's driver does: in a cycle JACK may ask those that it is connected to before this client.
static void report_latency(char *arguments)
{
    jack_nframes_t capture, playback;
    if (sscanf(arguments, "%" SCNu32 " %" SCNu32, &capture, &playback) != 2) return answer("error expected CAPTURE PLAYBACK");
    if (!is_round_trip(capture, playback)) return answer("error JACK alone takes longer, or the line is too short");
    client.capture_latency = capture;
    client.playback_latency = playback;
    set_latency(JackCaptureLatency);
    set_latency(JackPlaybackLatency);
    answer_done(jack_recompute_total_latencies(client.jack) == 0, "JACK refused");
}

static void tell_status(void)
{
    printf("ok %u %u %ld %ld %ld\n", client.first, client.frames, client.missed, client.xruns, client.late);
    fflush(stdout);
}

static void save(const char *path)
{
    jack_nframes_t frames = client.frames;
    FILE *file = fopen(path, "wb");
    if (file == NULL) return answer("error the file does not open");
    bool is_whole = true;
    for (int port = 0; port < client.ins; port++) is_whole &= fwrite(client.recorded[port], sizeof(float), frames, file) == frames;
    if (fclose(file) != 0 || !is_whole) return answer("error the file was not written");
    tell_status();
}

void obey(char *line)
{
    char *arguments = line + strcspn(line, " ");
    if (*arguments != 0) *arguments++ = 0;
    if (client.gone) answer("error the server is gone");
    else if (strcmp(line, "time") == 0) printf("ok %u\n", jack_frame_time(client.jack)), fflush(stdout);
    else if (strcmp(line, "play") == 0) play(arguments);
    else if (strcmp(line, "midi") == 0) send_midi(arguments);
    else if (strcmp(line, "connect") == 0) connect_ports(arguments, jack_connect);
    else if (strcmp(line, "disconnect") == 0) connect_ports(arguments, jack_disconnect);
    else if (strcmp(line, "ports") == 0) list_ports();
    else if (strcmp(line, "latency") == 0) tell_latency(arguments);
    else if (strcmp(line, "report") == 0) report_latency(arguments);
    else if (strcmp(line, "period") == 0) answer_done(jack_set_buffer_size(client.jack, (jack_nframes_t)atol(arguments)) == 0, "JACK refused");
    else if (strcmp(line, "freewheel") == 0) answer_done(jack_set_freewheel(client.jack, atoi(arguments)) == 0, "JACK refused");
    else if (strcmp(line, "status") == 0) tell_status();
    else if (strcmp(line, "save") == 0) save(arguments);
    else answer("error unknown");
}
