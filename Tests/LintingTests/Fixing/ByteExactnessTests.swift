import MarkdownModel
import Testing

@testable import Linting

/// Fixing changes the bytes of the values that were wrong, and no other byte of any document in any form.
@Suite struct ByteExactnessTests {
  /// Ways to write the same front matter; the values are put in for `§`.
  enum Header: String, CaseIterable, Sendable {
    case plain = "status: §\ncompleteness: §\ncreated: §\n"
    case comments =
      "# status: Draft\nstatus: § # Draft\n\n   # completeness: 3\ncompleteness: §\t# of 100\ncreated: §\n#"
    case quoted = "\"status\": \"§\"\n'completeness': '§'\ncreated: \"§\"\ntitle: \"status: Draft # none\"\n"
    case flow = "{status: §, completeness: §, 'created': '§', tags: [a, \"b, c\"], more: {status: Draft}}\n"
    case flowValues = "tags: {status: Draft, n: [3, 2026/10/02]}\nstatus: §\ncompleteness: §\ncreated: §\n"
    case spacing = "\n\nstatus:      §   \n\n\ncompleteness:\n  §\ncreated   : §\nlist:\n-   a\n-  b\n\n"
    case nonASCII = "équipe: «Été» – 東京 🚀\nstatus: §\nété: ñ\ncompleteness: §  # 完了\ncreated: §\nfin: ✓\n"
    case block =
      "text: |\n  status: Draft\n  completeness: 3\nstatus: §\ncompleteness: §\ncreated: §\nfolded: >-\n  2026/10/02\n"
  }

  enum Form: CaseIterable, Sendable {
    case lineFeeds, carriageReturns, byteOrderMark, noFinalLineEnding, markAndCarriageReturns

    func bytes(_ text: [UInt8]) -> [UInt8] {
      switch self {
      case .lineFeeds: text
      case .carriageReturns: FileForm.carriageReturns.bytes(text)
      case .byteOrderMark: FileForm.byteOrderMark.bytes(text)
      case .noFinalLineEnding: Array(text[..<((text.lastIndex { !$0.isLineEnding } ?? -1) + 1)])
      case .markAndCarriageReturns: FileForm.byteOrderMark.bytes(FileForm.carriageReturns.bytes(text))
      }
    }
  }

  private static let rules: Set<String> = ["invalid-status", "stale-completeness", "invalid-date"]

  static func documents() -> [String] {
    ["complete", "showcase"].flatMap { folder in
      ((try? Repository.names(in: "Fixtures/\(folder)")) ?? []).filter { $0.hasSuffix(".md") }.map {
        "Fixtures/\(folder)/\($0)"
      }
    }
  }

  /// The fixture with a front matter of ours instead of its own.
  private static func text(_ body: [UInt8], _ header: Header, _ values: [String]) -> [UInt8] {
    let parts = header.rawValue.split(separator: "§", omittingEmptySubsequences: false)
    var text = String(parts[0])
    for (value, part) in zip(values, parts.dropFirst()) { text += value + part }
    return Array("---\n\(text)\n---\n".utf8) + body
  }

  private static func body(_ bytes: [UInt8]) -> [UInt8] {
    guard let block = FrontMatterBlock(in: SourceText(bytes), at: 0, limit: bytes.count) else { return bytes }
    return Array(bytes[block.range.upper...])
  }

  @Test(arguments: documents()) func onlyTheWrongValuesChange(_ document: String) throws {
    let body = Self.body(try Repository.bytes(document))
    let linter = Linter(try LintRun.book)
    let fixer = Fixer(linter, FixSelection(rules: Self.rules))
    // Every header, each in another form; over the documents every header meets every form.
    let shift = Self.documents().firstIndex(of: document) ?? 0
    for (index, header) in Header.allCases.enumerated() {
      let form = Form.allCases[(index + shift) % Form.allCases.count]
      let before = form.bytes(Self.text(body, header, ["Draft", "3", "2026/10/02"]))
      let score = try #require(linter.subject(of: before, path: document)).completeness.score
      let expected = form.bytes(Self.text(body, header, ["draft", "\(score)", "2026-10-02"]))
      let outcome = fixer.fix(before, path: document)
      let isExpected = outcome.bytes == expected
      #expect(
        isExpected,
        "\(header), \(form): \(String(decoding: outcome.bytes.prefix(200), as: UTF8.self)), refused \(outcome.refused)"
      )
      let again = fixer.fix(outcome.bytes, path: document)
      let isSame = again.bytes == outcome.bytes && again.changes.isEmpty
      #expect(isSame, "\(header), \(form)")
    }
  }

  @Test(arguments: documents()) func aDocumentWithNothingToMendStaysAsItIs(_ document: String) throws {
    let fixer = Fixer(Linter(try LintRun.book), FixSelection(rules: Self.rules))
    for form in Form.allCases {
      let bytes = form.bytes(Self.body(try Repository.bytes(document)))
      let isSame = fixer.fix(bytes, path: document).bytes == bytes
      #expect(isSame, "\(form)")
    }
  }

  @Test func misdecodedTextIsMendedInEveryForm() throws {
    let fixer = Fixer(Linter(try LintRun.book), FixSelection(rules: ["mojibake"]))
    let before = Array("# Cache performance âœ“\n\n| A â€“ B | `â€“` |\n|---|---|\n| Ã© | 1 |\n\nEnd Ã¨".utf8)
    let after = Array("# Cache performance ✓\n\n| A – B | `â€“` |\n|---|---|\n| é | 1 |\n\nEnd è".utf8)
    for form in Form.allCases {
      #expect(fixer.fix(form.bytes(before), path: "a.md").bytes == form.bytes(after), "\(form)")
    }
  }
}
