import MarkdownModel
import Phrases
import RuleModel
import StructuredData

/// Reports a status that is none. Card: `Rules/front-matter/invalid-status.yaml`.
struct StatusValue: PlainCheck {
  private static let words = DocumentStatus.allCases.map(\.rawValue)

  func findings(in subject: Subject) -> [Finding] { inFrontMatter(subject) + inHeader(subject) }

  private func inFrontMatter(_ subject: Subject) -> [Finding] {
    guard subject.frontMatter.isReadable, let entry = subject.frontMatter.entry("status"), !entry.range.isEmpty,
      entry.shape != .alias, !entry.isNull, !subject.hasPlaceholder(in: entry.range)
    else { return [] }
    guard subject.hasOwnFrontMatter else { return nearMiss(entry, subject) }
    guard entry.shape == .text else {
      return [finding(entry.range, subject, "one word out of \(Self.words.joined(separator: ", "))")]
    }
    if DocumentStatus(rawValue: entry.text) != nil { return [] }
    if let status = DocumentStatus(spelled: entry.text.trimmed) {
      return [finding(entry.range, subject, "'\(status.rawValue)'", status.rawValue)]
    }
    return [finding(entry.range, subject, expected(entry.text))]
  }

  /// Other tools have other words; only a slip is a mistake there.
  private func nearMiss(_ entry: FrontMatter.Entry, _ subject: Subject) -> [Finding] {
    guard entry.shape == .text, DocumentStatus(spelled: entry.text) == nil,
      subject.fieldWords.status(entry.range, in: subject.document.source.bytes) == nil, entry.text.utf8.count > 4,
      let near = NearestWord.nearest(to: entry.text, among: Self.words)
    else { return [] }
    return [finding(entry.range, subject, "did you mean '\(near)'?")]
  }

  private func expected(_ text: String) -> Phrase {
    NearestWord.nearest(to: text, among: Self.words).map { "did you mean '\($0)'?" }
      ?? "expected one of \(Self.words.joined(separator: ", "))"
  }

  // MARK: Header

  /// `**Status:** …` where the profile asks for it.
  private func inHeader(_ subject: Subject) -> [Finding] {
    guard let template = subject.match.profile.fields.first(where: { $0.role == .status }), !template.choices.isEmpty
    else { return [] }
    return subject.values(of: .status).compactMap { field in
      guard field.place == .header, subject.fieldWords.status(field.value, in: subject.document.source.bytes) == nil,
        isWord(field.value, subject)
      else { return nil }
      let text = subject.document.string(field.value)
      let hint: Phrase =
        NearestWord.nearest(to: text, among: template.choices).map { "did you mean '\($0)'?" }
        ?? "expected one of \(template.choices.joined(separator: ", "))"
      return finding(field.value, subject, hint)
    }
  }

  /// At most three words and nothing else: a sentence about the state of things is no slip.
  private func isWord(_ range: ByteRange, _ subject: Subject) -> Bool {
    guard range.count <= 40 else { return false }
    let bytes = subject.document.source.bytes
    let folded = FoldedText(bytes, range)
    return !folded.isEmpty && folded.bytes.count { $0 == .space } <= 2
      && !bytes[range.lower..<range.upper].contains { $0 == UInt8(ascii: "[") || $0.isDigit || $0 == UInt8(ascii: "(") }
  }

  private func finding(_ range: ByteRange, _ subject: Subject, _ hint: Phrase, _ right: String? = nil) -> Finding {
    Finding(
      at: range,
      ["status": Excerpt.line(subject.document.string(range))],
      phrases: ["hint": right == nil ? hint : "write \(hint)"],
      edits: right.map { [Edit(range: range, replacement: Array($0.utf8))] } ?? [])
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmed: String {
    let text = utf8.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    return String(decoding: Array(text), as: UTF8.self)
  }
}
