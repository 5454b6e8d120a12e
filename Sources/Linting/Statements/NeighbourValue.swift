import MarkdownModel

/// A value of another document, with what a message says of it. Nothing of the document itself is kept.
struct NeighbourValue: Sendable {
  let value: StatedValue
  /// The words of its document's title.
  let title: NameBag
  let text: String
  /// Counted from 1.
  let line: Int
}

/// The values that a document states, for those that relate to it.
struct NeighbourValues: Sendable {
  let values: [NeighbourValue]
  /// When the document was updated last, as it says.
  let updated: CalendarDate?

  static let none = NeighbourValues(values: [], updated: nil)

  init(values: [NeighbourValue], updated: CalendarDate?) { (self.values, self.updated) = (values, updated) }

  /// An archived document states what was.
  init(of subject: Subject, _ words: NameWords, measuredMarks: MeasuredMarks) {
    guard subject.status != .archived else {
      self = .none
      return
    }
    var reader = StatedValues(subject, words, measuredMarks: measuredMarks)
    let title = reader.titleBag()
    reader.readAll { _, _ in true }
    let source = subject.document.source
    values = reader.values.map {
      NeighbourValue(
        value: $0, title: title, text: Excerpt.line(source.string($0.stated.range)),
        line: source.line(at: $0.stated.range.lower) + 1)
    }
    updated = subject.date(of: .updated)?.date.only
  }
}

extension Subject {
  /// The documents that the front matter names under some keys, each once, this one left out.
  func neighbours(ofKeys keys: [String]) -> [String] {
    let paths = keys.flatMap { RelatedPath.paths(ofKey: $0, in: self) }
    guard !paths.isEmpty, let home else { return [] }
    let graph = DependencyGraph(home: home)
    var found: [String] = []
    for path in paths.prefix(Self.mostNeighbours) {
      guard let document = graph.document(at: path.path, of: home), document != graph.start, !found.contains(document)
      else { continue }
      found.append(document)
    }
    return found
  }

  private static var mostNeighbours: Int { 100 }
}
