/// Counted places in the long lines of a text, so that the column of an offset costs the same wherever it stands.
///
/// Documents without long lines have none.
struct ColumnMarks: Sendable {
  struct Mark: Sendable {
    let offset: Int
    /// From the start of the line, behind a byte order mark, to the offset.
    let scalars: Int
    let utf16: Int
  }

  /// The longest stretch, in bytes, that is counted anew.
  static let spacing = 2048

  private var marks: [Mark] = []

  init(_ bytes: [UInt8], lineStarts: [UInt32], byteOrderMarkLength: Int) {
    for line in lineStarts.indices {
      let start = line == 0 ? byteOrderMarkLength : Int(lineStarts[line])
      let end = line + 1 < lineStarts.count ? Int(lineStarts[line + 1]) : bytes.count
      if end - start > Self.spacing { add(ByteRange(start, end), in: bytes) }
    }
  }

  private mutating func add(_ line: ByteRange, in bytes: [UInt8]) {
    var (index, scalars, utf16, next) = (line.lower, 0, 0, line.lower + Self.spacing)
    while index < line.upper {
      if index >= next {
        marks.append(Mark(offset: index, scalars: scalars, utf16: utf16))
        next = index + Self.spacing
      }
      let width = bytes.scalarWidth(at: index)
      scalars += 1
      utf16 += width == 4 ? 2 : 1
      index += width
    }
  }

  /// The last mark in a range, if there is any.
  func last(in range: ByteRange) -> Mark? {
    let behind = marks.partitioningIndex { $0.offset > range.upper }
    return behind > 0 && marks[behind - 1].offset >= range.lower ? marks[behind - 1] : nil
  }
}
