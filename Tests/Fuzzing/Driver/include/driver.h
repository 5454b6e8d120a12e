/* What libFuzzer offers to programs with a `main` of their own (LLVM, "Using libFuzzer as a library"). */
#pragma once
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*run)(const uint8_t *bytes, size_t count));
