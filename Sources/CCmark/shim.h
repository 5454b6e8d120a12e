#include <cmark.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// libcmark's allocator has no context, so the arena of the parse that runs on a thread is found by the thread.
// Nodes are small and all freed at once: giving them out of chunks and dropping the chunks costs a third of malloc and free.

typedef struct perflint_chunk {
  struct perflint_chunk *next;
  size_t size;
  size_t used;
} perflint_chunk;

static _Thread_local perflint_chunk *perflint_arena = 0;
// One chunk of the usual size is kept for the next parse, so that its pages are not asked of the system again.
static _Thread_local perflint_chunk *perflint_spare = 0;

enum { perflint_chunk_size = 256 * 1024, perflint_header = 16 };

static inline void *perflint_take(size_t size) {
  size_t total = (size + perflint_header + 15) & ~(size_t)15;
  perflint_chunk *chunk = perflint_arena;
  if (!chunk || chunk->size - chunk->used < total) {
    size_t wanted = total + sizeof(perflint_chunk) + 16;
    size_t size_of_chunk = wanted > perflint_chunk_size ? wanted : perflint_chunk_size;
    perflint_chunk *fresh = 0;
    if (size_of_chunk == perflint_chunk_size && perflint_spare) {
      fresh = perflint_spare;
      perflint_spare = 0;
    } else {
      fresh = (perflint_chunk *)malloc(size_of_chunk);
    }
    if (!fresh) abort();
    fresh->size = size_of_chunk;
    fresh->used = (sizeof(perflint_chunk) + 15) & ~(size_t)15;
    fresh->next = chunk;
    perflint_arena = chunk = fresh;
  }
  char *block = (char *)chunk + chunk->used;
  chunk->used += total;
  *(size_t *)block = size;
  return block + perflint_header;
}

static inline void *perflint_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  return memset(perflint_take(count * size), 0, count * size);
}

static inline void *perflint_realloc(void *old, size_t size) {
  if (!old) return perflint_take(size);
  size_t had = *(size_t *)((char *)old - perflint_header);
  if (size <= had) return old;
  // The last block of a chunk grows in place.
  perflint_chunk *chunk = perflint_arena;
  size_t had_total = (had + perflint_header + 15) & ~(size_t)15;
  size_t total = (size + perflint_header + 15) & ~(size_t)15;
  char *start = (char *)old - perflint_header;
  if (start + had_total == (char *)chunk + chunk->used && (size_t)(start - (char *)chunk) + total <= chunk->size) {
    chunk->used = (size_t)(start - (char *)chunk) + total;
    *(size_t *)start = size;
    return old;
  }
  return memcpy(perflint_take(size), old, had);
}

static inline void perflint_free(void *block) { (void)block; }

static inline cmark_mem *perflint_allocator(void) {
  static cmark_mem memory = {perflint_calloc, perflint_realloc, perflint_free};
  return &memory;
}

/// Takes the chunks of the parse that has just run on this thread; they are freed by perflint_drop on any thread.
static inline perflint_chunk *perflint_detach(void) {
  perflint_chunk *chunks = perflint_arena;
  perflint_arena = 0;
  return chunks;
}

static inline void perflint_drop(perflint_chunk *chunks) {
  while (chunks) {
    perflint_chunk *next = chunks->next;
    if (chunks->size == perflint_chunk_size && !perflint_spare) {
      perflint_spare = chunks;
    } else {
      free(chunks);
    }
    chunks = next;
  }
}

/// Parses a text into a tree that lives in an arena of its own; the tree itself is never freed node by node.
static inline cmark_node *perflint_parse(const char *text, size_t length, perflint_chunk **chunks) {
  perflint_chunk *outer = perflint_arena;
  perflint_arena = 0;
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, perflint_allocator());
  cmark_parser_feed(parser, text, length);
  cmark_node *root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  *chunks = perflint_detach();
  perflint_arena = outer;
  return root;
}
