import MarkdownModel
import Quantities

/// Prints what a value should be in the spelling of the value that stands there.
struct FigureText {
  let stated: StatedFigure
  /// Values beside it, for the marks that the author sets in numbers.
  let neighbours: [StatedFigure]
  let subject: Subject

  struct Expected {
    let text: String
    /// Nil where the number is not written in plain digits.
    let edit: Edit?
  }

  private var bytes: [UInt8] { subject.document.source.bytes }

  /// - Parameter figure: comparable with the stated one.
  func expected(_ figure: Figure) -> Expected {
    let value = printedValue(figure)
    let number = ByteRange(stated.quantity.number.lowerBound, stated.quantity.number.upperBound)
    let multiplied = multiplied(number)
    let style = DecimalText(places: multiplied?.places ?? places(for: value), mark: mark, group: group)
    guard let digits = multiplied?.digits ?? plainDigits(of: number),
      let text = style.text(value / (multiplied?.multiplier ?? 1))
    else { return fallback(figure, value) }
    let unit = stated.quantity.unitRange
    let lower = min(unit.lowerBound, number.lower)
    let upper = max(unit.upperBound, number.upper)
    let whole = string(lower, digits.lower) + text + string(digits.upper, upper)
    return Expected(text: Excerpt.line(whole), edit: Edit(range: digits, replacement: Array(text.utf8)))
  }

  /// The digits of "60 million", "1.2K", and how many of them stand behind the mark.
  private func multiplied(_ number: ByteRange) -> (digits: ByteRange, multiplier: Double, places: Int)? {
    guard let last = (number.lower..<number.upper).last(where: { bytes[$0].isDigit }), last + 1 < number.upper,
      let digits = plainDigits(of: ByteRange(number.lower, last + 1)), case let own = Int(stated.quantity.low.exponent),
      let power = [3, 6, 9, 12].first(where: { $0 >= own }), power - own <= 2
    else { return nil }
    let places = power - own
    let mark = last - places
    guard places == 0 || mark > digits.lower && !bytes[mark].isDigit else { return nil }
    return (digits, (0..<power).reduce(1.0) { value, _ in value * 10 }, places)
  }

  /// As many as the author prints; "3 times" says too little of 2.5.
  private func places(for value: Double) -> Int {
    let own = max(0, -Int(stated.quantity.low.exponent))
    let isMultiple = stated.quantity.unit?.dimension == .multiple
    return isMultiple && own == 0 && value < 10 && abs(value - value.rounded()) > 0.05 ? 1 : own
  }

  private func fallback(_ figure: Figure, _ value: Double) -> Expected {
    let unit: String
    switch stated.figure.kind {
    case .unit(let own): unit = " " + subject.quantityVocabulary.name(of: own)
    case .share: unit = " " + (stated.quantity.unit.map { subject.quantityVocabulary.name(of: $0) } ?? "")
    case .bare: unit = ""
    }
    let text = DecimalText(places: abs(value) < 100 ? 1 : 0, mark: mark, group: group).text(value) ?? "\(abs(value))"
    return Expected(text: text + unit, edit: nil)
  }

  /// In the unit in which the value is printed.
  private func printedValue(_ figure: Figure) -> Double {
    let middle = figure.interval.middle
    switch (stated.figure.kind, figure.kind) {
    case (.share, _): return middle / stated.scale
    case (.bare, .share):
      let printed = abs(stated.quantity.low.value)
      return printed >= 2 || abs(abs(middle) * 100 - printed) < abs(abs(middle) - printed) ? middle * 100 : middle
    default: return (figure.adapted(to: stated.figure.kind) ?? figure).interval.middle
    }
  }

  private func string(_ lower: Int, _ upper: Int) -> String {
    lower < upper ? subject.document.string(ByteRange(lower, upper)) : ""
  }

  /// The digits of a number without its sign; nil where it is written in several parts or with words.
  private func plainDigits(of number: ByteRange) -> ByteRange? {
    var lower = number.lower
    while lower < number.upper, !bytes[lower].isDigit { lower += 1 }
    // A sign and the mark of a currency may stand before them.
    guard lower < number.upper, lower - number.lower <= 7 else { return nil }
    for index in lower..<number.upper {
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: " "),
        UInt8(ascii: "'"), 0xC2, 0xA0, 0xE2, 0x80, 0xAF:
        continue
      default: return nil
      }
    }
    return bytes[number.upper - 1].isDigit ? ByteRange(lower, number.upper) : nil
  }

  // MARK: The author's marks

  /// The decimal mark: as in the value or those beside it, else as the language has it.
  private var mark: String {
    for figure in [stated] + neighbours where figure.quantity.low.exponent < 0 {
      let place = figure.quantity.number.upperBound - 1 + Int(figure.quantity.low.exponent)
      guard figure.quantity.number.contains(place) else { continue }
      if bytes[place] == UInt8(ascii: ",") { return "," }
      if bytes[place] == UInt8(ascii: ".") { return "." }
    }
    return subject.numberStyle.hasDecimalPoint ? "." : ","
  }

  /// What stands between the thousands of a number here.
  private var group: String {
    for figure in [stated] + neighbours where figure.quantity.low.exponent >= 0 {
      let number = figure.quantity.number
      guard let digits = plainDigits(of: ByteRange(number.lowerBound, number.upperBound)) else { continue }
      let start = (digits.lower..<digits.upper).first { !bytes[$0].isDigit }
      guard let start, let end = (start..<digits.upper).first(where: { bytes[$0].isDigit }) else { continue }
      return string(start, end)
    }
    return ""
  }
}
