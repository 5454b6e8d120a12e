/* Nothing to call: see `seen_locks.c`. */
#pragma once
