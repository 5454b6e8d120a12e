"""Runs a command and says what it took."""

import os
import subprocess
import sys
import threading
import time
from typing import NamedTuple


class Run(NamedTuple):
    """Seconds from start to exit, seconds of user and system time, and the most memory in megabytes."""

    wall: float
    cpu: float
    memory: float


def run(command, folder, limit, output=subprocess.DEVNULL):
    """One run, with exit status 0 or 1; nothing where it was ended after so many seconds."""
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.DEVNULL)
    alarm = threading.Timer(limit, child.kill)
    alarm.start()
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    alarm.cancel()
    child.returncode = os.waitstatus_to_exitcode(status)
    if wall >= limit:
        return None
    if child.returncode not in (0, 1):
        sys.exit(f"bench: exit status {child.returncode} of: {' '.join(map(str, command))}")
    return Run(wall, usage.ru_utime + usage.ru_stime, megabytes(usage))


def megabytes(usage):
    # A child starts with the peak of its parent, so this program has to stay small.
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


def best(runs):
    """Of several runs the least times, which other work on the machine disturbed least, and the most memory; nothing where
    one was ended."""
    if not runs or None in runs:
        return None
    return Run(min(run.wall for run in runs), min(run.cpu for run in runs), max(run.memory for run in runs))
