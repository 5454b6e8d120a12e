/// Deals the inlines of a paragraph out to the cells of the table that it turned out to be.
struct CellInlines {
  let cells: [Cell]
  let inlines: ArraySlice<Inline>

  /// The cells with their inlines, text clipped to them; nil when a code span, link or emphasis crosses a cell's edge.
  ///
  /// - Parameter start: the index that the first inline will have in the document.
  func deal(from start: Int) -> (cells: [Cell], inlines: [Inline])? {
    var dealt = cells
    var kept: [Inline] = []
    kept.reserveCapacity(inlines.count + cells.count)
    var next = inlines.startIndex
    for index in dealt.indices {
      let cell = dealt[index].range
      let first = kept.count
      while next < inlines.endIndex, inlines[next].range.upper <= cell.lower {
        guard inlines[next].kind == .text else { return nil }
        next += 1
      }
      var current = next
      while current < inlines.endIndex, inlines[current].range.lower < cell.upper {
        let inline = inlines[current]
        if inline.kind != .text {
          guard cell.contains(inline.range) else { return nil }
          kept.append(inline)
        } else if let text = clipped(inline, to: cell) {
          kept.append(text)
        }
        current += 1
      }
      // A text that reaches over the edge goes on in the next cell.
      next = current > next && inlines[current - 1].range.upper > cell.upper ? current - 1 : current
      dealt[index].inlines = start + first..<start + kept.count
    }
    let isRestText = inlines[next...].allSatisfy { $0.kind == .text }
    return isRestText ? (dealt, kept) : nil
  }

  private func clipped(_ inline: Inline, to cell: ByteRange) -> Inline? {
    let range = inline.range.clamped(to: cell)
    guard !range.isEmpty else { return nil }
    return Inline(kind: .text, isLinkText: inline.isLinkText, range: range)
  }
}
