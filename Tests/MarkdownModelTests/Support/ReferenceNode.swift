/// One node of the XML that cmark and cmark-gfm print, in document order.
struct ReferenceNode {
  let name: String
  let depth: Int
  let attributes: [String: String]
  var text = ""

  /// The 1-based lines of `sourcepos`.
  var lines: (first: Int, last: Int)? {
    guard let position = attributes["sourcepos"] else { return nil }
    let numbers = position.split { $0 == ":" || $0 == "-" }.compactMap { Int($0) }
    return numbers.count == 4 ? (numbers[0], numbers[2]) : nil
  }

  /// Without text that is nothing: empty, or the blanks that libcmark keeps at the start of some lazy lines.
  static func withoutEmptyText(_ nodes: [ReferenceNode]) -> [ReferenceNode] {
    nodes.indices.filter { index in
      guard nodes[index].name == "text" else { return true }
      let isAtLineStart = index > 0 && ["linebreak", "paragraph"].contains(nodes[index - 1].name)
      return !nodes[index].text.allSatisfy { isAtLineStart && ($0 == " " || $0 == "\t") }
    }.map { nodes[$0] }
  }

  /// Reads a whole XML document; what is not a tag belongs to the node before it.
  static func nodes(inXML xml: [UInt8]) -> [ReferenceNode] {
    var nodes: [ReferenceNode] = []
    var open: [Int] = []
    var rest = xml[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      if let last = open.last { nodes[last].text += unescaped(rest[..<start]) }
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
      let tag = rest[(start + 1)..<end]
      rest = rest[(end + 1)...]
      if tag.first == UInt8(ascii: "?") || tag.first == UInt8(ascii: "!") { continue }
      if tag.first == UInt8(ascii: "/") {
        open.removeLast()
        continue
      }
      nodes.append(node(inTag: tag, depth: open.count))
      if tag.last != UInt8(ascii: "/") { open.append(nodes.count - 1) }
    }
    return nodes
  }

  private static func node(inTag tag: ArraySlice<UInt8>, depth: Int) -> ReferenceNode {
    var parts = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    let head = String(decoding: parts.removeFirst(), as: UTF8.self)
    let words = head.split(separator: " ")
    var attributes: [String: String] = [:]
    var key = words.count > 1 ? String(words[1].dropLast()) : ""
    while parts.count >= 2 {
      attributes[key] = unescaped(parts.removeFirst())
      key = String(decoding: parts.removeFirst(), as: UTF8.self).filter { $0 != " " && $0 != "=" && $0 != "/" }
    }
    return ReferenceNode(name: String(words[0]), depth: depth, attributes: attributes)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
      .replacingOccurrences("&lt;", "<").replacingOccurrences("&gt;", ">")
      .replacingOccurrences("&quot;", "\"").replacingOccurrences("&amp;", "&")
  }
}

extension String {
  fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String {
    contains(old) ? split(separator: old, omittingEmptySubsequences: false).joined(separator: new) : self
  }
}
