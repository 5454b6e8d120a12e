import MarkdownModel
import StructuredData

/// Turns the outline of a front matter into its top-level entries.
struct FrontMatterReader {
  private(set) var entries: [FrontMatter.Entry] = []
  private(set) var elements: [FrontMatter.Element] = []
  private let nodes: [YAMLNode]
  private let bytes: [UInt8]

  init(_ outline: YAMLOutline, _ bytes: [UInt8]) {
    nodes = outline.nodes
    self.bytes = bytes
    guard let root = nodes.first, root.kind == .mapping else { return }
    var key = 1
    while key < root.next {
      let value = nodes[key].next
      guard value < root.next else { return }
      if nodes[key].kind == .scalar { append(key, value) }
      key = nodes[value].next
    }
  }

  private mutating func append(_ key: Int, _ value: Int) {
    let first = elements.count
    let node = nodes[value]
    var shape = FrontMatter.Shape.text
    switch node.kind {
    case .scalar: elements.append(FrontMatter.Element(text: node.text, range: inner(node)))
    case .alias: shape = .alias
    case .mapping: shape = .mapping
    case .sequence:
      shape = .list
      var element = value + 1
      while element < node.next {
        if nodes[element].kind == .scalar {
          elements.append(FrontMatter.Element(text: nodes[element].text, range: inner(nodes[element])))
        }
        element = nodes[element].next
      }
    }
    entries.append(
      FrontMatter.Entry(
        key: nodes[key].text, keyRange: inner(nodes[key]), shape: shape, text: node.text, range: inner(node),
        elements: first..<elements.count))
  }

  /// Without quotes, anchor and tag.
  private func inner(_ node: YAMLNode) -> ByteRange {
    var (lower, upper) = (node.range.lowerBound, node.range.upperBound)
    guard node.kind == .scalar, node.style != .block else { return ByteRange(lower, upper) }
    while lower < upper, bytes[lower] == UInt8(ascii: "&") || bytes[lower] == UInt8(ascii: "!") {
      while lower < upper, !bytes[lower].isWhitespace { lower += 1 }
      while lower < upper, bytes[lower].isWhitespace { lower += 1 }
    }
    if node.style == .quoted, upper - lower >= 2 { (lower, upper) = (lower + 1, upper - 1) }
    return ByteRange(lower, upper)
  }
}
