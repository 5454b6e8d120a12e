#!/usr/bin/env python3
"""Compares what learnt profiles find with what built-in ones find.

learnt_profiles.py PERFLINT FOLDER [--markdown]

For every template of the folder (.md, .txt) a profile is learnt. The template, and the template with defects planted, is
checked under the learnt profile and under the built-in one that it is taken for. A finding counts as found by both when
rule and range are the same. Where the template is like no built-in profile it is compared with the general one.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

MOST_VARIANTS = 12
BLANK = re.compile(r"\{\{[^{}\n]+\}\}|\\\[(?:[^\\\]\n]|\\[^\]])+\\\]|(?<![\]!\w])\[(?![ xX]\])[^\[\]\n]+\](?![(\[:])|(?<![\w$/{])\{[^{}\n]+\}")
LABEL = re.compile(r"^\s*(?:[-*+]\s+)?\*\*[^*\n]+\*\*.*$")


def run(program, *arguments, folder=None):
    return subprocess.run([program, *arguments], capture_output=True, text=True, cwd=folder, timeout=120)


def body(lines):
    """The indices of lines outside code; a fence around a whole Markdown document is none."""
    inside, indices = False, []
    for index, line in enumerate(lines):
        if re.match(r"^\s*(```|~~~)", line):
            if not re.match(r"^\s*```(markdown|md)\s*$", line):
                inside = not inside
        elif not inside:
            indices.append(index)
    return indices


def without_sections(lines):
    indices = body(lines)
    heads = [i for i in indices if re.match(r"^#{2,6} ", lines[i])]
    for place, start in enumerate(heads):
        level = len(lines[start]) - len(lines[start].lstrip("#"))
        ends = [i for i in heads[place + 1 :] if len(lines[i]) - len(lines[i].lstrip("#")) <= level]
        last = max((i for i in indices if i < len(lines)), default=start) + 1
        yield "section", lines[:start] + lines[ends[0] if ends else last :]


def without_columns(lines):
    indices = set(body(lines))
    for i in sorted(indices):
        if i + 1 in indices and "|" in lines[i] and re.match(r"^\s*\|?[\s:|-]+\|[\s:|-]*$", lines[i + 1]):
            end = i
            while end in indices and "|" in lines[end]:
                end += 1
            rows = [re.split(r"(?<!\\)\|", lines[row].strip().strip("|")) for row in range(i, end)]
            for column in (1, len(rows[0]) - 1):
                if len(rows[0]) > 2:
                    kept = ["|" + "|".join(c for k, c in enumerate(row) if k != column) + "|" for row in rows]
                    yield "column", lines[:i] + kept + lines[end:]


def without_fields(lines):
    for i in body(lines):
        if LABEL.match(lines[i]) and ":" in lines[i]:
            yield "field", lines[:i] + lines[i + 1 :]


def filled(lines):
    values = ["340 ms", "checkout service", "12 %", "2027-01-15", "payments team"]
    indices = set(body(lines))
    count = 0

    def value(match):
        nonlocal count
        count += 1
        return values[count % len(values)]

    yield "filled", [BLANK.sub(value, line) if i in indices else line for i, line in enumerate(lines)]


def spread(variants):
    """Some of many, from all over the document."""
    variants = list(variants)
    step = max(1, len(variants) // MOST_VARIANTS)
    return variants[::step][:MOST_VARIANTS]


def findings(program, folder, configuration):
    outcome = run(program, "check", "--config", configuration, "--today", "2026-11-02", "--format", "json", ".", folder=folder)
    if outcome.returncode not in (0, 1):
        raise SystemExit(outcome.stderr)
    found = {}
    for document in json.loads(outcome.stdout)["documents"]:
        found[document["path"]] = {
            (f["rule"], f["range"]["start"]["offset"], f["range"]["end"]["offset"]) for f in document["findings"]
        }
        found[document["path"], "score"] = document["completeness"]
    return found


def compare(program, path):
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "documents"
        folder.mkdir()
        (folder / "template.md").write_text("\n".join(lines), encoding="utf-8")
        variants = [v for make in (without_sections, without_columns, without_fields, filled) for v in spread(make(lines))]
        for number, (kind, text) in enumerate(variants):
            (folder / f"{kind}-{number:03}.md").write_text("\n".join(text), encoding="utf-8")
        built_in = run(program, "profile", "which", "--no-config", str(folder / "template.md")).stdout.split(":")[0]
        built_in = built_in if built_in != "none" else "performance-document"
        learnt = run(program, "profile", "learn", "--no-config", str(folder / "template.md"), "--name", "learnt-one", "--output", f"{name}/learnt.yaml")
        if learnt.returncode:
            raise SystemExit(learnt.stderr)
        Path(f"{name}/learnt.yml").write_text("profile-files: learnt.yaml\nprofile: learnt-one\n")
        Path(f"{name}/built-in.yml").write_text(f"profile: {built_in}\n")
        ours = findings(program, folder, f"{name}/learnt.yml")
        theirs = findings(program, folder, f"{name}/built-in.yml")
    kinds = {}
    missed = {}
    extra = 0
    for document, expected in theirs.items():
        if isinstance(document, tuple):
            continue
        kind = document.split("/")[-1].split("-")[0].removesuffix(".md")
        known = kinds.setdefault(kind, [0, 0])
        known[0] += len(expected & ours.get(document, set()))
        known[1] += len(expected)
        extra += len(ours.get(document, set()) - expected)
        for rule, _, _ in expected - ours.get(document, set()):
            missed[rule] = missed.get(rule, 0) + 1
    both, all_ = (sum(known[i] for known in kinds.values()) for i in (0, 1))
    score = next((v for k, v in ours.items() if isinstance(k, tuple) and k[0].endswith("template.md")), None)
    return {"template": path.name, "built-in": built_in, "both": both, "all": all_, "kinds": kinds, "extra": extra,
            "score": score, "missed": missed}


def main():
    program, folder = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
    reports = [compare(program, path) for path in sorted(folder.iterdir()) if path.suffix in (".md", ".txt")]
    if "--json" in sys.argv:
        return print(json.dumps(reports, indent=1))
    for report in reports:
        share = 100 * report["both"] / report["all"] if report["all"] else 100
        kinds = ", ".join(f"{kind} {both}/{all_}" for kind, (both, all_) in report["kinds"].items())
        print(f"{report['template']}: {share:.1f} % of {report['all']} findings of {report['built-in']} ({kinds}); "
              f"{report['extra']} more; score {report['score']}")
        for rule, count in sorted(report["missed"].items(), key=lambda pair: -pair[1]):
            print(f"  missed: {rule} {count}")


main()
