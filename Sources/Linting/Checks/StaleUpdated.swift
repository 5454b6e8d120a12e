import MarkdownModel
import RuleModel

/// Reports an `updated` date that stayed behind when the text changed. Card: `Rules/front-matter/stale-updated.yaml`.
///
/// Speaks only where it is known what is committed.
struct StaleUpdated: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    guard subject.document.frontMatter != nil, subject.hasOwnFrontMatter, let today = subject.today,
      let field = subject.values(of: .updated).first(where: { $0.place == .frontMatter }),
      let reading = subject.date(of: field), let date = reading.only, date < today,
      let committed = subject.committed, Self.body(of: subject.document.source) != Self.body(of: SourceText(committed))
    else { return [] }
    return [
      Finding(
        at: reading.range,
        [
          "key": subject.document.string(field.label), "date": subject.document.string(reading.range),
          "today": "\(today)",
        ],
        edits: [Edit(range: reading.range, replacement: Array("\(today)".utf8))])
    ]
  }

  /// What stands below the front matter; git may keep other line endings than the disk.
  private static func body(of source: SourceText) -> [UInt8] {
    let start = source.byteOrderMarkLength
    let block = FrontMatterBlock(in: source, at: start, limit: source.bytes.count)
    return source.bytes[(block?.range.upper ?? start)...].filter { $0 != .carriageReturn }
  }
}
