import TestSupport

/// Writes small documents around one table, well formed or nearly so.
struct TableGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func document() -> String {
    let container = random.one(of: Self.containers)
    let columns = random.one(of: [1, 1, 2, 2, 3, 4])
    var lines: [String] = []
    if random.chance(25) {
      lines += (0..<Int.random(in: 1...2, using: &random)).map { _ in random.one(of: Self.before) }
    }
    let header = lines.count
    lines.append(row(columns))
    lines.append(delimiterRow(random.chance(8) ? columns + random.one(of: [-1, 1]) : columns))
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      lines.append(row(max(1, columns + random.one(of: Self.unevenness))))
    }
    if random.chance(60) { lines.append(random.one(of: Self.after)) }
    if random.chance(30) { lines.append(row(columns)) }
    if random.chance(10) { lines += [row(1), delimiterRow(1), random.one(of: Self.after)] }
    let ending = random.chance(15) ? "\r\n" : "\n"
    var text = ""
    for (index, line) in lines.enumerated() {
      // cmark-gfm counts the blanks before a lazy header row as a cell, which nobody means.
      let isHeader = index == header || (index + 1 < lines.count && Self.looksLikeDelimiterRow(lines[index + 1]))
      let isLazy = index > 0 && !isHeader && random.chance(6)
      text += (isLazy ? "" : index == 0 ? container.first : container.further) + line + ending
    }
    return random.chance(90) ? text : String(text.dropLast())
  }

  private static let containers: [(first: String, further: String)] = [
    ("", ""), ("", ""), ("", ""), ("   ", "  "), ("> ", "> "), ("> ", ">"), ("- ", "  "), ("10. ", "    "),
    ("-\t", "\t"),
    ("> - ", ">   "), ("- > ", "  > "), ("> > ", "> > "), ("1.  - ", "      "), ("-    ", "     "), (">\t", ">\t"),
  ]

  private static func looksLikeDelimiterRow(_ line: String) -> Bool { line.allSatisfy { "|:- \t".contains($0) } }

  private static let before = ["Some text", "more *text*", "a | b", "    indented", "`code", "x\\"]

  private static let after = [
    "---", "===", "-", "--", "=", "***", "- - -", "# heading", "#", "- item", "-", "+", "* ", "1. item", "2. item",
    "10) item",
    "1.", "7)", "1234567890. no item", "2.no item", "    code", "\tcode", "     | a | b |", "<div>", "<span>", "<b>x",
    "</i>", "</i >", "<!-- c -->", "<a href='x'>", "<a href=x b/>", "<a href=>", "<a b='>", "<_a>", "<1>", "<a:b>",
    "> quote",
    ">", "```", "~~~ x", "[r]: u", "|", " | ", "||", "| |", "", "text", "text|", "| a", "\\|", "|\\", "  ===", "   ---",
    "-|-",
    "|-|-|", "   2. item", "<https://a.b>", "*", "**", "-\t", "& x", "\\- x", "é|è", "日本|語",
  ]

  private static let unevenness = [0, 0, 0, 0, -1, 1, 2]

  private static let cells = [
    "a", "b c", "", " ", "42 ms", "`x`", "`a\\|b`", "`a|b`", "\\|", "a\\|b", "\\\\", "**bold**", "*em*", "_em_",
    "**open", "*a",
    "b*", "close**", "[l](u)", "[l", "l](u)", "`", "``", "<b>", "<b", "c>", "é", "日本", "e\u{301}", "🚀", "-", ":-", "--",
    "+",
    "*", "# x", "- x", "1. x", "> x", "    x", "\\", "a\\", "!", "![i](u)", "<https://a.b>", "~~s~~", "a_b_c",
    "***x***", "\"q\"",
    "*\"q\"*", "_\"q\"_", "\\*", "x\\`y", "`\\`", "[x]", "[ ]", "a\\_b",
  ]

  private mutating func row(_ columns: Int) -> String {
    let cells = (0..<columns).map { _ in blanks() + random.one(of: Self.cells) + blanks() }
    let start = random.chance(75) ? "|" : ""
    let end = random.chance(75) ? "|" : ""
    return indentation() + start + cells.joined(separator: "|") + end + (random.chance(15) ? blanks() : "")
  }

  private mutating func delimiterRow(_ columns: Int) -> String {
    let cells = (0..<max(columns, 1)).map { _ in
      blanks() + random.one(of: ["-", "---", ":-", "-:", ":-:", ":---:"]) + blanks()
    }
    let start = random.chance(75) ? "|" : ""
    let end = random.chance(75) ? "|" : ""
    return indentation() + start + cells.joined(separator: "|") + end
  }

  private mutating func blanks() -> String { random.one(of: ["", " ", " ", " ", "  ", "\t"]) }
  private mutating func indentation() -> String { random.chance(10) ? random.one(of: [" ", "  ", "   ", "    "]) : "" }
}
