/// Deals the inlines of a paragraph out to the cells of the table that it turned out to be.
struct CellInlines {
  private(set) var cells: [Cell]
  private(set) var inlines: Growing<Inline>

  init(cells: [Cell], capacity: Int) {
    self.cells = cells
    inlines = Growing(capacity: capacity)
  }

  /// Gives the cells their inlines, text clipped to them; false when a code span, link or emphasis crosses a cell's edge.
  ///
  /// - Parameter start: the index that the first inline will have in the document.
  mutating func deal(_ all: UnsafeBufferPointer<Inline>, from start: Int) -> Bool {
    var next = 0
    for index in cells.indices {
      let cell = cells[index].range
      let first = inlines.count
      while next < all.count, all[next].range.upper <= cell.lower {
        guard all[next].kind == .text else { return false }
        next += 1
      }
      var current = next
      while current < all.count, all[current].range.lower < cell.upper {
        let inline = all[current]
        if inline.kind != .text {
          guard cell.contains(inline.range) else { return false }
          inlines.append(inline)
        } else if let text = Self.clipped(inline, to: cell) {
          inlines.append(text)
        }
        current += 1
      }
      // A text that reaches over the edge goes on in the next cell.
      next = current > next && all[current - 1].range.upper > cell.upper ? current - 1 : current
      cells[index].inlines = start + first..<start + inlines.count
    }
    return all[next...].allSatisfy { $0.kind == .text }
  }

  private static func clipped(_ inline: Inline, to cell: ByteRange) -> Inline? {
    let range = inline.range.clamped(to: cell)
    guard !range.isEmpty else { return nil }
    return Inline(kind: .text, isLinkText: inline.isLinkText, range: range)
  }
}
