import MarkdownModel
import Testing

/// Compares the source bytes of inlines with what libcmark made of them.
enum InlineContent {
  static func expectSame(_ document: Document, _ nodes: [ReferenceNode]) {
    let reported = ReferenceNode.withoutEmptyText(nodes).filter { inlineNames.contains($0.name) }
    for (inline, node) in zip(document.inlines, reported) {
      let content = document.string(inline.content)
      switch inline.kind {
      case .text where isPlain(content):
        // Behind a backslash or a definition libcmark keeps the blanks before a lazy line.
        #expect(content == node.text || content == node.text.drop { $0 == " " || $0 == "\t" })
      case .code where !content.contains(where: \.isNewline): #expect(unpadded(content) == node.text)
      case .html where !content.contains(where: \.isNewline): #expect(content == node.text)
      case .link, .image:
        let destination = document.string(inline.destination)
        if !destination.isEmpty, isPlain(destination) { #expect(destination == node.attributes["destination"]) }
      default: break
      }
    }
  }

  private static let inlineNames: Set = ["text", "code", "html_inline", "emph", "strong", "link", "image"]

  /// Whether the text stands in the source as it is, without escapes, entities and what XML cannot hold.
  private static func isPlain(_ text: String) -> Bool { !text.contains { "\\&\0\n\r\u{C}".contains($0) } }

  private static func unpadded(_ code: String) -> String {
    let isPadded = code.hasPrefix(" ") && code.hasSuffix(" ") && code.contains { $0 != " " }
    return isPadded ? String(code.dropFirst().dropLast()) : code
  }
}
