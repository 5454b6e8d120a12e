import MarkdownModel

/// A document's blocks and the text of its tables' cells as lines, for comparison with cmark-gfm.
enum TableShape {
  static func lines(of document: Document) -> [String] {
    var depths: [Int] = []
    var lines: [String] = []
    for block in document.blocks {
      let depth = block.parent < 0 ? 0 : depths[block.parent] + 1
      depths.append(depth)
      if block.table >= 0 {
        lines += self.lines(of: document.tables[block.table], in: document, depth: depth)
      } else {
        lines.append(indent(depth) + "\(block.kind)" + (block.kind == .heading ? " \(block.level)" : ""))
      }
    }
    return lines
  }

  static func lines(of nodes: [ReferenceNode]) -> [String] {
    var lines: [String] = []
    var isInCell = false
    for node in nodes {
      if let kind = kinds[node.name] {
        isInCell = false
        lines.append(indent(node.depth) + kind + (node.attributes["level"].map { " " + $0 } ?? ""))
      } else if node.name == "table_header" || node.name == "table_row" {
        lines.append(indent(node.depth) + "row")
      } else if node.name == "table_cell" {
        isInCell = true
        lines.append(indent(node.depth) + "cell " + (node.attributes["align"] ?? ""))
      } else if isInCell, !node.text.isEmpty || node.name != "text" {
        lines.append(indent(node.depth) + "\(inlineName(node)) '\(text(of: node))'")
      }
    }
    return lines
  }

  private static let kinds = [
    "document": "document", "block_quote": "blockQuote", "list": "list", "item": "item", "code_block": "codeBlock",
    "html_block": "htmlBlock", "paragraph": "paragraph", "heading": "heading", "thematic_break": "thematicBreak",
    "table": "table",
  ]

  private static func inlineName(_ node: ReferenceNode) -> String {
    switch node.name {
    case "emph": "emphasis"
    case "html_inline": "html"
    default: node.name
    }
  }

  private static func text(of node: ReferenceNode) -> String {
    node.name == "text" || node.name == "code" ? node.text : ""
  }

  private static func lines(of table: Table, in document: Document, depth: Int) -> [String] {
    var lines = [indent(depth) + "table"]
    for row in 0..<table.rowCount {
      lines.append(indent(depth + 1) + "row")
      for (column, cell) in table.row(row).enumerated() {
        let alignment = row == 0 && table.alignments[column] != .none ? "\(table.alignments[column])" : ""
        lines.append(indent(depth + 2) + "cell " + alignment)
        lines += self.lines(of: cell, in: document, depth: depth + 3)
      }
    }
    return lines
  }

  private static func lines(of cell: Cell, in document: Document, depth: Int) -> [String] {
    let inlines = document.inlines[cell.inlines]
    return inlines.map { inline in
      let outer = inlines.count { $0.range.lower <= inline.range.lower && $0.range.upper >= inline.range.upper } - 1
      let name = inline.kind == .autolink ? "link" : "\(inline.kind)"
      return indent(depth + outer) + "\(name) '\(text(of: inline, in: document))'"
    }
  }

  /// The text as cmark-gfm gives it: pipes unescaped first, then everything else.
  private static func text(of inline: Inline, in document: Document) -> String {
    guard inline.kind == .text || inline.kind == .code else { return "" }
    let source = document.string(inline.content).split(separator: "\\|", omittingEmptySubsequences: false)
      .joined(separator: "|")
    if inline.kind == .text { return unescaped(source) }
    let isPadded = source.hasPrefix(" ") && source.hasSuffix(" ") && source.contains { $0 != " " }
    return isPadded ? String(source.dropFirst().dropLast()) : source
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscape = false
    for character in text.unicodeScalars {
      let isPunctuation = character.isASCII && UInt8(ascii: character).isPunctuationASCII
      if isEscape, !isPunctuation { result += "\\" }
      isEscape = !isEscape && character == "\\"
      if !isEscape { result.unicodeScalars.append(character) }
    }
    return isEscape ? result + "\\" : result
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }
}
