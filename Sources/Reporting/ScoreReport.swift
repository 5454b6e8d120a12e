import Linting
import MarkdownModel
import Phrases
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
  private let say: Wording

  /// Nil when the file is no performance document.
  public init?(_ report: FileReport, wording: Wording = .english) {
    guard let subject = report.subject else { return nil }
    say = wording
    let completeness = subject.completeness
    let names = SlotNames(subject: subject, say: wording)
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
            OpenPoint(
              section: name, what: names.say("the section is missing"), gain: rounded(whole), range: Nullable(nil))
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
    let declared = declared.map { say(", \($0) declared") } ?? ""
    var text = style.bold("\(Printable.line(path)): \(say("\(score) of 100"))") + " (\(profile)\(declared))\n\n"
    let names = sections.map { Printable.line($0.name) }
    let heads = (["section", "weight", "slots", "filled", "points"] as [Phrase]).map { say($0) }
    let widths = heads.map(Printable.width)
    let width = max(widths[0], names.map(Printable.width).max() ?? 0)
    text += style.bold(Printable.padded(heads[0], to: width) + "  " + heads.dropFirst().joined(separator: "  ")) + "\n"
    for (section, name) in zip(sections, names) {
      let points = say("\(decimal(section.points)) of \(decimal(section.possiblePoints))")
      let line =
        Printable.padded(name, to: width) + "  " + Printable.rightAligned("\(section.weight)", to: widths[1]) + "  "
        + Printable.rightAligned("\(section.slots)", to: widths[2]) + "  "
        + Printable.rightAligned("\(section.filled)", to: widths[3]) + "  " + points
      text += (section.isMissing ? line + "  " + say("missing") : line) + "\n"
    }
    if hasHeavyBlanks {
      text +=
        "\n"
        + say("a blank that a template left counts for three places: the words around it are the template's as well")
        + "\n"
    }
    if open.isEmpty { return text + "\n" + style.green(say("nothing is open")) + "\n" }
    text += "\n" + style.bold(say("open, in order of what gains most")) + "\n"
    for point in open {
      let place =
        point.range.value.map { "\(Printable.line(path)):\($0.start.line):\($0.start.column)" }
        ?? Printable.line(path)
      text +=
        "\(style.bold("+" + decimal(point.gain)))  \(place): \(Printable.line(point.section)): "
        + "\(Printable.line(point.what))\n"
    }
    return text
  }

  private func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10)\(say.decimalMark)\(tenths % 10)"
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
  let say: Wording
  private let language: String

  init(subject: Subject, say: Wording) {
    self.subject = subject
    self.say = say
    language = subject.language
  }

  func name(of place: ScoredSection.Place) -> String {
    switch place {
    case .frontMatter: return say("front matter")
    case .header: return say("fields below the title")
    case .elsewhere: return say("elsewhere")
    case .profile(let index):
      if let title = heading(of: place) { return subject.document.string(title) }
      return subject.match.profile.sections[index].names.first(in: language)
    case .document:
      return heading(of: place).map { subject.document.string($0) } ?? say("before the first heading")
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

  func description(of slot: Slot) -> String { say(phrase(for: slot)) }

  private func phrase(for slot: Slot) -> Phrase {
    let text = slot.range.map { excerpt($0) }
    func named(_ name: String) -> Phrase {
      guard let text else { return "'\(name)' is missing" }
      return text.isEmpty ? "'\(name)' is empty" : "'\(name)': '\(text)' is open"
    }
    return switch slot.expectation {
    case .text: text.map { "'\($0)' is open" } ?? "the text is missing"
    case .ownWords: "only the template's own words, such as '\(text ?? "")'"
    case .field(let names): named(names.first(in: language))
    case .column(let names): named(names.first(in: language))
    case .listItem: text.map { "'\($0)' is open" } ?? "an item is missing"
    case .frontMatter(let key): named(key)
    case .placeholder, .value: text.map { "'\($0)' is open" } ?? "a value is missing"
    }
  }

  private func excerpt(_ range: ByteRange) -> String {
    let words = subject.document.string(range).split { $0.isWhitespace }.joined(separator: " ")
    return words.count > Self.longestExcerpt ? words.prefix(Self.longestExcerpt - 1) + "…" : words
  }
}
