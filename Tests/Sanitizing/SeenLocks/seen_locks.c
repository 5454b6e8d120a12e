#include "seen_locks.h"

/* The thread sanitizer sees Swift's `Mutex` taken and given back in the code of this package, but not where it waits: that is
   in a library that is not instrumented, so whatever a lock guards that was waited for would be taken for a race. In a build
   for the sanitizer the wait is this one. The lock holds the thread that has it, and 0 when none has. */
#ifdef __linux__
#include <sched.h>
#include <stdatomic.h>
#include <stdint.h>

__attribute__((swiftcall)) void perflint_wait_for_lock(
  uint32_t thread, __attribute__((swift_context)) _Atomic uint32_t *owner)
  __asm__("$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF");

__attribute__((swiftcall)) void perflint_wait_for_lock(
  uint32_t thread, __attribute__((swift_context)) _Atomic uint32_t *owner) {
  uint32_t nobody = 0;
  while (!atomic_compare_exchange_weak_explicit(owner, &nobody, thread, memory_order_acquire, memory_order_relaxed)) {
    nobody = 0;
    sched_yield();
  }
}
#endif
