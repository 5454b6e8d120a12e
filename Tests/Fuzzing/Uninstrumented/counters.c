/* What instrumented code calls, for programs that are not fuzzed: libFuzzer's own definitions come first where it is. */
#include <stdint.h>

#define WEAK __attribute__((weak))

WEAK void __sanitizer_cov_8bit_counters_init(char *start, char *end) { (void)start, (void)end; }
WEAK void __sanitizer_cov_pcs_init(const uintptr_t *start, const uintptr_t *end) { (void)start, (void)end; }
WEAK void __sanitizer_cov_trace_pc_indir(uintptr_t callee) { (void)callee; }
WEAK void __sanitizer_cov_trace_cmp1(uint8_t a, uint8_t b) { (void)a, (void)b; }
WEAK void __sanitizer_cov_trace_cmp2(uint16_t a, uint16_t b) { (void)a, (void)b; }
WEAK void __sanitizer_cov_trace_cmp4(uint32_t a, uint32_t b) { (void)a, (void)b; }
WEAK void __sanitizer_cov_trace_cmp8(uint64_t a, uint64_t b) { (void)a, (void)b; }
WEAK void __sanitizer_cov_trace_const_cmp1(uint8_t a, uint8_t b) { (void)a, (void)b; }
WEAK void __sanitizer_cov_trace_const_cmp2(uint16_t a, uint16_t b) { (void)a, (void)b; }
WEAK void __sanitizer_cov_trace_const_cmp4(uint32_t a, uint32_t b) { (void)a, (void)b; }
WEAK void __sanitizer_cov_trace_const_cmp8(uint64_t a, uint64_t b) { (void)a, (void)b; }
WEAK void __sanitizer_cov_trace_switch(uint64_t value, uint64_t *cases) { (void)value, (void)cases; }
WEAK void __sanitizer_cov_trace_div4(uint32_t value) { (void)value; }
WEAK void __sanitizer_cov_trace_div8(uint64_t value) { (void)value; }
WEAK void __sanitizer_cov_trace_gep(uintptr_t index) { (void)index; }

WEAK __thread uintptr_t __sancov_lowest_stack;
