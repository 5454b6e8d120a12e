import Linting
import MarkdownModel
import RuleModel

/// The completeness of one document, section by section, and what is open, the greatest gain first.
public struct ScoreReport: Sendable {
  struct Section: Encodable, Sendable {
    let name: String
    let weight: Int
    let slots: Int
    let filled: Int
    let isMissing: Bool
    let line: Nullable<Int>
    /// How many points of the score it holds, and how many it could.
    let points: Double
    let possiblePoints: Double
  }

  struct OpenPoint: Encodable, Sendable {
    let section: String
    let what: String
    /// How many points the score gains when this is filled.
    let gain: Double
    /// Nil when it is missing as a whole.
    let range: Nullable<SourceRange>
  }

  let path: String
  let profile: String
  let score: Int
  let declared: Int?
  let sections: [Section]
  let open: [OpenPoint]
  private let hasHeavyBlanks: Bool

  /// Nil when the file is no performance document.
  public init?(_ report: FileReport) {
    guard let subject = report.subject else { return nil }
    let completeness = subject.completeness
    let names = SlotNames(subject: subject)
    path = report.path
    profile = subject.match.profile.id
    score = completeness.score
    declared = subject.declaredCompleteness
    let weight = max(completeness.weight, 1)
    sections = completeness.sections.map { section in
      let possible = 100 * Double(section.weight) / weight
      return Section(
        name: names.name(of: section.place), weight: section.weight, slots: section.slots.count,
        filled: section.filled, isMissing: section.isMissing,
        line: Nullable(names.heading(of: section.place).map { report.source.lineColumn(at: $0.lower).line }),
        points: Self.rounded(possible * section.fill), possiblePoints: Self.rounded(possible))
    }
    open = Self.open(completeness, names, in: report.source)
    hasHeavyBlanks = completeness.slots.contains { $0.weight > 1 }
  }

  private static func open(_ completeness: Completeness, _ names: SlotNames, in source: SourceText) -> [OpenPoint] {
    var points: [(gain: Double, offset: Int, point: OpenPoint)] = []
    for section in completeness.sections {
      let name = names.name(of: section.place)
      let heading = names.heading(of: section.place)
      if section.isMissing {
        let whole = 100 * Double(section.weight) / max(completeness.weight, 1) * (1 - section.fill)
        points.append(
          (
            whole, .max,
            OpenPoint(section: name, what: "the section is missing", gain: rounded(whole), range: Nullable(nil))
          )
        )
        continue
      }
      for slot in completeness.slots[section.slots] where !slot.isFilled {
        let range = slot.range ?? heading
        let gain = completeness.gain(of: slot, in: section)
        points.append(
          (
            gain, range?.lower ?? .max,
            OpenPoint(
              section: name, what: names.description(of: slot), gain: rounded(gain),
              range: Nullable(range.map { SourceRange($0, in: source) }))
          ))
      }
    }
    return points.sorted { ($1.gain, $0.offset) < ($0.gain, $1.offset) }.map(\.point)
  }

  /// To one place, for people.
  private static func rounded(_ points: Double) -> Double { (points * 10).rounded() / 10 }

  // MARK: Text

  public func text(style: TerminalStyle) -> String {
    let declared = declared.map { ", \($0) declared" } ?? ""
    var text = style.bold("\(Printable.line(path)): \(score) of 100") + " (\(profile)\(declared))\n\n"
    let names = sections.map { Printable.line($0.name) }
    let width = max(7, names.map(Printable.width).max() ?? 0)
    text += style.bold(Printable.padded("section", to: width) + "  weight  slots  filled  points") + "\n"
    for (section, name) in zip(sections, names) {
      let points = "\(Self.decimal(section.points)) of \(Self.decimal(section.possiblePoints))"
      let line =
        Printable.padded(name, to: width) + "  " + Self.right("\(section.weight)", 6) + "  "
        + Self.right("\(section.slots)", 5) + "  " + Self.right("\(section.filled)", 6) + "  " + points
      text += (section.isMissing ? line + "  missing" : line) + "\n"
    }
    if hasHeavyBlanks {
      text += "\na blank that a template left counts for three places: the words around it are the template's as well\n"
    }
    if open.isEmpty { return text + "\n" + style.green("nothing is open") + "\n" }
    text += "\n" + style.bold("open, in order of what gains most") + "\n"
    for point in open {
      let place =
        point.range.value.map { "\(Printable.line(path)):\($0.start.line):\($0.start.column)" }
        ?? Printable.line(path)
      text +=
        "\(style.bold("+" + Self.decimal(point.gain)))  \(place): \(Printable.line(point.section)): "
        + "\(Printable.line(point.what))\n"
    }
    return text
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  // MARK: JSON

  private struct Output: Encodable {
    let schemaVersion = 1
    let path: String
    let profile: String
    let completeness: Int
    let declaredCompleteness: Nullable<Int>
    let sections: [Section]
    let open: [OpenPoint]
  }

  public func json() throws -> String {
    try JSONText.text(
      Output(
        path: path, profile: profile, completeness: score, declaredCompleteness: Nullable(declared),
        sections: sections, open: open))
  }
}

/// What sections and slots are called, in the language of the document.
struct SlotNames {
  private static let longestExcerpt = 60

  let subject: Subject
  private let language: String

  init(subject: Subject) {
    self.subject = subject
    language = subject.language
  }

  func name(of place: ScoredSection.Place) -> String {
    switch place {
    case .frontMatter: return "front matter"
    case .header: return "fields below the title"
    case .elsewhere: return "elsewhere"
    case .profile(let index):
      if let title = heading(of: place) { return subject.document.string(title) }
      return subject.match.profile.sections[index].names.first(in: language)
    case .document:
      return heading(of: place).map { subject.document.string($0) } ?? "before the first heading"
    }
  }

  /// The title of a section that the document has.
  func heading(of place: ScoredSection.Place) -> ByteRange? {
    switch place {
    case .frontMatter, .header, .elsewhere: nil
    case .profile(let index): subject.match.section(for: index).map { subject.document.sections[$0].title }
    case .document(let index): index < 0 ? nil : subject.document.sections[index].title
    }
  }

  func description(of slot: Slot) -> String {
    let text = slot.range.map { "'\(excerpt($0))'" }
    let found = text.map { $0 == "''" ? " is empty" : ": \($0) is open" } ?? " is missing"
    return switch slot.expectation {
    case .text: text.map { "\($0) is open" } ?? "the text is missing"
    case .ownWords: "only the template's own words, such as \(text ?? "''")"
    case .field(let names): "'\(names.first(in: language))'\(found)"
    case .column(let names): "'\(names.first(in: language))'\(found)"
    case .listItem: text.map { "\($0) is open" } ?? "an item is missing"
    case .frontMatter(let key): "'\(key)'\(found)"
    case .placeholder, .value: text.map { "\($0) is open" } ?? "a value is missing"
    }
  }

  private func excerpt(_ range: ByteRange) -> String {
    let words = subject.document.string(range).split { $0.isWhitespace }.joined(separator: " ")
    return words.count > Self.longestExcerpt ? words.prefix(Self.longestExcerpt - 1) + "…" : words
  }
}
