import MarkdownModel
import RuleModel
import StructuredData

/// Reports dates that are on no calendar, and dates of the front matter that are not written as `2026-11-02`.
/// Card: `Rules/front-matter/invalid-date.yaml`.
struct DateValue: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    let dated = subject.fields.filter { $0.role.isDate && !$0.value.isEmpty && !subject.hasPlaceholder(in: $0.value) }
    let named =
      (dated.isEmpty ? [] : dated.compactMap { finding($0, subject) }) + lists(subject)
      + planned(subject, besides: dated)
    let told = told(subject)
    guard !told.isEmpty else { return named }
    let known = Set(named.map(\.range))
    return named + told.filter { !known.contains($0.range) }
  }

  private func finding(_ field: DocumentField, _ subject: Subject) -> Finding? {
    let text = subject.document.string(field.value)
    if field.role == .lastSynced, text == "never" { return nil }
    guard let date = subject.date(of: field) else {
      guard field.isCanonical, subject.hasOwnFrontMatter else { return nil }
      return Finding(
        at: field.value, ["date": Excerpt.line(text)],
        phrases: [
          "problem": field.role == .lastSynced
            ? "is no date; expected 'never' or a date like 2026-11-02" : "is no date; expected a date like 2026-11-02"
        ])
    }
    if date.candidates.isEmpty { return impossible(date, subject) }
    guard field.isCanonical, date.form != .iso else { return nil }
    let written = date.only.map { "\($0)" }
    return Finding(
      at: date.range,
      ["date": subject.document.string(date.range)],
      phrases: [
        "problem": written.map { "is not written as \($0)" }
          ?? "is not written as year-month-day, such as \(date.candidates[0])"
      ],
      // What perflint does not keep itself it does not touch.
      edits: written.map { field.role == .lastSynced ? [] : [Edit(range: date.range, replacement: Array($0.utf8))] }
        ?? [])
  }

  private func impossible(_ date: DateReading, _ subject: Subject) -> Finding {
    Finding(
      at: date.range, ["date": subject.document.string(date.range)],
      phrases: ["problem": "is on no calendar; \(date.fault)"])
  }

  // MARK: The body

  private static let lengths = 8...40

  /// Cells and labelled values that begin with a day that never comes: `| Pilot | 2027-02-30 |`.
  private func planned(_ subject: Subject, besides dated: [DocumentField]) -> [Finding] {
    let bytes = subject.document.source.bytes
    var findings: [Finding] = []
    for unit in subject.units where unit.isCell && mayBegin(unit.range, bytes) {
      if let finding = impossible(unit.range, subject) { findings.append(finding) }
    }
    for label in subject.labels
    where mayBegin(label.value, bytes) && !dated.contains(where: { $0.value == label.value }) {
      if let finding = impossible(label.value, subject) { findings.append(finding) }
    }
    // `- 2026-09-31: pool doubled`
    for label in subject.labels where mayBegin(label.label, bytes) {
      if let finding = impossible(label.label, subject) { findings.append(finding) }
    }
    return findings
  }

  /// Days in sentences, and in words wherever they stand: "until 31 April 2027".
  private func told(_ subject: Subject) -> [Finding] {
    let (document, reader) = (subject.document, DayReader(subject))
    var findings: [Finding] = []
    for unit in subject.units where !unit.isHeading && DateReader.mayRead(unit.range, in: document.source.bytes) {
      for text in texts(of: unit, in: document) {
        for date in reader.readings(in: text)
        where date.candidates.isEmpty && (date.isInWords || date.isLikeDays || date.form == .iso && date.hasMonth) {
          findings.append(impossible(date, subject))
        }
      }
    }
    return findings
  }

  /// The text of a unit without code and links, over the ends of its lines.
  private func texts(of unit: TextUnit, in document: Document) -> [ByteRange] {
    var texts: [ByteRange] = []
    for inline in document.inlines[unit.inlines] where inline.kind == .text && !inline.isLinkText {
      if let last = texts.last, last.upper <= inline.range.lower,
        document.source.bytes[last.upper..<inline.range.lower].allSatisfy(\.isWhitespace)
      {
        texts[texts.count - 1] = ByteRange(last.lower, inline.range.upper)
      } else {
        texts.append(inline.range)
      }
    }
    return texts
  }

  private func impossible(_ text: ByteRange, _ subject: Subject) -> Finding? {
    guard let date = subject.date(at: text), date.candidates.isEmpty, mayBeDate(date, subject) else { return nil }
    return impossible(date, subject)
  }

  /// A quick answer for most texts.
  private func mayBegin(_ text: ByteRange, _ bytes: [UInt8]) -> Bool {
    Self.lengths.contains(text.count) && bytes[text.lower].isDigit && DateReader.mayRead(text, in: bytes)
  }

  /// `10.0.9200` is a version, `12/45/2100` are three values, `20269999` is a number.
  private func mayBeDate(_ date: DateReading, _ subject: Subject) -> Bool {
    switch date.form {
    case .iso: true
    case .pointed: date.hasMonth && subject.language != "en"
    case .compact: false
    case .other: date.hasMonth || date.isInWords || date.isLikeDays
    }
  }

  // MARK: The front matter

  /// A list or mapping where a date belongs.
  private func lists(_ subject: Subject) -> [Finding] {
    guard subject.hasOwnFrontMatter else { return [] }
    return subject.frontMatter.entries.compactMap { entry in
      guard entry.shape == .list || entry.shape == .mapping, let role = FieldRole(rawValue: entry.key), role.isDate,
        role != .date, !entry.range.isEmpty, !subject.hasPlaceholder(in: entry.range)
      else { return nil }
      return Finding(
        at: entry.range,
        ["date": Excerpt.line(subject.document.string(entry.range))],
        phrases: ["problem": "is no date; expected a date like 2026-11-02"])
    }
  }
}
