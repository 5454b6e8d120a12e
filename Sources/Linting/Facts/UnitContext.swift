import MarkdownModel
import Quantities

/// What the text around a table or list says of units.
struct UnitContext {
  private let subject: Subject
  private let reader: QuantityReader
  /// The table or list asked about last: many values stand in one.
  private var last: (block: Int, namesUnit: Bool)?

  init(_ subject: Subject) {
    self.subject = subject
    reader = QuantityReader(subject.quantityVocabulary, style: .decimalPoint)
  }

  /// Whether the section's title, or the paragraph before the table or list, names a unit: "all times in ms".
  mutating func namesUnit(above fact: Fact) -> Bool {
    let document = subject.document
    if fact.section >= 0, names(document.sections[fact.section].title) { return true }
    if names(fact.subject) { return true }
    var block = subject.units[fact.textUnit].block
    while document.blocks[block].parent > 0 { block = document.blocks[block].parent }
    if let last, last.block == block { return last.namesUnit }
    let result = isIntroducedWithUnit(block)
    last = (block, result)
    return result
  }

  /// Whether a name ends in a unit by time that nobody knows: `Throughput (clips/wall-s)`.
  func endsInRate(_ name: ByteRange) -> Bool {
    let bytes = subject.document.source.bytes
    guard name.count > 4, bytes[name.upper - 1] == UInt8(ascii: ")"),
      let open = bytes[name.lower..<name.upper].lastIndex(of: UInt8(ascii: "(")),
      let slash = bytes[open..<name.upper].lastIndex(of: UInt8(ascii: "/")), slash > open + 1
    else { return false }
    let last = bytes[slash..<name.upper].lastIndex { $0 == UInt8(ascii: "-") || $0 == .space } ?? slash
    return reader.unit(named: bytes, last + 1..<name.upper - 1)?.dimension == .time
  }

  /// Whether an identifier has a unit among its parts: `latency_us_p50`, `throughput_ops_per_second`.
  func isUnitPart(of name: ByteRange) -> Bool {
    let bytes = subject.document.source.bytes
    guard bytes[name.lower..<name.upper].contains(UInt8(ascii: "_")) else { return false }
    var start = name.lower
    for index in name.lower...name.upper
    where index == name.upper || !(bytes[index].isAlphanumericASCII || bytes[index] >= 0x80) {
      if index > start, start > name.lower, bytes[start - 1] == UInt8(ascii: "_"),
        let unit = reader.unit(named: bytes, start..<index), unit.dimension != .count
      {
        return true
      }
      start = index + 1
    }
    return false
  }

  /// The unit of a value says nothing of others: "on 32 cores with 256 GiB".
  private func names(_ range: ByteRange) -> Bool {
    let bytes = subject.document.source.bytes
    var lower = range.lower
    while let found = reader.unit(ofLabel: bytes, lower..<range.upper)?.range, found.upperBound > lower {
      if !reader.isBehindNumber(found, in: lower..<range.upper, bytes) { return true }
      lower = found.upperBound
    }
    return false
  }

  /// Whether the paragraph before a top-level block names a unit.
  private func isIntroducedWithUnit(_ block: Int) -> Bool {
    let document = subject.document
    guard block > 1, document.blocks[block].kind != .heading else { return false }
    let before = document.blocks[..<block].lastIndex { $0.parent == 0 }
    return before.map { document.blocks[$0].kind == .paragraph && names(document.blocks[$0].range) } ?? false
  }
}
