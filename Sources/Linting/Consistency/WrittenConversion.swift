import MarkdownModel
import Quantities

/// Reads values that a text gives in two units, "90 s = 1.5 min", and keeps those that are not the same.
struct WrittenConversions {
  /// A day of work has fewer hours than a day.
  private static let longestConverted = 3600.0

  private let subject: Subject
  private let facts: Facts
  private let bytes: [UInt8]

  init(_ subject: Subject) {
    self.subject = subject
    facts = subject.facts
    bytes = subject.flowingBytes
  }

  /// - Parameter index: of the fact behind the sign.
  func conversion(at index: Int) -> WrittenEquation? {
    guard index > 0, facts.all[index - 1].textUnit == facts.all[index].textUnit,
      case let left = facts.quantity(of: facts.all[index - 1]), case let right = facts.quantity(of: facts.all[index]),
      left.comparator == nil, left.sign == .none, left.range.upperBound <= right.range.lowerBound,
      left.range.upperBound + 1 >= right.range.lowerBound,
      let from = left.unit, let to = right.unit, from != to, isConverted(from, to),
      case let end = right.range.upperBound, end >= bytes.count || closes(end), !isJoined(left, index - 1),
      let made = ReckonedTerm(left, isResult: false), let stated = ReckonedTerm(right, isResult: true),
      let value = made.contradicted(by: stated, right)
    else { return nil }
    return WrittenEquation(
      working: ByteRange(left.range.lowerBound, left.range.upperBound),
      result: ByteRange(right.number.lowerBound, right.valueEnd),
      stated: right, value: value)
  }

  /// Money has no fixed rate, and things none at all.
  private func isConverted(_ from: Unit, _ to: Unit) -> Bool {
    guard from.isConvertible(to: to) else { return false }
    switch from.dimension {
    case .data: return true
    // "86,400 requests/day = 1 req/s"
    case .count: return from.perDimension == .time && from.kind == to.kind
    case .time: return from.perDimension == nil && min(from.factor, to.factor) < Self.longestConverted
    default: return false
    }
  }

  /// Whether nothing of a clause follows.
  private func closes(_ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "|"),
      .lineFeed, .carriageReturn:
      true
    default: false
    }
  }

  /// Whether words, signs or other values stand before a value in its clause: "5 % of 1 h = 3 min".
  private func isJoined(_ left: Quantity, _ index: Int) -> Bool {
    let text = subject.units[facts.all[index].textUnit].range.lower
    var before = left.range.lowerBound
    while before > text, bytes[before - 1] == .space { before -= 1 }
    guard before > text else { return false }
    switch bytes[before - 1] {
    case UInt8(ascii: "("), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ";"): break
    default: return true
    }
    guard index > 0, facts.all[index - 1].textUnit == facts.all[index].textUnit else { return false }
    let other = facts.range(of: facts.all[index - 1]).upper
    return other >= before || !bytes[other..<before].contains(UInt8(ascii: "."))
  }
}
