import RuleModel
import StructuredData
import Testing

@testable import Linting

/// Templates that nobody would write: a profile comes out that can be read again, or a sentence that says why not.
@Suite struct HostileTemplateTests {
  struct Hostile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]

    init(_ name: String, _ text: String) { (testDescription, bytes) = (name, Array(text.utf8)) }
    init(_ name: String, bytes: [UInt8]) { (testDescription, self.bytes) = (name, bytes) }
  }

  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let learnable = [
    Hostile("a title alone", "# Plan"),
    Hostile("no headings", "- **Owner:** {{name}}\n- **Team:** {{team}}\n"),
    Hostile("front matter alone", "---\nstatus: draft\n---\n"),
    Hostile("broken front matter", "---\nstatus: [draft\n---\n\n## A\n\nb\n"),
    Hostile("duplicated headings", many("## Same\n\n{{text}}\n\n", 200)),
    Hostile("many headings", (0..<3000).map { "## Part \($0) x\n\n{{text}}\n\n" }.joined()),
    Hostile("headings without words", "# ---\n\n## ***\n\n## {{x}}\n\n## 1.\n\n## Plan\n\ntext\n"),
    Hostile("deep quotes", many("> ", 20_000) + "text\n\n## A\n\nb\n"),
    Hostile("deep lists", "## A\n\n" + (0..<400).map { many("  ", $0) + "- **x:** y\n" }.joined()),
    Hostile("deep headings", many("# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F\n\n", 50)),
    Hostile("a wide table", "## A\n\n|" + many(" x y |", 3000) + "\n|" + many("---|", 3000) + "\n"),
    Hostile("a table of one name", "## A\n\n| x | x | x |\n|---|---|---|\n| 1 | 2 | 3 |\n"),
    Hostile("carriage returns", "# Plan\r\n\r\n## Goals\r\n\r\n- **Load:** {{x}}\r\n- **Cost:** {{y}}\r\n"),
    Hostile("a byte order mark", "\u{FEFF}---\nstatus: draft\n---\n\n# Plan\n\n## Goals\n\n{{x}}\n"),
    Hostile(
      "Japanese", "# 性能計画\n\n## 目標\n\n- **応答時間:** {{値}}\n\n## 目標値\n\n| 指標 | 目標 |\n|---|---|\n| {{a}} | {{b}} |\n"),
    Hostile("Russian", "# План\n\n## Цели (optional)\n\n{{текст}}\n\n## Риски\n\n- {{риск}}\n"),
    Hostile(
      "marks of YAML",
      "# a: b # c\n\n## - [x]: {y} \"z\"\n\n- **no:** {{yes}}\n\n## true\n\n'quoted' \\ text?\n\n## 12:30\n\nx\n"),
    Hostile(
      "bytes that are no text",
      bytes: Array("## A\n\n".utf8) + [0xFF, 0xFE, 0x00, 0x80, 0x0A] + Array("\n## B\n\nc\n".utf8)),
    Hostile("long lines", "## A\n\n" + many("word ", 100_000) + "\n\n## B\n\n- " + many("x", 100_000)),
    Hostile("many labels", "## A\n\n" + (0..<5000).map { "- **Label \($0) a:** x\n" }.joined()),
    Hostile("many groups", "## A\n\n" + (0..<60).map { "### Limit \($0): {{x}}\n\n- **a\($0) b:** y\n\n" }.joined()),
    Hostile("two fenced documents", "```markdown\n# A\n\n## B\n\nc\n```\n\n```markdown\n# D\n```\n"),
  ]

  @Test(arguments: learnable) func aProfileComesOut(_ hostile: Hostile) throws {
    let learner = TemplateLearner(try LintRun.book)
    let text = ProfileText(try learner.profile(of: hostile.bytes, id: "some-plan")).text
    let node = try #require(try YAMLReader.read(Array(text.utf8)))
    let profile = try Profile(node)
    #expect(ProfileText(profile).text == text)
    let document = FreshText.of(profile, in: try LintRun.book, language: profile.languages.first ?? "en")
    #expect(document.hasPrefix("---\nprofile: some-plan"))
  }

  @Test(arguments: [
    ("", "has no heading, no labelled line and no front matter; expected a template"),
    ("\n\n \n", "has no heading, no labelled line and no front matter; expected a template"),
    ("Just a sentence.\n", "has no heading, no labelled line and no front matter; expected a template"),
    (many("a\n", (4 << 20) / 2 + 1), "larger than 4 MiB; expected a template"),
  ]) func whatIsNoTemplateIsNamed(text: String, reason: String) throws {
    let learner = TemplateLearner(try LintRun.book)
    do {
      _ = try learner.profile(of: Array(text.utf8), id: "some-plan")
      Issue.record("expected a problem")
    } catch {
      #expect(error.reason.description == reason)
    }
  }
}
