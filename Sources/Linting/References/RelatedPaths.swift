import MarkdownModel

/// The paths of other documents in the front matter.
struct RelatedPath {
  let range: ByteRange
  let path: String

  /// What names documents with more than their names.
  private static let documents: Set<String> = [
    "md", "markdown", "mdx", "mdown", "mkd", "rst", "adoc", "txt", "org", "html", "pdf", "yaml", "yml", "json",
  ]

  static func paths(ofKey key: String, in subject: Subject) -> [RelatedPath] {
    guard subject.frontMatter.isReadable, let entry = subject.frontMatter.entry(key) else { return [] }
    return subject.frontMatter.elements(of: entry).compactMap { element in
      guard let path = path(element.text), !subject.hasPlaceholder(in: element.range) else { return nil }
      return RelatedPath(range: element.range, path: path)
    }
  }

  /// The path in a text, without anchor; nil for what names things in another way: addresses, ids, packages, `[[links]]`.
  static func path(_ text: String) -> String? {
    let bytes = text.trimmed.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard (1...500).contains(bytes.count), !bytes.starts(with: "//".utf8), bytes.first != UInt8(ascii: "@"),
      bytes.allSatisfy(mayStandInPath)
    else { return nil }
    let path = String(Substring(bytes))
    if path.hasPrefix("./") || path.hasPrefix("../") { return path }
    guard let type = RelativePath.fileExtension(of: path)?.lowercased() else { return nil }
    return documents.contains(type) ? path : nil
  }

  private static func mayStandInPath(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "$"), UInt8(ascii: "|"), UInt8(ascii: "~"),
      UInt8(ascii: ":"), .lineFeed, 0:
      false
    default: true
    }
  }
}
