// A preload library: an ALSA sequencer that nobody plays on, for a program that asks for one where there is none (/dev/snd/seq) and needs none.
// The program sees queues that stand still, ports without anybody, and no event. What only reads or writes a description is left to libasound.
#include <errno.h>
#include <poll.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

static char sequencer;
static int ports;
static int never[2] = {-1, -1}; // a pipe that nobody writes to

int snd_seq_open(void **handle, const char *name, int streams, int mode)
{
    (void)streams, (void)mode;
    if (strcmp(name, "default") != 0 || (never[0] < 0 && pipe(never) != 0)) return -ENOENT;
    *handle = &sequencer;
    return 0;
}

int snd_seq_create_simple_port(void) { return ports++; }
int snd_seq_client_id(void) { return 128; }
int snd_seq_poll_descriptors_count(void) { return 1; }

int snd_seq_poll_descriptors(void *handle, struct pollfd *descriptors, unsigned space, short events)
{
    (void)handle;
    if (space > 0) descriptors[0] = (struct pollfd){.fd = never[0], .events = events};
    return space > 0;
}

#define ANSWER(name, value) \
    int name(void) { return value; }

ANSWER(snd_seq_event_input, -EAGAIN)
ANSWER(snd_seq_get_any_client_info, -ENOENT)
ANSWER(snd_seq_get_any_port_info, -ENOENT)
ANSWER(snd_seq_query_next_client, -ENOENT)
ANSWER(snd_seq_query_next_port, -ENOENT)
ANSWER(snd_seq_query_port_subscribers, -ENOENT)
ANSWER(snd_seq_close, 0)
ANSWER(snd_seq_set_client_name, 0)
ANSWER(snd_seq_alloc_queue, 0)
ANSWER(snd_seq_free_queue, 0)
ANSWER(snd_seq_set_queue_timer, 0)
ANSWER(snd_seq_set_queue_tempo, 0)
ANSWER(snd_seq_get_queue_tempo, 0)
ANSWER(snd_seq_get_queue_status, 0)
ANSWER(snd_seq_control_queue, 0)
ANSWER(snd_seq_delete_simple_port, 0)
ANSWER(snd_seq_drain_output, 0)
ANSWER(snd_seq_drop_output, 0)
ANSWER(snd_seq_drop_input, 0)
ANSWER(snd_seq_event_input_pending, 0)
ANSWER(snd_seq_event_output, 0)
ANSWER(snd_seq_event_output_direct, 0)
ANSWER(snd_seq_free_event, 0)
ANSWER(snd_seq_get_port_info, 0)
ANSWER(snd_seq_set_port_info, 0)
ANSWER(snd_seq_remove_events, 0)
ANSWER(snd_seq_subscribe_port, 0)
ANSWER(snd_seq_unsubscribe_port, 0)
