#!/usr/bin/env python3
"""Writes documents that are made to break a linter, each named after what it tries.

hostile_documents.py FOLDER [SCALE]: 1, the default, is the full size; tests of slow builds use less.
"""

import sys
from pathlib import Path

HEAD = "# Checkout performance plan\n\n## Goals\n\n"


def documents(scale):
    def n(count):
        return max(3, int(count * scale))

    def rows(count, row):
        return "".join(row(index) for index in range(n(count)))

    yield "deep-quotes", ">" * n(200_000) + " a\n"
    yield "deep-lists", rows(3_000, lambda i: "  " * i + "- a\n")
    yield "deep-lists-in-a-line", "- " * n(50_000) + "a\n"
    yield "lazy-quotes", "# Performance\n\n" + "> - a\n" * n(50_000) + "b\n" * n(50_000)
    yield "emphasis-opened", HEAD + "*a **a " * n(200_000)
    yield "emphasis-closed", HEAD + "a**b" + "c* " * n(300_000)
    yield "brackets", HEAD + "[" * n(200_000) + "a" + "]" * n(200_000)
    yield "links-opened", HEAD + "[a](" * n(100_000)
    yield "images-opened", HEAD + "![[" * n(100_000)
    yield "code-spans-of-all-lengths", HEAD + "".join("e" + "`" * i for i in range(n(3_000)))
    yield "comments-opened", HEAD + "<!-- " * n(100_000)
    yield "instructions-opened", HEAD + "<? " * n(100_000)
    yield "entities", HEAD + "&" * n(300_000)
    yield "autolinks-opened", HEAD + "<" * n(300_000)
    yield "reference-definitions", HEAD + rows(100_000, lambda i: f"[a{i}]: /u\n") + "\n" + "[a] " * n(100_000)
    yield "table-rows", HEAD + "| Metric | Current | Target |\n|---|---|---|\n" + "| p95 | 310 ms | < 200 ms |\n" * n(100_000)
    columns = n(20_000)
    yield "table-columns", HEAD + "|" + "a|" * columns + "\n|" + "-|" * columns + "\n" + ("|" + "1 ms|" * columns + "\n") * 3
    yield "pipes", HEAD + "|" * n(300_000) + "\n" + "|-" * n(150_000) + "\n"
    yield "huge-numbers", HEAD + "9" * n(1_000_000) + " ms, 1e999999999 s, 0." + "0" * n(100_000) + "1 ms\n"
    yield "quantities", HEAD + "- p95 < 200 ms at 1,200 req/s over 5 min from 840 ms to 310 ms\n" * n(20_000)
    yield "thousands-marks", HEAD + "1," * n(500_000) + " ms"
    yield "slashes", HEAD + "1/2/" * n(250_000) + " ms"
    yield "percentile-lists", HEAD + "p50/p95/" * n(100_000) + ": " + "10/" * n(100_000) + " ms"
    yield "braces", HEAD + "{{" * n(200_000) + "a" + "}}" * n(200_000)
    yield "angle-blanks", HEAD + "<name " * n(200_000)
    yield "date-patterns-in-a-line", HEAD + "2026-13-45 YYYY-MM-DD " * n(100_000)
    yield "goals", HEAD + rows(50_000, lambda i: f"- Improve service{i} response\n")
    yield "services", "# Performance plan\n\n## Services\n\n| Service | Current | Target |\n|---|---|---|\n" + rows(
        50_000, lambda i: f"| svc-{i} | {i} ms | |\n")
    yield "alerts", "# Performance plan\n\n## Alerts\n\n| Alert | Threshold | Duration |\n|---|---|---|\n" + rows(
        30_000, lambda i: f"| CPU {i} | > {i % 100} % | |\n")
    yield "vague-cells", HEAD + "| Metric | Current | Target |\n|---|---|---|\n" + rows(
        30_000, lambda i: f"| latency m{i} | very fast response | fast |\n")
    yield "tables-of-shares", HEAD + rows(
        5_000, lambda i: f"### Load {i}\n\n| Query | Share of time |\n|---|---|\n| a | 60 % |\n| b | 30 % |\n\n")
    yield "budgets-in-sentences", HEAD + rows(
        10_000, lambda i: f"The SLO {i} is 99.9 % over 30 days, a budget of 43 min; downtime was {i} min, 99.97 %.\n\n")
    yield "ticks", HEAD + "| Step | Cached |\n|---|---|\n" + "| a | X |\n" * n(100_000)
    yield "tags", HEAD + "- [FEATURE] a\n- [Name] b\n" * n(30_000)
    yield "variables", HEAD + "X ms, where N N N " * n(50_000)
    yield "options", HEAD + "--size <size> `-s=<s>` <size> " * n(50_000)
    yield "lists-of-dots", HEAD + ("- a\n- b\n" * n(50) + "- ...\n\nx\n\n") * n(500)
    yield "labels", HEAD + rows(50_000, lambda i: f"- **P{i % 99}:** {i} ms\n")
    yield "headings", "# Performance\n" + rows(100_000, lambda i: "#" * (1 + i % 6) + f" Goals {i}\n")
    yield "equal-headings", "# Performance\n" + "## Goals\n" * n(100_000)
    yield "contents", "# Performance\n\n## Contents\n\n" + rows(30_000, lambda i: f"- [Goals {i}](#goals-{i})\n") + rows(
        30_000, lambda i: f"## Goals {i + 1}\n\nx\n\n")
    yield "dead-links", HEAD + rows(20_000, lambda i: f"- [a](missing-{i}.md)\n")
    yield "front-matter-depth", "---\na: " + "[" * n(100_000) + "]" * n(100_000) + "\n---\n" + HEAD
    yield "front-matter-mappings", "---\n" + rows(3_000, lambda i: " " * i + "a:\n") + "---\n" + HEAD
    yield "front-matter-bomb", "---\na: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        "%s: &%s [%s]\n" % (chr(98 + i), chr(98 + i), ",".join(["*" + chr(97 + i)] * 9)) for i in range(20)
    ) + "status: draft\n---\n" + HEAD
    yield "front-matter-keys", "---\n" + rows(100_000, lambda i: f"k{i}: 1\n") + "---\n" + HEAD
    yield "suppressions", HEAD + "<!-- perflint-disable vague-value -->\n" * n(1_000_000) + "- fast\n"
    yield "suppressions-of-lines", HEAD + "- fast <!-- perflint-disable-line vague-value -->\n" * n(50_000)
    yield "suppressions-in-turn", HEAD + rows(
        100_000, lambda i: f"<!-- perflint-{'enable' if i % 2 else 'disable'} vague-value, rule-{i % 97} -->\n")
    yield "suppression-of-many-rules", HEAD + "<!-- perflint-disable " + ",".join(["vague-value"] * n(200_000)) + " -->\n- fast\n"
    yield "nested-documents", "# P\n" + "```markdown\n# Performance plan\n\n## Goals\n- fast\n```\n" * n(20_000)
    yield "fences-in-fences", "".join("`" * (3 + i) + "markdown\n# Plan\n" for i in range(n(500)))
    yield "characters-without-blanks", HEAD + "秒" * n(300_000)
    yield "combining-accents", HEAD + "e" + "\u0301" * n(300_000)
    yield "invalid-bytes", b"# Performance\n\n" + b"\xff\xfe\xc3(" * n(200_000)
    yield "null-bytes", b"# Performance\n\n" + b"\0" * n(1_000_000)
    yield "carriage-returns", "# Performance\r\r" + "a\r" * n(300_000)
    yield "underlined-paragraph", "# Performance\n" + "a\n" * n(100_000) + "===\n"
    yield "directions-and-escapes", HEAD + "- fast \u202e\u2066evil\u2069 \x1b[31mred\x1b[0m TBD\x07\n- \x1b]0;title\x07 TODO\n"
    yield "only-a-byte-order-mark", b"\xef\xbb\xbf"
    yield "nothing", b""


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in documents(float(sys.argv[2]) if len(sys.argv) > 2 else 1):
        (folder / f"{name}.md").write_bytes(text if isinstance(text, bytes) else text.encode())


main()
