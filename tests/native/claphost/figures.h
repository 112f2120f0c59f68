// Durations of blocks, in microseconds.
#pragma once
#include <stdbool.h>

struct figures
{
    long count;
    double first, median, p999, largest; // of the later ones but for the first
};

// Of those whose mark is as asked for, or of all for null marks. Sorts a copy.
struct figures measure(const double *durations, const bool *marks, bool mark, long count);
