import MarkdownModel

/// A document's blocks as indented lines of text, so that two readings can be compared and a difference read.
enum Shape {
  /// Blocks with the kinds of their inlines, as this package reads them.
  static func lines(of document: Document) -> [String] {
    var depths: [Int] = []
    var lines: [String] = []
    for block in document.blocks {
      depths.append(block.parent < 0 ? 0 : depths[block.parent] + 1)
      var line = indent(depths[depths.count - 1]) + name(of: block)
      if block.kind != .document { line += " \(document.source.line(at: block.range.lower) + 1)" }
      if block.kind == .paragraph { line += "-\(document.source.line(at: block.range.upper) + 1)" }
      let inlines = document.inlines[block.inlines]
      if block.kind != .table, !inlines.isEmpty { line += " " + inlines.map(name).joined(separator: " ") }
      lines.append(line)
    }
    return lines
  }

  /// Blocks with the kinds of their inlines, as libcmark reads them.
  static func lines(of nodes: [ReferenceNode]) -> [String] {
    var lines: [String] = []
    for node in ReferenceNode.withoutEmptyText(nodes) {
      if let name = blockName(of: node) {
        var line = indent(node.depth) + name
        if node.name != "document", let position = node.lines {
          line += " \(position.first)"
          if node.name == "paragraph" { line += "-\(position.last)" }
        }
        lines.append(line)
      } else if isReported(node), let last = lines.indices.last {
        lines[last] += " " + node.name
      }
    }
    return lines
  }

  private static func isReported(_ node: ReferenceNode) -> Bool {
    switch node.name {
    case "softbreak", "linebreak": false
    default: true
    }
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  private static func blockName(of node: ReferenceNode) -> String? {
    switch node.name {
    case "document", "block_quote", "item", "code_block", "html_block", "paragraph", "thematic_break": node.name
    case "list": "\(node.attributes["type"] ?? "") list"
    case "heading": "heading \(node.attributes["level"] ?? "")"
    default: nil
    }
  }

  private static func name(of block: Block) -> String {
    switch block.kind {
    case .document: "document"
    case .blockQuote: "block_quote"
    case .list: block.level == 1 ? "ordered list" : "bullet list"
    case .item: "item"
    case .codeBlock: "code_block"
    case .htmlBlock: "html_block"
    case .paragraph: "paragraph"
    case .heading: "heading \(block.level)"
    case .thematicBreak: "thematic_break"
    case .table: "table"
    }
  }

  private static func name(of inline: Inline) -> String {
    switch inline.kind {
    case .text: "text"
    case .code: "code"
    case .emphasis: "emph"
    case .strong: "strong"
    case .link, .autolink: "link"
    case .image: "image"
    case .html: "html_inline"
    }
  }
}
