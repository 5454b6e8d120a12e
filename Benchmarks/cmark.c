// What libcmark alone needs for the same bytes: reads each file, parses it and frees the tree.
// Usage: cmark FILE or FOLDER; prints the wall and the CPU milliseconds of parsing and freeing, without those of reading.
#include <cmark.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  char *bytes;
  size_t count;
} File;

typedef struct {
  double wall, cpu;
} Times;

static void fail(const char *what, const char *name) {
  fprintf(stderr, "cmark: %s: %s\n", name, what);
  exit(2);
}

static File read_file(const char *path) {
  FILE *stream = fopen(path, "rb");
  if (stream == NULL || fseek(stream, 0, SEEK_END) != 0) fail("cannot be read", path);
  long size = ftell(stream);
  if (size < 0) fail("cannot be read", path);
  rewind(stream);
  File file = {malloc((size_t)size + 1), (size_t)size};
  if (file.bytes == NULL) fail("out of memory", path);
  if (fread(file.bytes, 1, file.count, stream) != file.count) fail("cannot be read", path);
  fclose(stream);
  return file;
}

static double milliseconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void parse(const char *path, Times *times) {
  File file = read_file(path);
  times->wall -= milliseconds(CLOCK_MONOTONIC);
  times->cpu -= milliseconds(CLOCK_PROCESS_CPUTIME_ID);
  cmark_node_free(cmark_parse_document(file.bytes, file.count, CMARK_OPT_DEFAULT));
  times->cpu += milliseconds(CLOCK_PROCESS_CPUTIME_ID);
  times->wall += milliseconds(CLOCK_MONOTONIC);
  free(file.bytes);
}

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: cmark FILE or FOLDER\n");
    return 2;
  }
  Times times = {0, 0};
  DIR *folder = opendir(argv[1]);
  if (folder == NULL) {
    parse(argv[1], &times);
  } else {
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
      size_t length = strlen(entry->d_name);
      if (length < 4 || strcmp(entry->d_name + length - 3, ".md") != 0) continue;
      char path[4096];
      snprintf(path, sizeof path, "%s/%s", argv[1], entry->d_name);
      parse(path, &times);
    }
    closedir(folder);
  }
  printf("%.3f %.3f\n", times.wall, times.cpu);
  return 0;
}
