import Linting
import MarkdownModel

/// Tells findings apart by what they are about rather than by line, so that moved and reindented text keeps its findings.
struct Fingerprints {
  private static let reach = 256
  private static let longestText = 1024

  private let source: SourceText
  private var occurrences: [UInt64: Int] = [:]

  init(_ source: SourceText) { self.source = source }

  /// The fingerprint of a document's next finding: rule, text and what stands around it, and how often that came before.
  mutating func next(_ diagnostic: Diagnostic) -> String {
    let range = diagnostic.range
    let line = source.lineRange(source.line(at: range.lower))
    var hash = StableHash()
    hash.add(diagnostic.rule.utf8)
    hash.add(0xFF)
    addText(ByteRange(range.lower, min(range.upper, range.lower + Self.longestText)), to: &hash)
    hash.add(0xFF)
    addText(ByteRange(min(range.lower, max(line.lower, range.lower - Self.reach)), range.lower), to: &hash)
    hash.add(0xFF)
    let end = max(range.upper, min(line.upper, range.upper + Self.reach))
    addText(ByteRange(range.upper, end), to: &hash)
    let occurrence = occurrences[hash.value, default: 0] + 1
    occurrences[hash.value] = occurrence
    return "\(hash.text):\(occurrence)"
  }

  /// Widths of columns and indentation are no content.
  private func addText(_ range: ByteRange, to hash: inout StableHash) {
    for index in range.lower..<range.upper where source.bytes[index] > 0x20 { hash.add(source.bytes[index]) }
  }
}

/// FNV-1a of 64 bits: the same on every machine and in every version.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
