import Foundation
import Testing

/// Suppression comments in the ways people write them.
@Suite struct SuppressionFormTests {
  /// The line and the rule of each finding.
  private func findings(_ text: String) throws -> [String] {
    try Program.run(["check", "-"], input: text).lines.dropLast().map { line in
      "\(line.split(separator: ":")[1]) \(line.split(separator: "[").last?.dropLast() ?? "")"
    }
  }

  private static let head = "# Cache performance\n\n"

  @Test(arguments: [
    ("<!-- perflint-disable-next-line stand-in-number, unfinished-marker -->\n- **A:** TBD, X ms\n", []),
    ("- **A:** TBD <!--perflint-disable-line-->\n", []),
    ("<!-- perflint-disable-next-line\nunfinished-marker:\nwaits -->\n- **A:** TBD\n", []),
    (
      "<!-- perflint-disable -->\n\n- **A:** TBD\n\n<!-- perflint-enable -->\n\n- **B:** TBD\n", ["9 unfinished-marker"]
    ),
    (
      "- **A:** TBD\n- **B:** X ms\n\n<!-- perflint-disable-file unfinished-marker: all open -->\n",
      ["4 stand-in-number"]
    ),
    ("<!-- perflint-disable-nextline unfinished-marker -->\n- **A:** TBD\n", ["4 unfinished-marker"]),
    ("`<!-- perflint-disable-file -->`\n\n- **A:** TBD\n", ["5 unfinished-marker"]),
    ("<!-- perflint-disable-file -->\n\n12 ms\n", ["3 unused-suppression"]),
    ("> <!-- perflint-disable-next-line unfinished-marker -->\n> - **A:** TBD\n", []),
    ("| A | B |\n|---|---|\n| a | TBD <!-- perflint-disable-line --> |\n", []),
    (
      "<!-- perflint-disable unfinished-marker, stand-in-number -->\n\n- **A:** TBD\n\n"
        + "<!-- perflint-enable stand-in-number -->\n\n- **B:** TBD, X ms\n",
      ["3 unused-suppression", "9 stand-in-number"]
    ),
    (
      "<!-- perflint-disable -->\n\n- **A:** TBD, X ms\n\n<!-- perflint-enable stand-in-number -->\n\n- **B:** TBD, X ms\n",
      ["9 stand-in-number"]
    ),
    (
      "<!-- perflint-disable unfinished-marker -->\n\n- **A:** TBD\n\n<!-- perflint-enable unfinished-marker, vague-value -->\n\n- **B:** TBD\n",
      ["9 unfinished-marker"]
    ),
    (
      "<!-- perflint-enable -->\n\n<!-- perflint-disable -->\n\n- **A:** TBD\n\n<!-- perflint-disable unfinished-marker -->\n\n- **B:** TBD\n",
      []
    ),
    ("- **A:** TBD <!-- perflint-disable-line unfinished-marker the vendor is late -->\n", ["3 unused-suppression"]),
    (
      "- **A:** TBD <!-- perflint-disable-line unfinished-marker, stnd-in-number, emty-value -->\n",
      ["3 unused-suppression", "3 unused-suppression"]
    ),
  ])
  func aCommentSuppressesWhatItNames(text: String, expected: [String]) throws {
    #expect(try findings(Self.head + text) == expected)
    #expect(try findings((Self.head + text).replacing("\n", with: "\r\n")) == expected)
    #expect(try findings("\u{FEFF}" + Self.head + text) == expected)
  }

  @Test(arguments: [
    ("# perflint-disable-file unfinished-marker", []), ("# perflint-disable unfinished-marker: all open", []),
    ("title: Cache # perflint-disable-file", []),
    ("# perflint-disable-next-line unfinished-marker\nowner: TBD", ["8 unfinished-marker"]),
    ("title: '# perflint-disable-file'", ["7 unfinished-marker"]),
  ])
  func aCommentInTheFrontMatterCountsToo(line: String, expected: [String]) throws {
    #expect(try findings("---\n\(line)\n---\n\n\(Self.head)- **A:** TBD\n") == expected)
  }

  @Test func aSuppressedErrorDoesNotFailTheRun() throws {
    let text = Self.head + "<!-- perflint-disable-next-line unfilled-placeholder -->\n- **A:** {{a}}\n"
    #expect(try Program.run(["check", "-"], input: text).status == 0)
  }

  // MARK: Reasons

  private static let requiring = [".perflint.yml": "rules: {suppression-without-reason: error}\n"]

  @Test func aReasonIsAskedForWhereTheConfigurationSaysSo() throws {
    let text = Self.head + "- **A:** TBD <!-- perflint-disable-line unfinished-marker -->\n"
    #expect(try Program.run(["check", "-"], input: text).output == "1 document checked, no findings\n")
    let scratch = try Scratch(Self.requiring)
    let outcome = try Program.run(["check", "-", "--stdin-filename", "a.md"], input: text, in: scratch.folder)
    #expect(outcome.status == 1)
    #expect(
      outcome.lines.first
        == "a.md:3:19: error: the suppression says no reason; write one behind a colon, as in 'perflint-disable-line unfinished-marker: measured in May' [suppression-without-reason]"
    )
    let strict = try Scratch([".perflint.yml": "extends: strict\n"])
    #expect(
      try Program.run(["check", "-", "--stdin-filename", "a.md"], input: text, in: strict.folder).output.contains(
        "warning: the suppression says no reason"))
  }

  /// A comment for all rules hides the missing reasons of others only when it gives one itself.
  @Test(arguments: [
    ("<!-- perflint-disable-file -->", "1 suppression-without-reason", "3 suppression-without-reason"),
    ("<!-- perflint-disable-file: old -->", nil, nil),
    ("<!-- perflint-disable-file suppression-without-reason, unfinished-marker: old -->", nil, nil),
    ("<!-- perflint-disable-file suppression-without-reason unfinished-marker -->", nil, nil),
  ]) func aMissingReasonIsNotHiddenByOne(comment: String, first: String?, second: String?) throws {
    let scratch = try Scratch(Self.requiring)
    let text = comment + "\n# Cache performance\n- **A:** TBD <!-- perflint-disable-line unfinished-marker -->\n"
    let outcome = try Program.run(["check", "-", "--stdin-filename", "a.md"], input: text, in: scratch.folder)
    let found = outcome.lines.dropLast().map { line in
      "\(line.split(separator: ":")[1]) \(line.split(separator: "[").last?.dropLast() ?? "")"
    }
    #expect((outcome.status == 0 ? [] : found) == [first, second].compactMap { $0 }, "\(outcome.output)")
  }

  @Test func theRuleIsListedAsOff() throws {
    func state(_ folder: URL) throws -> String? {
      try Program.run(["rules"], in: folder).lines.first { $0.contains("suppression-without-reason") }
    }
    let scratch = try Scratch(["a.txt": ""])
    #expect(try state(scratch.folder)?.contains(" off ") == true)
    let requiring = try Scratch(Self.requiring)
    #expect(try state(requiring.folder)?.contains(" error ") == true)
    #expect(
      try Program.run(["explain", "suppression-without-reason"]).lines.first
        == "suppression-without-reason (document, warning, off by default)")
    let config = try Program.run(["config"], in: scratch.folder)
    #expect(config.lines.contains { $0.hasPrefix("suppression-without-reason ") && $0.hasSuffix("  off") })
  }

  // MARK: Left-over rules

  @Test(arguments: [
    ("date-pattern, unfinished-marker: x", "unfinished-marker: x"),
    ("unfinished-marker, date-pattern: x", "unfinished-marker: x"),
    ("unfinished-marker,date-pattern:x", "unfinished-marker:x"),
    ("unfinished-marker date-pattern", "unfinished-marker"),
    ("a-stranger, date-pattern: x", "a-stranger: x"),
    (
      "date-pattern,  mojibake , unfinished-marker ,stock-name stand-in-number : x",
      "unfinished-marker stand-in-number : x"
    ),
    ("unfinished-marker, stock-name, stand-in-number, open-choice: x", "unfinished-marker, stand-in-number: x"),
    ("unfinished-marker, stand-in-number: x", "unfinished-marker, stand-in-number: x"),
  ]) func aLeftOverRuleIsTakenOffTheList(rules: String, expected: String) throws {
    let forms = [
      "# Cache\n\n- **A:** TBD, X ms <!-- perflint-disable-line \(rules) -->\n",
      "# Cache\n\n<!-- perflint-disable-next-line\n\(rules) -->\n- **A:** TBD, X ms\n",
      "# Cache\n\n<!-- perflint-disable \(rules) -->\n\n- **A:** TBD, X ms\n\n<!-- perflint-enable \(rules) -->\n\n12 ms\n",
      "---\na: b\nowner: TBD, X ms # perflint-disable-line \(rules)\nc: d # e\n---\n\n# Cache\n\n12 ms\n",
      "---\n# perflint-disable-next-line \(rules)\nowner: TBD, X ms\n---\n\n# Cache\n\n12 ms\n",
    ]
    for text in forms + forms.map({ $0.replacing("\n", with: "\r\n") }) {
      let outcome = try Program.run(["fix", "-", "--all", "--rule", "unused-suppression"], input: text)
      #expect(outcome.output == text.replacing(rules, with: expected, maxReplacements: 1), "\(outcome.errors)")
    }
  }

  @Test func eachLeftOverRuleStandsAtItsPlace() throws {
    let text = Self.head + "- **A:** TBD <!-- perflint-disable-line mojibake, unfinished-marker, vague-value: x -->\n"
    #expect(
      try Program.run(["check", "-"], input: text).lines.dropLast() == [
        "<stdin>:3:41: warning: unused suppression: nothing to suppress here for mojibake; take it off the list [unused-suppression]",
        "<stdin>:3:70: warning: unused suppression: nothing to suppress here for vague-value; take it off the list [unused-suppression]",
      ])
  }

  /// Elsewhere it may be on.
  @Test func aRuleThatIsSwitchedOffIsNotLeftOver() throws {
    let scratch = try Scratch([".perflint.yml": "rules: {mojibake: off}\n"])
    let text = Self.head + "- **A:** TBD <!-- perflint-disable-line mojibake, unfinished-marker: x -->\n"
    let outcome = try Program.run(["check", "-", "--stdin-filename", "a.md"], input: text, in: scratch.folder)
    #expect(outcome.output == "1 document checked, no findings\n")
  }

  // MARK: Left-over comments

  private static let leftOver: [(String, String)] = [
    ("# Cache\n\n<!-- perflint-disable-next-line vague-value: x -->\n12 ms\n", "# Cache\n\n12 ms\n"),
    ("# Cache\n\nA text\n<!-- perflint-disable-line -->\nand more\n", "# Cache\n\nA text\n\nand more\n"),
    ("# Cache\n\nTakes 12 ms <!-- perflint-disable-line --> now\n", "# Cache\n\nTakes 12 ms now\n"),
    ("# Cache\n\nTakes 12 ms <!-- perflint-disable-line -->\n", "# Cache\n\nTakes 12 ms\n"),
    ("# Cache\n\nTakes 12 ms<!-- perflint-disable-line -->  \nnow\n", "# Cache\n\nTakes 12 ms  \nnow\n"),
    ("# Cache\n\nTakes 12 ms <!-- perflint-disable-line -->  \nnow\n", "# Cache\n\nTakes 12 ms  \nnow\n"),
    ("# Cache\n\nTakes 12 ms <!-- perflint-disable-line -->, now\n", "# Cache\n\nTakes 12 ms, now\n"),
    ("| A | B |\n|---|---|\n| a | 1 ms <!-- perflint-disable-line --> |\n", "| A | B |\n|---|---|\n| a | 1 ms |\n"),
    ("- a\n\n<!-- perflint-disable-file vague-value -->\n\n- b\n", ""),
    ("---\ntitle: Cache # perflint-disable-line vague-value\n---\n\n12 ms\n", "---\ntitle: Cache\n---\n\n12 ms\n"),
    ("---\n# perflint-disable-file mojibake: x\ntitle: Cache\n---\n\n12 ms\n", "---\ntitle: Cache\n---\n\n12 ms\n"),
    ("# Cache\n\n<!-- perflint-disable-line vauge-value -->\n\n12 ms\n", ""),
  ]

  /// An empty text stands for one that must not change: the comment parts two lists, or was meant for another rule.
  @Test(arguments: leftOver) func aLeftOverCommentIsTakenAway(_ text: String, _ expected: String) throws {
    for (text, expected) in [
      (text, expected), (text.replacing("\n", with: "\r\n"), expected.replacing("\n", with: "\r\n")),
    ] {
      let arguments = ["fix", "-", "--all", "--rule", "unused-suppression"]
      let outcome = try Program.run(arguments, input: text)
      #expect(outcome.output == (expected.isEmpty ? text : expected), "\(outcome.errors)")
      #expect(try Program.run(["check", "-", "--all"], input: text).output.contains("[unused-suppression]"))
    }
  }
}
