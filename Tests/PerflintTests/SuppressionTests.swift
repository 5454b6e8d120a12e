import Testing

@Suite struct SuppressionTests {
  struct Case: Sendable, CustomStringConvertible {
    let name: String
    let text: String
    let rules: [String]
    var description: String { name }
  }

  private static let head = "# Queue performance\n\n"

  @Test(arguments: [
    Case(
      name: "next line",
      text: head + "<!-- perflint-disable-next-line unfinished-marker: vendor -->\n- **Rate:** TBD\n", rules: []),
    Case(
      name: "same line", text: head + "- **Rate:** TBD <!-- perflint-disable-line unfinished-marker -->\n", rules: []),
    Case(
      name: "no more than the same line",
      text: head + "- **Rate:** TBD <!-- perflint-disable-line unfinished-marker -->\n- **Size:** TBD\n",
      rules: ["unfinished-marker"]),
    Case(
      name: "no more than the next line",
      text: head + "<!-- perflint-disable-next-line unfinished-marker -->\n- **Rate:** TBD\n- **Size:** TBD\n",
      rules: ["unfinished-marker"]),
    Case(name: "all rules", text: head + "<!-- perflint-disable-next-line -->\n- **Rate:** TBD {{x}}\n", rules: []),
    Case(
      name: "from here on",
      text: head + "<!-- perflint-disable unfinished-marker -->\n\n- **Rate:** TBD\n\n- **Size:** TBD\n", rules: []),
    Case(
      name: "a stretch",
      text: head
        + "<!-- perflint-disable unfinished-marker -->\n\n- **Rate:** TBD\n\n<!-- perflint-enable unfinished-marker -->\n\n- **Size:** TBD\n",
      rules: ["unfinished-marker"]),
    Case(
      name: "the file", text: head + "- **Rate:** TBD\n\n<!-- perflint-disable-file unfinished-marker: sample -->\n",
      rules: []),
    Case(
      name: "front matter", text: "---\nowner: TBD # perflint-disable-line unfinished-marker: new team\n---\n\n" + head,
      rules: ["empty-section"]),
    Case(
      name: "another rule", text: head + "<!-- perflint-disable-next-line open-choice -->\n- **Rate:** TBD\n",
      rules: ["unused-suppression", "unfinished-marker"]),
    Case(
      name: "no such rule", text: head + "<!-- perflint-disable-next-line unfinished-maker -->\n- **Rate:** TBD\n",
      rules: ["unused-suppression", "unfinished-marker"]),
  ])
  func hidesWhatItNames(_ example: Case) throws {
    let outcome = try Program.run(["check", "-"], input: example.text)
    let rules = outcome.lines.dropLast().compactMap { $0.split(separator: "[").last?.dropLast() }.map(String.init)
    #expect(rules == example.rules, "\(outcome.output)")
  }
}
