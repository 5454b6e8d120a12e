import MarkdownModel

/// The bytes of a document as they are read: a paragraph that goes on in the next line goes on behind a blank (CommonMark
/// section 6.8, soft line breaks). Every offset is that of the source.
struct FlowingText {
  /// From how many bytes on a line is full, so that the next one goes on whatever it begins with.
  private static let fullLine = 60

  private let document: Document
  private(set) var bytes: [UInt8]

  init(_ document: Document, _ units: [TextUnit]) {
    self.document = document
    bytes = document.source.bytes
    for unit in units where unit.isProse {
      let lines = document.segments[document.blocks[unit.block].segments]
      guard lines.count > 1 else { continue }
      for (line, next) in zip(lines, lines.dropFirst()) where goesOn(line, next) {
        for index in line.upper..<next.lower { bytes[index] = .space }
      }
    }
  }

  /// Whether the next line is part of the same sentence; lines that begin with marks or are short may stand by themselves.
  private func goesOn(_ line: ByteRange, _ next: ByteRange) -> Bool {
    guard !line.isEmpty, !next.isEmpty, !isHardBreak(line, next) else { return false }
    switch bytes[line.upper - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), .backslash:
      return false
    default: break
    }
    switch bytes[next.lower] {
    case UInt8(ascii: "("), UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "/"): return true
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "|"), UInt8(ascii: "`"), UInt8(ascii: "["): return false
    case 0xC3: return next.count > 1 && bytes[next.lower + 1] >= 0x97 || line.count >= Self.fullLine
    case let first: return first.isLowerASCII || line.count >= Self.fullLine
    }
  }

  /// Two blanks at the end of a line (CommonMark section 6.7).
  private func isHardBreak(_ line: ByteRange, _ next: ByteRange) -> Bool {
    line.upper + 2 < next.lower && bytes[line.upper] == .space && bytes[line.upper + 1] == .space
  }
}
