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

/// One step through the inlines of a block. The kinds are those of InlineEvent.Kind, in their order.
typedef struct perflint_inline {
  /// Of text and HTML; libcmark's own bytes, valid as long as the tree.
  const char *literal;
  uint32_t length;
  uint32_t kind;
} perflint_inline;

enum {
  perflint_text, perflint_code, perflint_html, perflint_soft_break, perflint_line_break, perflint_other,
  // Entered; left is one more.
  perflint_emphasis, perflint_strong = perflint_emphasis + 2, perflint_link = perflint_strong + 2,
  perflint_image = perflint_link + 2
};

/// Writes the inlines of a block into a buffer, which grows as needed, and returns how many they are.
static inline size_t perflint_inlines(cmark_node *block, perflint_inline **buffer, size_t *capacity) {
  size_t count = 0;
  int is_leaving = 0;
  cmark_node *node = cmark_node_first_child(block);
  while (node && node != block) {
    if (count == *capacity) {
      *capacity = *capacity ? *capacity * 2 : 64;
      *buffer = (perflint_inline *)realloc(*buffer, *capacity * sizeof(perflint_inline));
      if (!*buffer) abort();
    }
    perflint_inline *step = *buffer + count++;
    step->literal = 0;
    int is_container = 0;
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT: step->kind = perflint_text; step->literal = cmark_node_get_literal(node); break;
      case CMARK_NODE_HTML_INLINE: step->kind = perflint_html; step->literal = cmark_node_get_literal(node); break;
      case CMARK_NODE_CODE: step->kind = perflint_code; break;
      case CMARK_NODE_SOFTBREAK: step->kind = perflint_soft_break; break;
      case CMARK_NODE_LINEBREAK: step->kind = perflint_line_break; break;
      case CMARK_NODE_EMPH: step->kind = perflint_emphasis + is_leaving; is_container = 1; break;
      case CMARK_NODE_STRONG: step->kind = perflint_strong + is_leaving; is_container = 1; break;
      case CMARK_NODE_LINK: step->kind = perflint_link + is_leaving; is_container = 1; break;
      case CMARK_NODE_IMAGE: step->kind = perflint_image + is_leaving; is_container = 1; break;
      default: step->kind = perflint_other; break;
    }
    step->length = step->literal ? (uint32_t)strlen(step->literal) : 0;
    if (is_container && !is_leaving) {
      cmark_node *child = cmark_node_first_child(node);
      if (child) node = child; else is_leaving = 1;
      continue;
    }
    cmark_node *next = cmark_node_next(node);
    is_leaving = !next;
    node = next ? next : cmark_node_parent(node);
  }
  return count;
}
