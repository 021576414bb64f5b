#ifndef PASSERELLE_CPARSING_H
#define PASSERELLE_CPARSING_H

#include <stddef.h>

/// Begins the memory of one reading on this thread: all that passerelle_calloc and passerelle_realloc give from now on is part of it,
/// and all that libyaml allocates.
/// Returns 0, or -1 if there is one already.
int passerelle_begin_memory(void);

/// Frees all of it at once.
void passerelle_end_memory(void);

/// Like calloc(3), realloc(3) and free(3), for libcmark's cmark_mem. The program ends if there is no memory left, as with libcmark's own.
void *passerelle_calloc(size_t count, size_t size);
void *passerelle_realloc(void *memory, size_t size);
void passerelle_free(void *memory);

#endif
