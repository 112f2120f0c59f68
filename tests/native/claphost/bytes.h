// Bytes in memory, as a plugin's state comes and goes: in pieces, as hosts do.
#pragma once
#include "clap_extensions.h"
#include <stddef.h>

struct bytes
{
    unsigned char *data;
    size_t size, capacity, at;
    size_t piece; // most bytes that a call takes or gives; 0: all of them
};

clap_ostream_t writer_of(struct bytes *);
clap_istream_t reader_of(struct bytes *);
void free_bytes(struct bytes *);
