"""Writes what is measured on: folders of many documents, and single large ones."""

import itertools
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent


class Corpus(NamedTuple):
    """A folder of documents."""

    name: str
    folder: Path
    bytes: int
    largest: int  # bytes of the largest document


def sources(names):
    """The documents in the files and folders named; those of the repository where none is."""
    paths = [Path(name) for name in names] or [ROOT / "Fixtures/complete", ROOT / "Fixtures/showcase"]
    files = sorted(file for path in paths for file in (path.rglob("*.md") if path.is_dir() else [path]))
    missing = [str(file) for file in files if not file.is_file()]
    if missing or not files:
        sys.exit("bench: no .md file in: " + " ".join(missing or names))
    return files


def repeated(documents, count, folder):
    """The documents over and over, until there are so many. Each copy ends with a comment of its own, so that none is a file
    that a program has seen before."""
    folder.mkdir()
    for number, document in zip(range(1, count + 1), itertools.cycle(documents)):
        copy = folder / f"{number}.md"
        shutil.copyfile(document, copy)
        with copy.open("ab") as stream:
            stream.write(b"\n<!-- copy %d -->\n" % number)
    return corpus(f"{count:,} documents", folder)


def joined(documents, megabytes, folder):
    """The documents one after the other in one, until it is so large."""
    folder.mkdir()
    with (folder / "large.md").open("wb") as stream:
        for document in itertools.cycle(documents):
            if stream.tell() >= megabytes * 1e6:
                break
            stream.write(document.read_bytes() + b"\n")
    return corpus(f"one document of {megabytes:,g} MB", folder)


def table(rows, folder):
    """One table with so many rows."""
    folder.mkdir()
    with (folder / "table.md").open("w") as stream:
        stream.write("# Response times\n\n| Endpoint | P95 | Target | Owner |\n| --- | --- | --- | --- |\n")
        stream.writelines(f"| /orders/{row} | {100 + row % 97} ms | < 250 ms | team-{row % 7} |\n" for row in range(rows))
    return corpus(f"a table of {rows:,} rows", folder)


def corpus(name, folder):
    sizes = [file.stat().st_size for file in folder.iterdir()]
    return Corpus(name, folder, sum(sizes), max(sizes))
