#include "figures.h"
#include "instance.h"
#include <stdlib.h>

static int compare(const void *a, const void *b)
{
    double difference = *(const double *)a - *(const double *)b;
    return (difference > 0) - (difference < 0);
}

struct figures measure(const double *durations, const bool *marks, bool mark, long count)
{
    struct figures figures = {.first = count > 0 ? durations[0] : 0};
    double *later = malloc((size_t)(count + 1) * sizeof *later);
    if (later == NULL) fail("no memory for %ld durations", count);
    for (long i = 1; i < count; i++)
        if (marks == NULL || marks[i] == mark) later[figures.count++] = durations[i];
    qsort(later, (size_t)figures.count, sizeof *later, compare);
    if (figures.count > 0)
    {
        figures.median = later[figures.count / 2];
        figures.p999 = later[figures.count - 1 - figures.count / 1000];
        figures.largest = later[figures.count - 1];
    }
    free(later);
    return figures;
}
