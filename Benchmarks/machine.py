"""What a figure depends on beside the program: the machine, and how busy it is."""

import os
import platform
import re
import subprocess
import sys
from datetime import date
from pathlib import Path


def describe():
    return f"{date.today()}, {cores()} cores, {processor()}"


def load():
    averages = ", ".join(f"{average:.1f}" for average in os.getloadavg())
    return f"load of the machine in the last 1, 5 and 15 minutes: {averages}"


def cores():
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def processor():
    """The model as the system names it."""
    if sys.platform == "darwin":
        return subprocess.run(["sysctl", "-n", "machdep.cpu.brand_string"], stdout=subprocess.PIPE, text=True).stdout.strip()
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        lines = []
    models = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.machine()


def toolchain():
    """What decides how many instructions the same sources become."""
    def printed(*command):
        try:
            return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.strip()
        except FileNotFoundError:
            return ""

    swift = re.search(r"Swift version (\S+)", printed("swift", "--version"))
    return {
        "architecture": platform.machine(),
        "swift": swift[1] if swift else "unknown",
        "libcmark": printed("pkg-config", "--modversion", "libcmark") or "unknown",
        "libc": " ".join(platform.libc_ver()).strip() or "unknown",
    }
