import MarkdownModel
import Phrases
import RuleModel
import StructuredData

/// Reports documents whose review is due. Card: `Rules/front-matter/overdue-review.yaml`.
struct OverdueReview: Check {
  /// Days after the last change from which a current document is due; 0 for never.
  private let maximumAge: Int

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) { maximumAge = try card.integer(option: "max-age") }

  func findings(in subject: Subject) -> [Finding] {
    guard let today = subject.today, !subject.fields.isEmpty, subject.status != .archived else { return [] }
    if let (_, date) = subject.date(of: .nextReview), let due = date.candidates.max() {
      guard due < today else { return [] }
      return [finding(at: date.range, due: due, today, "")]
    }
    return interval(subject, today) ?? age(subject, today)
  }

  /// `review-in: 90 days`, counted from the last review or change.
  private func interval(_ subject: Subject, _ today: CalendarDate) -> [Finding]? {
    guard let field = subject.values(of: .reviewIn).first,
      let interval = ReviewInterval(field.value, in: subject.document.source.bytes), let (label, from) = last(subject)
    else { return nil }
    guard let due = interval.end(from: from), due < today else { return [] }
    return [finding(at: field.value, due: due, today, ", \(interval.phrase) after '\(label)'")]
  }

  private func age(_ subject: Subject, _ today: CalendarDate) -> [Finding] {
    guard maximumAge > 0, subject.status == .current, let (field, date) = subject.date(of: .updated),
      let from = date.candidates.max(), let due = from.adding(days: maximumAge), due < today
    else { return [] }
    return [
      finding(
        at: date.range, due: due, today,
        ", \(Phrase(maximumAge, "day", "days")) after '\(subject.document.string(field.label))'")
    ]
  }

  private func last(_ subject: Subject) -> (label: String, date: CalendarDate)? {
    for role in [FieldRole.lastReview, .updated, .date, .created] {
      if let (field, date) = subject.date(of: role), let day = date.candidates.max() {
        return (subject.document.string(field.label), day)
      }
    }
    return nil
  }

  private func finding(at range: ByteRange, due: CalendarDate, _ today: CalendarDate, _ reason: Phrase) -> Finding {
    let days = due.days(to: today)
    return Finding(at: range, ["due": "\(due)"], phrases: ["reason": reason, "late": Phrase(days, "day", "days")])
  }
}

/// `90 days`, `90d`, `6 months`, `P1Y`, `quarterly`.
struct ReviewInterval {
  private enum Unit: String { case day, week, month, year }

  private let count: Int
  private let unit: Unit

  init?(_ text: ByteRange, in bytes: [UInt8]) {
    guard !text.isEmpty, bytes[text.lower].isAlphanumericASCII else { return nil }
    let folded = FoldedText(bytes, ByteRange(text.lower, min(text.upper, text.lower + 40))).string
    let named: [(String, Int, Unit)] = [
      ("weekly", 1, .week), ("monthly", 1, .month), ("quarterly", 3, .month), ("yearly", 1, .year),
      ("annually", 1, .year),
      ("mensuelle", 1, .month), ("trimestrielle", 3, .month), ("semestrielle", 6, .month), ("annuelle", 1, .year),
    ]
    if let (_, count, unit) = named.first(where: { $0.0 == folded }) {
      (self.count, self.unit) = (count, unit)
      return
    }
    let compact = folded.utf8.filter { $0 != 0x20 }
    let start = compact.first == UInt8(ascii: "p") ? compact.dropFirst() : compact[...]
    let digits = start.prefix(while: \.isDigit)
    guard (1...4).contains(digits.count), let count = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    switch String(decoding: start.dropFirst(digits.count), as: UTF8.self) {
    case "d", "day", "days", "j", "jour", "jours": unit = .day
    case "w", "week", "weeks", "semaine", "semaines": unit = .week
    case "m", "mo", "month", "months", "mois": unit = .month
    case "y", "year", "years", "an", "ans", "annee", "annees": unit = .year
    default: return nil
    }
    self.count = count
  }

  func end(from date: CalendarDate) -> CalendarDate? {
    switch unit {
    case .day: date.adding(days: count)
    case .week: date.adding(days: count * 7)
    case .month: date.adding(months: count)
    case .year: date.adding(months: count * 12)
    }
  }

  var phrase: Phrase { Phrase(count, unit.rawValue, unit.rawValue + "s") }
}
