import MarkdownModel
import Quantities
import RuleModel

/// Reads what a text splits into parts, and keeps the wholes that the parts do not make: "€96,000: €54,000 for hardware,
/// €30,000 for consultants and €12,000 for tools". Linear in the facts of the document.
struct StatedSums {
  private static let fewestParts = 2
  /// From one part to the next.
  private static let farthest = 64
  private static let mostWords = 8

  private let subject: Subject
  private let facts: Facts
  private let bytes: [UInt8]
  /// "and", before the last part.
  private let joints: PhraseTable
  /// 1 for "for", 2 for "in", behind a part.
  private let purposes: PhraseTable
  private let months: MonthNames
  private var scan = WordScan()

  init(_ subject: Subject, joints: PhraseTable, purposes: PhraseTable) {
    (self.subject, self.joints, self.purposes) = (subject, joints, purposes)
    months = subject.fieldWords.months
    facts = subject.facts
    bytes = subject.flowingBytes
  }

  mutating func wrong() -> [WrittenEquation] {
    var found: [WrittenEquation] = []
    for index in facts.all.indices.dropLast(Self.fewestParts) where isWhole(index) {
      if let sum = sum(index) { found.append(sum) }
    }
    return found
  }

  /// Whether a colon or a parenthesis stands right behind a value that may be a sum; times overlap, and shares are of
  /// something.
  private func isWhole(_ index: Int) -> Bool {
    let fact = facts.all[index]
    guard let unit = fact.unit, fact.unitSource == .value, !subject.units[fact.textUnit].isCell,
      !subject.units[fact.textUnit].isHeading, fact.textUnit == facts.all[index + Self.fewestParts].textUnit
    else { return false }
    switch unit.dimension {
    case .currency, .data, .count, .cores: break
    default: return false
    }
    let next = facts.range(of: facts.all[index + 1]).lower
    var end = facts.range(of: fact).upper
    guard end < next else { return false }
    if bytes[end] == UInt8(ascii: ":") {
      end += 1
    } else if bytes.span.hasPrefix(" (", at: end) {
      end += 2
    } else {
      return false
    }
    return end <= next && bytes[end..<next].allSatisfy(\.isWhitespace)
  }

  private mutating func sum(_ whole: Int) -> WrittenEquation? {
    let total = facts.quantity(of: facts.all[whole])
    let text = subject.units[facts.all[whole].textUnit].range
    guard let unit = total.unit, let stated = ReckonedTerm(total, isResult: true),
      var made = part(whole + 1, like: unit)
    else { return nil }
    var last = whole + 1
    var hasJoint = false
    while last + 1 < facts.all.count, facts.all[last + 1].textUnit == facts.all[whole].textUnit,
      let joint = joint(behind: last), let next = part(last + 1, like: unit), !hasJoint
    {
      guard let sum = made.combined(.plus, next) else { return nil }
      (made, last, hasJoint) = (sum, last + 1, joint == .last)
    }
    guard last - whole >= Self.fewestParts, hasJoint, closes(behind: last, text),
      isPurpose(facts.range(of: facts.all[last]).upper),
      let value = made.contradicted(by: stated, total)
    else { return nil }
    return WrittenEquation(
      working: ByteRange(facts.range(of: facts.all[whole + 1]).lower, facts.range(of: facts.all[last]).upper),
      result: total.valueRange, stated: total, value: value)
  }

  private func part(_ index: Int, like unit: Unit) -> ReckonedTerm? {
    let quantity = facts.quantity(of: facts.all[index])
    guard let own = quantity.unit, own.isConvertible(to: unit), own.perDimension == unit.perDimension else {
      return nil
    }
    return ReckonedTerm(quantity, isResult: false)
  }

  private enum Joint { case comma, last }

  /// What joins a part to the next one: each is followed by what it is for.
  private mutating func joint(behind index: Int) -> Joint? {
    let end = facts.range(of: facts.all[index]).upper
    let between = ByteRange(end, max(end, facts.range(of: facts.all[index + 1]).lower))
    guard between.count > 0, between.count <= Self.farthest,
      bytes[between.lower..<between.upper].allSatisfy({ byte in
        byte.isLetterASCII || byte.isSpaceOrTab || byte >= 0x80 || byte == UInt8(ascii: ",")
          || byte == UInt8(ascii: "-")
      }), isPurpose(between.lower)
    else { return nil }
    scan.read(bytes, between, most: Self.mostWords)
    guard let last = scan.words.indices.last, scan.words.count < Self.mostWords else { return nil }
    if last > 0, joints.tag(ofWhole: last..<last + 1, in: scan) != 0 { return .last }
    return bytes[between.lower..<between.upper].reversed().first { !$0.isWhitespace } == UInt8(ascii: ",")
      ? .comma : nil
  }

  /// Whether what stands behind a part begins with "for", or with "in" and a place: others tell when, and by how much more.
  private mutating func isPurpose(_ start: Int) -> Bool {
    scan.read(bytes, ByteRange(start, min(bytes.count, start + Self.farthest)), most: Self.mostWords)
    guard scan.words.count > 1 else { return false }
    let noun = scan.words[1].range
    switch purposes.tag(ofWhole: 0..<1, in: scan) {
    case 1: return true
    case 2: return bytes[noun.lower].isUpperASCII && months.number(of: noun, in: bytes) == nil
    default: return false
    }
  }

  /// Whether the sentence or the parenthesis ends behind the last part, and what that is for.
  private func closes(behind index: Int, _ text: ByteRange) -> Bool {
    var end = facts.range(of: facts.all[index]).upper
    let limit = min(text.upper, end + Self.farthest)
    while end < limit {
      switch bytes[end] {
      case UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ";"): return true
      case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ":"): return false
      default: end += 1
      }
    }
    return end == text.upper
  }
}
