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
    ("<!-- perflint-disable-next-line stand-in-number, unfinished-marker -->\n- **A:** TBD\n", []),
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

  // MARK: Left-over comments

  private static let leftOver: [(String, String)] = [
    ("# Cache\n\n<!-- perflint-disable-next-line vague-value: x -->\n12 ms\n", "# Cache\n\n12 ms\n"),
    ("# Cache\n\nA text\n<!-- perflint-disable-line -->\nand more\n", "# Cache\n\nA text\n\nand more\n"),
    ("# Cache\n\nTakes 12 ms <!-- perflint-disable-line --> now\n", "# Cache\n\nTakes 12 ms now\n"),
    ("# Cache\n\nTakes 12 ms <!-- perflint-disable-line -->\n", "# Cache\n\nTakes 12 ms\n"),
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
