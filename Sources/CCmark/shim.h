#include <cmark.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// libcmark's allocator has no context, so the arena of the parse that runs on a thread is found by the thread.
// Nodes are small and all freed at once: giving them out of chunks and dropping the chunks costs a third of malloc and free.
// What libcmark frees on its way is given out again, else a large document would take half as much memory again.

typedef struct perflint_chunk {
  struct perflint_chunk *next;
  struct perflint_chunk *previous;
} perflint_chunk;

enum {
  perflint_chunk_size = 256 * 1024,
  // The size of a block stands before it.
  perflint_header = sizeof(size_t),
  // From here on a block has a chunk of its own, which grows where it is and is freed at once.
  perflint_large = 64 * 1024,
  // Smaller blocks are given out again by their size in words.
  perflint_classes = 64,
  // Most of what libcmark takes is nodes, which are cleared faster when their size is known beforehand.
  perflint_node = 112
};

/// What a parse has taken.
typedef struct perflint_memory {
  // Small blocks one after the other; the first chunk has room left.
  perflint_chunk *chunks;
  perflint_chunk *large;
} perflint_memory;

typedef struct perflint_arena {
  // What is left of the first chunk.
  char *start;
  char *end;
  perflint_memory taken;
  // Small blocks that were freed, by size.
  void *freed[perflint_classes];
} perflint_arena;

static _Thread_local perflint_arena perflint_current = {0, 0, {0, 0}, {0}};
// One chunk of the usual size is kept for the next parse, so that its pages are not asked of the system again.
static _Thread_local perflint_chunk *perflint_spare = 0;

static inline size_t *perflint_size(void *block) { return (size_t *)((char *)block - perflint_header); }
// The words of a block and its size; of a size that is not large.
static inline size_t perflint_words(size_t size) { return (size + perflint_header + 7) / 8; }

static inline void *perflint_own(perflint_chunk *chunk, size_t size) {
  if (!chunk) abort();
  chunk->previous = 0;
  chunk->next = perflint_current.taken.large;
  if (chunk->next) chunk->next->previous = chunk;
  perflint_current.taken.large = chunk;
  void *block = (char *)(chunk + 1) + perflint_header;
  *perflint_size(block) = size;
  return block;
}

static inline perflint_chunk *perflint_unlink(void *block) {
  perflint_chunk *chunk = (perflint_chunk *)((char *)block - perflint_header) - 1;
  if (chunk->previous) chunk->previous->next = chunk->next; else perflint_current.taken.large = chunk->next;
  if (chunk->next) chunk->next->previous = chunk->previous;
  return chunk;
}

/// A block for which the first chunk has no room.
static __attribute__((noinline, unused)) void *perflint_take_elsewhere(size_t size) {
  perflint_arena *arena = &perflint_current;
  if (size >= perflint_large) {
    if (size > SIZE_MAX - 64) abort();
    return perflint_own((perflint_chunk *)malloc(sizeof(perflint_chunk) + perflint_header + size), size);
  }
  perflint_chunk *fresh = perflint_spare ? perflint_spare : (perflint_chunk *)malloc(perflint_chunk_size);
  if (!fresh) abort();
  perflint_spare = 0;
  fresh->next = arena->taken.chunks;
  arena->taken.chunks = fresh;
  char *block = (char *)(fresh + 1) + perflint_header;
  *perflint_size(block) = size;
  arena->start = (char *)(fresh + 1) + perflint_words(size) * 8;
  arena->end = (char *)fresh + perflint_chunk_size;
  return block;
}

static inline __attribute__((always_inline)) void *perflint_take(size_t size) {
  perflint_arena *arena = &perflint_current;
  if (size >= perflint_large) return perflint_take_elsewhere(size);
  size_t words = perflint_words(size);
  char *block = words < perflint_classes ? (char *)arena->freed[words] : 0;
  if (block) {
    arena->freed[words] = *(void **)block;
  } else {
    char *start = arena->start;
    if ((size_t)(arena->end - start) < words * 8) return perflint_take_elsewhere(size);
    arena->start = start + words * 8;
    block = start + perflint_header;
  }
  *perflint_size(block) = size;
  return block;
}

static inline void *perflint_calloc(size_t count, size_t size) {
  if (count == 1 && size == perflint_node) return memset(perflint_take(perflint_node), 0, perflint_node);
  if (size && count > SIZE_MAX / size) abort();
  return memset(perflint_take(count * size), 0, count * size);
}

static inline void perflint_free(void *block) {
  if (!block) return;
  size_t size = *perflint_size(block), words = perflint_words(size);
  if (size >= perflint_large) {
    free(perflint_unlink(block));
  } else if (words < perflint_classes && words > 1) {
    *(void **)block = perflint_current.freed[words];
    perflint_current.freed[words] = block;
  }
}

static __attribute__((noinline, unused)) void *perflint_grow(void *old, size_t size) {
  size_t had = *perflint_size(old);
  if (had >= perflint_large) {
    if (size > SIZE_MAX - 64) abort();
    perflint_chunk *chunk = perflint_unlink(old);
    return perflint_own((perflint_chunk *)realloc(chunk, sizeof(perflint_chunk) + perflint_header + size), size);
  }
  // The last block of a chunk grows in place.
  perflint_arena *arena = &perflint_current;
  char *end = (char *)old - perflint_header + perflint_words(had) * 8;
  if (size < perflint_large && end == arena->start) {
    size_t more = (perflint_words(size) - perflint_words(had)) * 8;
    if ((size_t)(arena->end - arena->start) >= more) {
      arena->start += more;
      *perflint_size(old) = size;
      return old;
    }
  }
  void *block = memcpy(perflint_take(size), old, had);
  perflint_free(old);
  return block;
}

static inline void *perflint_realloc(void *old, size_t size) {
  if (!old) return perflint_take(size);
  return size <= *perflint_size(old) ? old : perflint_grow(old, size);
}

static inline cmark_mem *perflint_allocator(void) {
  static cmark_mem memory = {perflint_calloc, perflint_realloc, perflint_free};
  return &memory;
}

/// Frees what a parse has left, on any thread.
static inline void perflint_drop(perflint_memory memory) {
  for (perflint_chunk *chunk = memory.chunks, *next; chunk; chunk = next) {
    next = chunk->next;
    if (perflint_spare) free(chunk); else perflint_spare = chunk;
  }
  for (perflint_chunk *chunk = memory.large, *next; chunk; chunk = next) {
    next = chunk->next;
    free(chunk);
  }
}

/// A part of a text, from line to line.
typedef struct perflint_part {
  const char *start;
  size_t length;
  // Whether a heading without text stands before it.
  bool is_marked;
} perflint_part;

/// Parses parts of a text into one tree that lives in an arena of its own; the tree is never freed node by node.
static inline cmark_node *perflint_parse(const perflint_part *parts, size_t count, perflint_memory *memory) {
  perflint_arena outer = perflint_current;
  memset(&perflint_current, 0, sizeof perflint_current);
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, perflint_allocator());
  for (size_t i = 0; i < count; i++) {
    if (parts[i].is_marked) cmark_parser_feed(parser, "#\n", 2);
    cmark_parser_feed(parser, parts[i].start, parts[i].length);
  }
  cmark_node *root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  *memory = perflint_current.taken;
  perflint_current = outer;
  return root;
}
