import MarkdownModel
import Testing

/// What holds for every document, whatever its bytes.
enum DocumentInvariants {
  static func expect(_ document: Document, sourceLocation: SourceLocation = #_sourceLocation) {
    let violations = blockViolations(document) + inlineViolations(document) + tableViolations(document)
    #expect(
      violations.isEmpty, "in \(String(decoding: document.source.bytes.prefix(300), as: UTF8.self).debugDescription)",
      sourceLocation: sourceLocation)
  }

  private static func blockViolations(_ document: Document) -> [String] {
    var violations: [String] = []
    var open: [Int] = []
    for (index, block) in document.blocks.enumerated() {
      while let last = open.last, document.blocks[last].next <= index { open.removeLast() }
      if block.parent != open.last ?? -1 {
        violations.append("block \(index): parent \(block.parent), not \(open.last ?? -1)")
      }
      if block.next <= index || block.next > document.blocks.count {
        violations.append("block \(index): next \(block.next)")
      }
      if let last = open.last, block.next > document.blocks[last].next {
        violations.append("block \(index): outlasts parent")
      }
      if !document.extent.contains(block.range) { violations.append("block \(index): outside the text") }
      if let last = open.last, !document.blocks[last].range.contains(block.range) {
        violations.append(
          "block \(index): \(block.kind) \(block.range) outside its parent \(document.blocks[last].range)")
      }
      for segment in document.segments[block.segments] where !block.range.contains(segment) {
        violations.append("block \(index): \(block.kind) segment \(segment) outside \(block.range)")
      }
      if (block.kind == .paragraph || block.kind == .heading), block.inlines.isEmpty,
        document.segments[block.segments].contains(where: { !$0.isEmpty })
      {
        violations.append("block \(index): \(block.kind) lost its inlines: '\(document.string(block.range))'")
      }
      open.append(index)
    }
    return violations
  }

  private static func inlineViolations(_ document: Document) -> [String] {
    var violations: [String] = []
    var last = 0
    for inline in document.inlines {
      if inline.range.lower < last { violations.append("inline \(inline.range): before the one before") }
      last = inline.range.lower
      if !inline.range.contains(inline.content) || !inline.range.contains(inline.destination) {
        violations.append("inline \(inline.range): parts outside")
      }
      for range in [inline.range, inline.content, inline.destination] where !isOnBoundaries(range, in: document) {
        violations.append("inline \(range): inside a scalar")
      }
      if !document.extent.contains(inline.range) { violations.append("inline \(inline.range): outside the text") }
    }
    return violations
  }

  private static func tableViolations(_ document: Document) -> [String] {
    document.tables.flatMap { table in
      table.cells.flatMap { cell in
        document.inlines[cell.inlines].filter { !cell.range.contains($0.range) }.map {
          "inline \($0.range): outside its cell"
        }
      }
    }
  }

  private static func isOnBoundaries(_ range: ByteRange, in document: Document) -> Bool {
    [range.lower, range.upper].allSatisfy { offset in
      // A scalar is at most four bytes long: none of the three before may reach over the offset.
      (1...3).allSatisfy { back in
        offset < back || document.source.bytes.scalarWidth(at: offset - back) <= back
          || offset - back + 1 > offset
      }
    }
  }
}
