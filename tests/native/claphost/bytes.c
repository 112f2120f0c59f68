#include "bytes.h"
#include <stdlib.h>
#include <string.h>

static size_t piece_of(const struct bytes *bytes, uint64_t size) { return bytes->piece > 0 && size > bytes->piece ? bytes->piece : size; }

static bool make_room(struct bytes *bytes, size_t size)
{
    if (size <= bytes->capacity - bytes->size) return true;
    size_t capacity = (bytes->size + size) * 2;
    unsigned char *data = realloc(bytes->data, capacity);
    if (data == NULL) return false;
    bytes->data = data;
    bytes->capacity = capacity;
    return true;
}

static int64_t write_bytes(const clap_ostream_t *stream, const void *data, uint64_t size)
{
    struct bytes *bytes = stream->ctx;
    size_t taken = piece_of(bytes, size);
    if (!make_room(bytes, taken)) return -1;
    memcpy(bytes->data + bytes->size, data, taken);
    bytes->size += taken;
    return (int64_t)taken;
}

static int64_t read_bytes(const clap_istream_t *stream, void *data, uint64_t size)
{
    struct bytes *bytes = stream->ctx;
    size_t left = bytes->size - bytes->at, given = piece_of(bytes, size < left ? size : left);
    if (given > 0) memcpy(data, bytes->data + bytes->at, given);
    bytes->at += given;
    return (int64_t)given;
}

clap_ostream_t writer_of(struct bytes *bytes)
{
    bytes->size = 0;
    return (clap_ostream_t){bytes, write_bytes};
}

clap_istream_t reader_of(struct bytes *bytes)
{
    bytes->at = 0;
    return (clap_istream_t){bytes, read_bytes};
}

void free_bytes(struct bytes *bytes)
{
    free(bytes->data);
    *bytes = (struct bytes){0};
}
