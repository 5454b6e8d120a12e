import MarkdownModel
import StructuredData

/// Tells lists in brackets from a template's blanks in brackets: `[cache.md, edge.md]` from `[Project Name]`.
struct FlowLists {
  private let nodes: [YAMLNode]
  private let bytes: [UInt8]
  /// The lists by the offset at which they begin.
  private let lists: [Int: Int]

  init(_ outline: YAMLOutline, _ bytes: [UInt8]) {
    nodes = outline.nodes
    self.bytes = bytes
    var lists: [Int: Int] = [:]
    for (index, node) in outline.nodes.enumerated() where node.kind == .sequence && node.style == .flow {
      lists[node.range.lowerBound] = index
    }
    self.lists = lists
  }

  /// The values with each list replaced by its elements.
  func opened(_ values: [FrontMatterValue]) -> [FrontMatterValue] {
    if lists.isEmpty { return values }
    return values.flatMap { value -> [FrontMatterValue] in
      guard let list = lists[value.range.lower] else { return [value] }
      let elements = elements(of: list)
      guard elements.count > 1 || elements.allSatisfy(isPlainWord) else { return [value] }
      return elements.map {
        FrontMatterValue(
          key: "", keyRange: ByteRange($0.lower, $0.lower), range: $0, isTopLevel: false)
      }
    }
  }

  private func elements(of list: Int) -> [ByteRange] {
    var elements: [ByteRange] = []
    var index = list + 1
    while index < nodes[list].next {
      let node = nodes[index]
      let isQuoted = node.kind == .scalar && node.style == .quoted && node.range.count >= 2
      let inset = isQuoted ? 1 : 0
      elements.append(ByteRange(node.range.lowerBound + inset, node.range.upperBound - inset))
      index = node.next
    }
    return elements
  }

  /// A word in lower case, or a path: nothing that a template asks its author for.
  private func isPlainWord(_ range: ByteRange) -> Bool {
    let text = bytes[range.lower..<range.upper]
    guard let first = text.first, !text.contains(where: \.isWhitespace) else { return false }
    return text.contains(UInt8(ascii: ".")) || text.contains(UInt8(ascii: "/"))
      || (first.isLowerASCII && text.count > 1 && !text.contains(where: \.isUpperASCII))
  }
}
