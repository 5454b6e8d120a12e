import MarkdownModel

extension Document {
  /// The text of a name without marks of emphasis, of which a part may stand outside: `TPS** (per second)`.
  func plainString(_ range: ByteRange) -> String {
    let range = Emphasis.stripped(range, source.bytes)
    guard
      source.bytes[range.lower..<range.upper].contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") })
    else { return string(range) }
    var marks: [ByteRange] = []
    for inline in inlinesNear(range) where inline.kind == .strong || inline.kind == .emphasis {
      marks.append(ByteRange(inline.range.lower, inline.content.lower))
      marks.append(ByteRange(inline.content.upper, inline.range.upper))
    }
    var text = ""
    var index = range.lower
    for mark in marks.sorted(by: { $0.lower < $1.lower }) where mark.lower >= index && mark.upper <= range.upper {
      text += string(ByteRange(index, mark.lower))
      index = mark.upper
    }
    return text + string(ByteRange(index, range.upper))
  }

  /// The inlines that begin in a range or shortly before it, so that they may end in it.
  private func inlinesNear(_ range: ByteRange) -> ArraySlice<Inline> {
    let reach = 256
    let first = inlines.partitioningIndex { $0.range.lower + reach >= range.lower }
    let last = inlines.partitioningIndex { $0.range.lower >= range.upper }
    return inlines[first..<max(first, last)]
  }
}
