/// A place in a line that counts columns, a tab reaching to the next multiple of four (CommonMark section 2.2).
///
/// A cursor may stand inside a tab: its offset is then the tab's, its column beyond the tab's start.
struct LineCursor {
  private(set) var offset: Int
  private(set) var column = 0
  private let end: Int

  init(_ line: ByteRange) {
    offset = line.lower
    end = line.upper
  }

  /// The byte at the cursor, or nil at the end of the line.
  func byte(in bytes: SourceBytes) -> UInt8? { offset < end ? bytes[offset] : nil }

  /// How many columns of blanks follow.
  func indentation(in bytes: SourceBytes) -> Int {
    var ahead = self
    ahead.skipBlanks(in: bytes)
    return ahead.column - column
  }

  mutating func skipBlanks(in bytes: SourceBytes) {
    while let byte = byte(in: bytes), byte.isSpaceOrTab { step(over: byte) }
  }

  mutating func advance(columns: Int, in bytes: SourceBytes) {
    let target = column + columns
    while column < target, let byte = byte(in: bytes) {
      if byte == .tab, tabStop > target {
        column = target
        return
      }
      step(over: byte)
    }
  }

  private var tabStop: Int { column / 4 * 4 + 4 }

  private mutating func step(over byte: UInt8) {
    column = byte == .tab ? tabStop : column + 1
    offset += 1
  }
}
