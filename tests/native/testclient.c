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
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct client client;

static void fail(const char *problem)
{
    answer_done(false, problem);
    exit(1);
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

static void on_latency(int mode, void *argument)
{
    (void)argument;
    set_latency(mode);
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
