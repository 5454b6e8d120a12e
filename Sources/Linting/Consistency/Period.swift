import MarkdownModel
import Quantities
import RuleModel

/// How long something is counted for: an error budget of 30 days, a rate per month.
struct Period: Sendable {
  private static let day = 86400.0
  private static let month = Interval(28, 31)
  private static let year = Interval(360, 366)

  /// In days; months and years have no fixed length.
  let days: Interval
  /// How messages print it.
  let text: String

  private init(_ days: Interval, _ text: String) { (self.days, self.text) = (days, text) }

  /// Those that people use when they name none, the most usual first.
  static let customary = [
    Period(Interval(30), "30 d"), Period(month, "30 d"), Period(Interval(7), "7 d"), Period(Interval(14), "14 d"),
    Period(Interval(89, 92), "90 d"), Period(year, "365 d"), Period(Interval(1), "1 d"),
  ]

  /// By the tag of a word.
  static let named = [
    Period(Interval(1), "1 d"), Period(Interval(7), "7 d"), Period(month, "30 d"), Period(Interval(89, 92), "90 d"),
    Period(year, "365 d"),
  ]

  /// A stated duration of a day or more; nil for anything shorter.
  init?(_ quantity: Quantity, unitName: String) {
    guard let unit = quantity.unit, unit.dimension == .time, unit.perDimension == nil, quantity.form == .single,
      case let number = quantity.low.value, number > 0, number.isFinite, number * unit.factor >= Self.day
    else { return nil }
    switch unitName {
    case "month": days = Self.month * number
    case "year": days = Self.year * number
    default: days = Interval(number * unit.factor / Self.day)
    }
    let middle = unitName == "month" ? 30 * number : unitName == "year" ? 365 * number : days.middle
    text = DecimalText.plain(middle) + " d"
  }

  /// In whole months; nil for shorter ones.
  var months: Int? {
    switch days.middle {
    case 28...31: 1
    case 89...92: 3
    case 360...366: 12
    default: nil
    }
  }

  /// What a rate by month or year may be off by because months differ.
  static func spread(per name: String) -> Interval {
    if name.hasSuffix("/month") { return Interval(30 / month.high, 30 / month.low) }
    if name.hasSuffix("/year") { return Interval(365 / year.high, 365 / year.low) }
    return Interval(1)
  }

  /// In a unit of time.
  func figure(in unit: Unit) -> Figure? {
    guard unit.dimension == .time, unit.perDimension == nil, unit.factor > 0 else { return nil }
    return Figure(interval: days * (Self.day / unit.factor), kind: .unit(unit))
  }

  /// The usual length, for the figure in the message.
  func usualFigure(in unit: Unit) -> Figure? {
    let days = Double(text.prefix { $0 != " " }) ?? self.days.middle
    return Period(Interval(days), text).figure(in: unit)
  }
}

/// Finds the period that a header, a title or a cell names.
struct PeriodWords: Sendable {
  private let words: PhraseTable

  init(_ vocabulary: Vocabulary) {
    let names = ["day-words", "week-words", "month-words-of-period", "quarter-words", "year-words"]
    words = PhraseTable(names.enumerated().map { index, name in (vocabulary.list(name), UInt8(index + 1)) })
  }

  /// The period that a text names, in figures or by a word: `30 d`, `monthly`.
  func period(in range: ByteRange, of subject: Subject) -> Period? {
    guard !range.isEmpty else { return nil }
    let bytes = subject.document.source.bytes
    let reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
    for quantity in reader.quantities(bytes, range.lower..<range.upper) {
      if let unit = quantity.unit, let period = Period(quantity, unitName: subject.quantityVocabulary.name(of: unit)) {
        return period
      }
    }
    var scan = WordScan()
    scan.read(bytes, range, most: 40)
    for word in scan.words.indices {
      let tag = words.match(in: scan, at: word, limit: scan.words.count)?.tag ?? words.unspacedTag(in: scan, word: word)
      if tag > 0 { return Period.named[Int(tag) - 1] }
    }
    return nil
  }
}
