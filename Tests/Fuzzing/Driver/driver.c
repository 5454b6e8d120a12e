#include "driver.h"

/* What libFuzzer's own `main` calls: where ours has another name at first, the linker takes that one in, too. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) { return (void)bytes, (void)count, 0; }
