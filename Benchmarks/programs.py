"""What is compared: bare libcmark, perflint, and two other linters."""

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from corpora import ROOT
from measuring import Run, run

PERFLINT = os.environ.get("PERFLINT", str(ROOT / ".build/release/perflint"))
PEERS = ROOT / ".build/peers"
REQUIREMENTS = ROOT / "Benchmarks/peers.txt"


@dataclass(frozen=True)
class Program:
    """A command that checks what is named after it."""

    name: str
    command: tuple
    is_peer: bool = False

    def measure(self, corpus, limit):
        return run([*self.command, "."], corpus.folder, limit)


class Parser(Program):
    """libcmark, which times itself: neither its start nor reading the files count."""

    def measure(self, corpus, limit):
        with tempfile.TemporaryFile() as output:
            whole = run([*self.command, "."], corpus.folder, limit, output)
            output.seek(0)
            times = [float(milliseconds) / 1000 for milliseconds in output.read().split()]
        return whole and Run(*times, whole.memory)


def libcmark(folder):
    """Compiles the program that does nothing but parse."""
    program = folder / "cmark"
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                           text=True).stdout.split() if shutil.which("pkg-config") else []
    source = ROOT / "Benchmarks/cmark.c"
    subprocess.run(["cc", "-O2", "-o", program, source, *(flags or ["-lcmark"])], check=True)
    return Parser("libcmark, parse and free", (program,))


def perflint():
    """On one core, and on all."""
    if not os.access(PERFLINT, os.X_OK):
        sys.exit(f"bench: {PERFLINT} is not there; run 'make build' first")
    check = (os.path.abspath(PERFLINT), "check", "--all", "--no-config", "--today", "2026-11-21")
    return Program("perflint, one core", (*check, "--jobs", "1")), Program("perflint, all cores", check)


def peers():
    """The other linters, without cache and configuration; none where they are not wanted or cannot be installed."""
    if os.environ.get("BENCH_PEERS") == "none":
        return []
    pinned = [line.strip() for line in REQUIREMENTS.read_text().splitlines() if line.strip() and not line.startswith("#")]
    if not installed(pinned):
        print(f"bench: {' and '.join(pinned)} cannot be installed with pip here, so perflint is measured without them",
              file=sys.stderr)
        return []
    versions = dict(line.split("==") for line in pinned)
    # The program itself: the command that pip writes starts Python first.
    mdsmith = next(PEERS.glob("lib/python3*/site-packages/mdsmith/_bin/mdsmith*"))
    defaults = PEERS / "mdsmith.yml"
    defaults.touch()
    return [
        Program(f"rumdl {versions['rumdl']}", (PEERS / "bin/rumdl", "check", "--no-cache", "--no-config"), is_peer=True),
        Program(f"mdsmith {versions['mdsmith']}",
                (mdsmith, "check", "--config", defaults, "--max-input-size", "0"), is_peer=True),
    ]


def installed(pinned):
    """Whether the linters are there, in these versions, or could be put there."""
    complete = PEERS / "complete"
    if complete.exists() and complete.read_text().split() == pinned:
        return True
    print(f"bench: installing {' '.join(pinned)} into {PEERS}", file=sys.stderr)
    shutil.rmtree(PEERS, ignore_errors=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    pip = [PEERS / "bin/pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", REQUIREMENTS]
    for command in ([sys.executable, "-m", "venv", PEERS], pip):
        if subprocess.run(command, **quiet).returncode != 0:
            return False
    complete.write_text("\n".join(pinned))
    return True
