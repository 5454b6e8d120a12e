import RuleModel
import StructuredData
import Testing

@testable import Linting

/// What is learnt of a team's own template, and what the learnt profile then finds.
@Suite struct LearntProfileTests {
  private func report(_ text: String, _ book: RuleBook) -> FileReport {
    Linter(book, context: Setting().context()).lint(Array(text.utf8), path: "a.md")
  }

  private func found(_ text: String, _ book: RuleBook) -> [Found] {
    let report = report(text, book)
    return report.diagnostics.map { Found($0, in: report.source) }
  }

  @Test func everyTemplateIsTried() { #expect(OwnTemplate.all.count == 5) }

  @Test(arguments: OwnTemplate.all) func aTemplateFollowsTheProfileLearntOfIt(_ template: OwnTemplate) throws {
    let book = try template.book()
    let subject = try #require(report(template.text, book).subject)
    #expect(subject.match.profile.id == TemplateName.id(ofFile: template.name))
    #expect(subject.match.reason == .likeness)
    #expect(subject.missingSections == [])
    #expect(subject.completeness.score <= 5)
    #expect(
      found(template.text, book).filter { ["missing-table", "missing-column", "misplaced-section"].contains($0.rule) }
        == [])
  }

  @Test(arguments: OwnTemplate.all) func everyBlankOfATemplateIsFound(_ template: OwnTemplate) throws {
    let places = found(template.text, try template.book()).filter { $0.rule == "unfilled-placeholder" }
      .map { BlankScanner.Place(line: $0.line, column: $0.column) }
    #expect(places == BlankScanner.places(in: template.text))
  }

