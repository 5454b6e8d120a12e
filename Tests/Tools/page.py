"""Looks at a page of perflint with a strict parser and in a browser: page.py PAGE.

Ends well when the page is valid, loads nothing, and can be sorted, filtered, read and steered by keyboard; a word behind
the name of the page must be of the text of a document, never of its markup.
"""

import re
import sys
from pathlib import Path

import html5lib

from browser import Browser

page = sys.argv[1]
source = Path(page).read_bytes().decode()

# The parser objects to every slip; the browser to whatever the policy forbids.
tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(source)
elements = list(tree.iter())
assert [one.tag for one in elements].count("script") == 1
assert not [one.tag for one in elements if one.tag in ("img", "iframe", "link", "object", "embed", "base")]
for one in elements:
    for name, value in one.attrib.items():
        assert not name.startswith("on") and name != "style", (one.tag, name)
        if name in ("href", "src"):
            assert value.startswith(("#", "https://github.com/perflint/perflint")), value
ids = [one.get("id") for one in elements if one.get("id")]
assert len(ids) == len(set(ids))
assert all(one.get("href")[1:] in ids for one in elements if one.get("href", "").startswith("#"))

WHOLE = "document.documentElement"
SHOWN = "[...document.querySelectorAll('#table tbody tr')].filter(row => !row.hidden).map(row => row.cells[0].textContent)"


def contrast(browser):
    """The least contrast of text and what is behind it (WCAG 2.2, 1.4.3)."""
    return browser.value(
        """(() => {
          const channels = color => color.match(/[\\d.]+/g).map(Number);
          const light = color => {
            const [r, g, b] = channels(color).slice(0, 3).map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
            return .2126 * r + .7152 * g + .0722 * b;
          };
          const back = one => {
            for (; one; one = one.parentElement) {
              const color = getComputedStyle(one).backgroundColor;
              if (channels(color)[3] !== 0) return color;
            }
            return "rgb(255, 255, 255)";
          };
          let least = [21, ""];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const seen = new Set();
          while (walker.nextNode()) {
            const one = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || one.closest("svg, script")) continue;
            const colors = [getComputedStyle(one).color, back(one)];
            if (seen.has(colors.join())) continue;
            seen.add(colors.join());
            const [a, b] = colors.map(light).sort((a, b) => b - a);
            const ratio = (a + .05) / (b + .05);
            if (ratio < least[0]) least = [ratio, one.outerHTML.slice(0, 200)];
          }
          return least;
        })()"""
    )


with Browser() as browser:
    for width in (390, 1280):
        for scheme in ("light", "dark"):
            faults, requests = browser.open(page, width, 900, scheme)
            assert not faults, faults
            assert not requests, requests
            browser.value("document.querySelectorAll('details').forEach(one => one.open = true)")
            assert browser.value(f"{WHOLE}.scrollWidth") <= width, "nothing sticks out"
            least, element = contrast(browser)
            assert least >= 4.5, (least, element, scheme)
    back = browser.value("getComputedStyle(document.body).backgroundColor")
    browser.open(page)
    assert browser.value("getComputedStyle(document.body).backgroundColor") != back, "dark is not light"

    # Nothing runs but what the page brought along.
    assert browser.value(
        """new Promise(done => {
          addEventListener("securitypolicyviolation", () => done(true));
          const script = document.createElement("script");
          script.textContent = "window.pwned = true";
          document.body.append(script);
          setTimeout(() => done(false), 2000);
        })"""
    )
    assert browser.value("window.pwned === undefined")

    # Sorting, by the mouse and by the keyboard.
    browser.open(page)
    rows = browser.value(SHOWN)
    head = "document.querySelectorAll('#table thead th')"
    browser.value(f"{head}[0].firstChild.click()")
    assert browser.value(f"{head}[0].getAttribute('aria-sort')") == "ascending"
    ascending = browser.value(SHOWN)
    assert sorted(ascending) == sorted(rows)
    browser.value(f"{head}[0].firstChild.focus()")
    browser.press("Enter")
    assert browser.value(f"{head}[0].getAttribute('aria-sort')") == "descending"
    assert browser.value(SHOWN) == ascending[::-1]
    browser.value(f"{head}[9].firstChild.click()")
    keys = "[...document.querySelectorAll('#table tbody tr')].map(row => Number(row.cells[9].dataset.key))"
    counts = browser.value(keys)
    assert counts == sorted(counts, reverse=True), "the worst first"
    assert browser.value(f"{head}[0].getAttribute('aria-sort')") == "none"

    # Filtering, said aloud.
    name = rows[0]
    browser.value(f"filter.value = {name!r}; filter.dispatchEvent(new Event('input'))")
    assert browser.value(SHOWN) == [name]
    assert browser.value("count.textContent") == f"1 of {len(rows)} documents"
    assert browser.value("[...document.querySelectorAll('.document')].filter(part => !part.hidden).length") == 1
    browser.value("filter.value = ''; state.value = 'ready'; state.dispatchEvent(new Event('input'))")
    assert len(browser.value(SHOWN)) < len(rows)
    browser.value("state.value = ''; severity.value = 'errors'; severity.dispatchEvent(new Event('input'))")
    assert len(browser.value(SHOWN)) == sum(count > 0 for count in counts)
    browser.value("severity.value = ''; severity.dispatchEvent(new Event('input'))")

    # From the table to a document, and by the tabulator from the top.
    browser.value("document.querySelector('#table tbody a').click()")
    browser.value("new Promise(done => setTimeout(done, 100))")
    target = browser.value("location.hash.slice(1)")
    assert browser.value(f"document.getElementById({target!r}).querySelector('details').open")
    assert browser.value("document.activeElement.tagName") == "SUMMARY"
    browser.open(page)
    browser.press("Tab")
    assert browser.value("document.activeElement.className") == "skip"
    reached = set()
    for _ in range(12):
        browser.press("Tab")
        reached.add(browser.value("document.activeElement.id || document.activeElement.tagName"))
    assert {"filter", "state", "severity", "open", "close"} <= reached or "A" in reached, reached

    # What a screen reader is told.
    browser.call("Accessibility.enable")
    nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
    told = [(node.get("role", {}).get("value"), node.get("name", {}).get("value")) for node in nodes if not node["ignored"]]
    roles = {role for role, _ in told}
    assert {"main", "banner", "contentinfo", "table", "columnheader", "rowheader", "searchbox", "status"} <= roles, roles
    nameless = [role for role, name in told if role in ("button", "link", "searchbox", "combobox", "table") and not name]
    assert not nameless, nameless

print(f"{len(rows)} documents")
