// What libcmark alone needs for the same bytes: reads the files first, then parses and frees every one of them N times.
// Usage: cmark N FOLDER; prints the CPU milliseconds and the wall milliseconds of one pass.
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

static void fail(const char *what, const char *name) {
  fprintf(stderr, "cmark: %s: %s\n", name, what);
  exit(1);
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

static File *read_folder(const char *folder, size_t *count) {
  DIR *directory = opendir(folder);
  if (directory == NULL) fail("is no folder", folder);
  File *files = NULL;
  size_t capacity = 0;
  *count = 0;
  for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
    size_t length = strlen(entry->d_name);
    if (length < 4 || strcmp(entry->d_name + length - 3, ".md") != 0) continue;
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    if (*count == capacity) {
      capacity = capacity ? 2 * capacity : 256;
      files = realloc(files, capacity * sizeof *files);
      if (files == NULL) fail("out of memory", folder);
    }
    files[(*count)++] = read_file(path);
  }
  closedir(directory);
  return files;
}

static double milliseconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

int main(int argc, char **argv) {
  if (argc != 3 || atoi(argv[1]) < 1) {
    fprintf(stderr, "usage: cmark N FOLDER\n");
    return 2;
  }
  int passes = atoi(argv[1]);
  size_t count;
  File *files = read_folder(argv[2], &count);
  if (count == 0) fail("holds no .md file", argv[2]);

  double cpu = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
  double wall = milliseconds(CLOCK_MONOTONIC);
  for (int pass = 0; pass < passes; pass++) {
    for (size_t i = 0; i < count; i++) {
      cmark_node_free(cmark_parse_document(files[i].bytes, files[i].count, CMARK_OPT_DEFAULT));
    }
  }
  cpu = milliseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
  wall = milliseconds(CLOCK_MONOTONIC) - wall;
  printf("%.1f %.1f\n", cpu / passes, wall / passes);
  return 0;
}