  @Test(arguments: OwnTemplate.all) func eachSectionThatIsTakenOutIsMissed(_ template: OwnTemplate) throws {
    let book = try template.book()
    let profile = try #require(book.profiles.last)
    let lines = template.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var tried = 0
    for section in profile.sections where section.isRequired && section.level == 2 {
      let name = section.names.all[0]
      let start = try #require(lines.firstIndex { $0.hasPrefix("## ") && $0.hasSuffix(name) })
      let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("## ") || $0 == "---" || $0 == "```" } ?? lines.count
      let text = (lines[..<start] + lines[end...]).joined(separator: "\n")
      let subject = try #require(report("---\nprofile: \(profile.id)\n---\n\n" + Self.body(text), book).subject)
      #expect(subject.missingSections.contains(name), "\(name)")
      tried += 1
    }
    #expect(tried >= 3)
  }

  /// Without front matter, and without the fence around a whole document.
  private static func body(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.hasPrefix("# ") && $0 != "# Modèle de plan de stockage" } ?? 0
    return lines[start...].filter { $0 != "```" || !text.contains("```markdown") }.joined(separator: "\n")
  }

  @Test func aColumnThatIsTakenOutIsMissed() throws {
    let template = try #require(OwnTemplate.all.first { $0.name == "launch-plan.md" })
    let text = template.text.replacing("| Headroom          |", with: "| Spare             |")
    #expect(found(text, try template.book()).contains { $0.rule == "missing-column" && $0.line == 14 })
  }

  @Test func whatATemplateSaysToItsAuthorsMustNotStay() throws {
    let template = try #require(OwnTemplate.all.first { $0.name == "queue-reference.md" })
    let texts = found(template.text, try template.book()).filter { $0.rule == "template-text" }.map(\.text)
    for text in [
      "State the throughput that the producers may count on.", "Which messages may wait, and which may not?",
      "What is done about it",
    ] {
      #expect(texts.contains(text))
    }
    #expect(try template.profile().ownLines.contains("What happens when the queue is full?"))
  }

  // MARK: What is seen

  private func learnt(_ text: String) throws -> [String] {
    let profile = try TemplateLearner(LintRun.book).profile(of: Array(text.utf8), id: "some-plan")
    return VisibleProfile(profile, language: "en").lines.filter { !$0.hasPrefix("blanks: []") && $0 != "title: " }
  }

  @Test(arguments: [
    ("## Risks (optional)\n\n[What may go wrong]\n\n[Why it may]", ["blanks: [\"bracket\"]", "2 Risks?, text"]),
    ("## Cache (if applicable)\n\nHits.", ["2 Cache?, text"]),
    ("## Cache\n\n_Remove this section if nothing is cached._\n\n- hits", ["2 Cache?", "1 bullets"]),
    ("## Cache\n\n<!-- optional -->\n\n1. hits", ["2 Cache?", "1 numbers"]),
    ("## Coûts (le cas échéant)\n\n- [ ] devis", ["2 Coûts?", "1 tasks"]),
    (
      "## Figures\n\n<!-- optional table, at least 3 rows -->\n\n| Metric | Target |\n| --- | --- |\n| a | {{b (optional)}} |",
      ["2 Figures", "table? 3: [\"Metric\", \"Target?\"]"]
    ),
    (
      "## Limits\n\n### Limit 1: {{name}}\n\n- **Load:** {{x}}\n- **Note:** {{y}}\n\n### Limit 2: {{name}}\n\n- **Load:** {{x}}",
      ["2 Limits", "1 Limit, level 3", "field Load", "field Note?"]
    ),
    (
      "## Limits\n\n**{{Limit 1}}**\n\n- **Load:** {{low / high}}\n\n**{{Limit 2}}**\n\n- same",
      ["2 Limits", "1 Limit, level 0", "field Load [\"low\", \"high\"]"]
    ),
    (
      "## Steps\n\n### Phase 1: Look\n\n- a\n\n### Phase 2: Act\n\n- b",
      ["2 Steps", "3 Phase 1: Look in Steps", "1 bullets", "3 Phase 2: Act in Steps", "1 bullets"]
    ),
    (
      "---\nstatus: draft # optional\nteam: x\nlinks: []\n---\n\n## A\n\nb",
      ["front matter: status?", "front matter: team", "front matter: links?", "2 A, text"]
    ),
    ("# Plan — {{name}}\n\n**Owner:** {{x}}\n\n## A\n\n{{b}}", ["title: Plan", "field Owner", "2 A, text"]),
    (
      "## Contents\n\n- [A](#a)\n- [B](#b)\n\n## A\n\n{{b}}\n\n## B\n\n{{c}}",
      ["2 Contents?", "1 bullets", "2 A, text", "2 B, text"]
    ),
    ("## Notes\n\n- Note 1: {{x}}\n- Note 2: {{y}}", ["2 Notes", "1 bullets"]),
    ("# A\n\n{{b}}\n\n# C\n\n{{d}}\n\n# E\n\n- f", ["1 A, text", "1 C, text", "1 E", "1 bullets"]),
  ]) func aFormIsSeen(text: String, expected: [String]) throws {
    #expect(try learnt(text) == expected)
  }

  // MARK: As good as the built-in ones

  /// A fresh document stands for a team's template of the same kind; the seeds of the profiles are compared by
  /// `Tests/Tools/learnt_profiles.py`.
  @Test(arguments: [
    "performance-plan", "performance-optimization", "performance-reference", "slo-capacity-plan", "optimization-plan",
  ])
  func aLearntProfileFindsWhatTheBuiltInOneFinds(_ id: String) throws {
    let book = try LintRun.book
    let profile = try #require(book.profile(id))
    let lines = FreshText.of(profile, in: book)
      .split(separator: "\n", omittingEmptySubsequences: false).filter {
        !$0.hasPrefix("profile: ") && !$0.hasPrefix("<!-- opt")
      }
    var learnt = try TemplateLearner(book).profile(
      of: Array(lines.joined(separator: "\n").utf8), id: "learnt")
    learnt.file = "learnt.yaml"
    let own = book.adding([learnt])
    var (both, all) = (0, 0)
    for variant in TemplateDefects.variants(of: lines.map(String.init)) {
      func found(_ book: RuleBook, _ id: String) -> Set<Found> {
        Set(self.found(variant.replacing("---\n", with: "---\nprofile: \(id)\n", maxReplacements: 1), book))
      }
      let expected = found(book, id)
      all += expected.count
      both += expected.intersection(found(own, "learnt")).count
    }
    #expect(all > 100)
    #expect(Double(both) >= 0.95 * Double(all), "\(both) of \(all)")
  }
}

/// Documents with parts taken out.
enum TemplateDefects {
  static func variants(of lines: [String]) -> [String] {
    var variants = [lines]
    let headings = lines.indices.filter { lines[$0].hasPrefix("#") }
    for (place, start) in headings.enumerated() where lines[start].hasPrefix("##") && place % 3 == 0 {
      let level = lines[start].prefix { $0 == "#" }.count
      let end = headings[(place + 1)...].first { lines[$0].prefix { $0 == "#" }.count <= level } ?? lines.count
      variants.append(Array(lines[..<start] + lines[end...]))
    }
    for index in lines.indices where lines[index].hasPrefix("| ---") && index > 0 {
      var changed = lines
      var row = index - 1
      while row < lines.count, lines[row].hasPrefix("|") {
        changed[row] = "|" + lines[row].split(separator: "|").dropFirst().joined(separator: "|") + "|"
        row += 1
      }
      variants.append(changed)
    }
    for index in lines.indices where lines[index].hasPrefix("- **") && index % 4 == 0 {
      variants.append(Array(lines[..<index] + lines[(index + 1)...]))
    }
    return variants.map { $0.joined(separator: "\n") }
  }
}
