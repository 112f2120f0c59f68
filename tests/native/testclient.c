// A JACK client that plays, records, sends MIDI and stands for a converter, driven line by line on its standard input.
//
//     testclient NAME INS OUTS SECONDS [CAPTURE PLAYBACK]
//     testclient probe                  exits with 0 where a server answers
//
// Ports: in_1 ..., out_1 ..., midi_out. SECONDS is the room to record; it begins at once. With CAPTURE and PLAYBACK (frames) it is a converter: out_N
// gives in_N such that whoever sends to in_N and hears out_N finds a round trip of their sum. It answers each line with one that begins with ok or
// error; the first answer, unasked, is the rate and the period.
//
//     time                            ok FRAME, about now
//     play PORT FRAME FILE            plays raw 32-bit float on out_PORT from that frame time on
//     midi FRAME B1 [B2 [B3]]         in the order of their frames; bytes in decimal
//     connect A B, disconnect A B     whoever's ports
//     ports                           ok NAME NAME ...
//     latency PORT                    ok CAPTURE-MIN CAPTURE-MAX PLAYBACK-MIN PLAYBACK-MAX, of anyone's port
//     report CAPTURE PLAYBACK         what its own ports report from now on; a converter delays by it, too
//     period FRAMES                   sets the server's
//     freewheel 1, freewheel 0        the server runs as fast as its clients can; by the clock again
//     status                          ok FIRST FRAMES MISSED XRUNS LATE
//     save FILE                       the same, and writes what was recorded, raw 32-bit float, one port after the other
//     quit
#include "testclient.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct client client;

static void answer(const char *line)
{
    puts(line);
    fflush(stdout);
}

static void answer_done(bool is_done, const char *problem)
{
    if (is_done) answer("ok");
    else printf("error %s\n", problem), fflush(stdout);
}

static void fail(const char *problem)
{
    answer_done(false, problem);
    exit(1);
}

static bool is_round_trip(jack_nframes_t capture, jack_nframes_t playback)
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

static void report_latency(char *arguments)
{
    jack_nframes_t capture, playback;
    if (sscanf(arguments, "%" SCNu32 " %" SCNu32, &capture, &playback) != 2) return answer("error expected CAPTURE PLAYBACK");
    if (!is_round_trip(capture, playback)) return answer("error JACK alone takes longer, or the line is too short");
    client.capture_latency = capture;
    client.playback_latency = playback;
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

static void obey(char *line)
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

static void on_gone(void *argument)
{
    (void)argument;
    client.gone = true;
}

static int on_xrun(void *argument)
{
    (void)argument;
    client.xruns++;
    return 0;
}

// Nothing is handed on from side to side: this client is where the sound comes from and goes to.
static void on_latency(int mode, void *argument)
{
    (void)argument;
    bool captures = mode == JackCaptureLatency;
    jack_nframes_t frames = captures ? client.capture_latency : client.playback_latency;
    jack_latency_range_t range = {frames, frames};
    for (int i = 0; i < (captures ? client.outs : client.ins); i++)
        jack_port_set_latency_range(captures ? client.out[i] : client.in[i], mode, &range);
}

static jack_port_t *add_port(const char *form, int number, const char *type, unsigned long flags)
{
    char name[32];
    snprintf(name, sizeof name, form, number);
    jack_port_t *port = jack_port_register(client.jack, name, type, flags, 0);
    if (port == NULL) fail("JACK refused a port");
    return port;
}

static void make_room(double seconds)
{
    client.capacity = (jack_nframes_t)(seconds * jack_get_sample_rate(client.jack));
    for (int i = 0; i < client.ins; i++)
    {
        size_t bytes = (client.capacity + 1) * sizeof(float);
        client.recorded[i] = malloc(bytes);
        if (client.recorded[i] == NULL) fail("no memory to record");
        memset(client.recorded[i], 0, bytes); // touched, so that no page faults in the callback
    }
    memset(client.line, 0, sizeof client.line);
}

static void open_client(int count, char **arguments)
{
    client.jack = jack_client_open(arguments[1], JackNoStartServer | JackUseExactName, NULL);
    if (client.jack == NULL) fail("no server, or the name is taken");
    if (count == 2) exit(jack_client_close(client.jack)); // a probe
    client.ins = atoi(arguments[2]);
    client.outs = atoi(arguments[3]);
    if (client.ins < 0 || client.ins > MAX_PORTS || client.outs < 0 || client.outs > MAX_PORTS) fail("too many ports");
    for (int i = 0; i < client.ins; i++) client.in[i] = add_port("in_%d", i + 1, JACK_AUDIO, JackPortIsInput);
    for (int i = 0; i < client.outs; i++) client.out[i] = add_port("out_%d", i + 1, JACK_AUDIO, JackPortIsOutput);
    client.midi = add_port("midi_out", 0, JACK_MIDI, JackPortIsOutput);
    make_room(atof(arguments[4]));
    client.converts = count == 7;
    if (client.converts)
    {
        client.capture_latency = (jack_nframes_t)atol(arguments[5]);
        client.playback_latency = (jack_nframes_t)atol(arguments[6]);
    }
    if (!is_round_trip(client.capture_latency, client.playback_latency)) fail("JACK alone takes longer, or the line is too short");
    jack_set_process_callback(client.jack, process_client, &client);
    jack_set_xrun_callback(client.jack, on_xrun, NULL);
    jack_set_latency_callback(client.jack, on_latency, NULL);
    jack_on_shutdown(client.jack, on_gone, NULL);
    if (jack_activate(client.jack) != 0) fail("JACK did not activate the client");
}

int main(int count, char **arguments)
{
    static char line[8192];
    if (count != 2 && count != 5 && count != 7) fail("expected NAME INS OUTS SECONDS [CAPTURE PLAYBACK]");
    open_client(count, arguments);
    printf("ok %u %u\n", jack_get_sample_rate(client.jack), jack_get_buffer_size(client.jack));
    fflush(stdout);
    while (fgets(line, sizeof line, stdin) != NULL)
    {
        line[strcspn(line, "\n")] = 0;
        if (strcmp(line, "quit") == 0) break;
        obey(line);
    }
    if (client.gone) _exit(0); // closing would wait for the server
    jack_deactivate(client.jack);
    return jack_client_close(client.jack);
}
