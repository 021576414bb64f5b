#include "CParsing.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
// Each piece has a block of its own, so that AddressSanitizer sees where it ends.
#define BLOCK_SIZE 0
#endif
#endif
#ifndef BLOCK_SIZE
#define BLOCK_SIZE ((size_t)1 << 16)
#endif

// A parser asks for many small pieces and gives them all back at the end, so that they are cut one behind the other from blocks. Each
// stands behind its size, which realloc needs.
enum { alignment = 16, header = alignment };

struct block {
  struct block *previous;
  size_t size;
};

// What a thread cuts from, and where it is; no thread reads two texts at once.
static _Thread_local struct block *current;
static _Thread_local size_t used;
static _Thread_local int is_begun;

static size_t *size_of(void *memory) { return (size_t *)((char *)memory - header); }

static void *cut(size_t wanted) {
  if (wanted > SIZE_MAX / 2) abort();
  size_t size = (wanted + alignment - 1) / alignment * alignment;
  if (current == NULL || current->size - used < size + header) {
    size_t room = sizeof(struct block) + header + size;
    if (room < BLOCK_SIZE) room = BLOCK_SIZE;
    struct block *block = malloc(room);
    if (block == NULL) abort();
    block->previous = current;
    block->size = room;
    current = block;
    used = sizeof(struct block);
  }
  char *memory = (char *)current + used + header;
  used += header + size;
  *size_of(memory) = size;
  return memory;
}

int passerelle_begin_memory(void) {
  if (is_begun) return -1;
  is_begun = 1;
  return 0;
}

void passerelle_end_memory(void) {
  while (current != NULL) {
    struct block *previous = current->previous;
    free(current);
    current = previous;
  }
  is_begun = 0;
}

void *passerelle_calloc(size_t count, size_t size) {
  if (size > 0 && count > SIZE_MAX / size) abort();
  void *memory = cut(count * size);
  return memset(memory, 0, count * size);
}

void *passerelle_realloc(void *memory, size_t size) {
  if (memory == NULL) return cut(size);
  size_t known = *size_of(memory);
  if (size <= known) return memory;
  return memcpy(cut(size), memory, known);
}

void passerelle_free(void *memory) { (void)memory; }

// libyaml takes no functions for its memory, and allocates five times for each value. It calls these by their names, though, and the
// names of a program stand before those of its libraries (System V ABI, Dynamic Linking, Shared Object Dependencies). A libyaml that
// was linked to prefer its own allocates as it always did.

void *yaml_malloc(size_t size);
void *yaml_realloc(void *memory, size_t size);
void yaml_free(void *memory);
unsigned char *yaml_strdup(const unsigned char *text);

void *yaml_malloc(size_t size) { return is_begun ? cut(size) : malloc(size > 0 ? size : 1); }

void *yaml_realloc(void *memory, size_t size) {
  return is_begun ? passerelle_realloc(memory, size) : realloc(memory, size > 0 ? size : 1);
}

void yaml_free(void *memory) {
  if (!is_begun) free(memory);
}

unsigned char *yaml_strdup(const unsigned char *text) {
  if (text == NULL) return NULL;
  size_t size = strlen((const char *)text) + 1;
  unsigned char *copy = yaml_malloc(size);
  return copy == NULL ? NULL : memcpy(copy, text, size);
}
