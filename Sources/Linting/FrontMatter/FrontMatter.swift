import MarkdownModel
import StructuredData

/// The front matter of a document: keys and values as written, each with its bytes in the file.
///
/// A class because many look into it: one reference is cheap to pass on.
final class FrontMatter: Sendable {
  /// The value of a key.
  enum Shape: Sendable {
    /// One text, or nothing at all.
    case text
    case list, mapping
    /// `*name`: what it stands for is not looked up.
    case alias
  }

  struct Entry: Sendable {
    let key: String
    /// Without quotes.
    let keyRange: ByteRange
    let shape: Shape
    /// Of a text without quotes and escapes; empty for the others.
    let text: String
    /// Without quotes.
    let range: ByteRange
    /// Indices into `elements`: the texts of a list, or the one text.
    let elements: Range<Int>

    /// Whether nothing stands there, or YAML's words for it.
    var isNull: Bool { shape == .text && (text.isEmpty || text == "~" || text == "null" || text == "Null") }
  }

  struct Element: Sendable {
    let text: String
    /// Without quotes.
    let range: ByteRange
  }

  /// A key that stands in the same mapping already.
  struct RepeatedKey: Sendable {
    let name: String
    let range: ByteRange
    let first: ByteRange
  }

  let block: FrontMatterBlock?
  /// The top-level keys in the order of the file, repeated ones included.
  let entries: [Entry]
  let elements: [Element]
  let problem: FrontMatterProblem?
  /// Values line by line, for what must be found in broken YAML as well.
  let values: [FrontMatterValue]
  /// The text behind `#`, each without it.
  let comments: [ByteRange]
  private let outline: YAMLOutline?
  /// How deep the top-level keys stand.
  private let indent: Int

  convenience init(_ document: Document) { self.init(document.frontMatter, in: document.source) }

  init(_ block: FrontMatterBlock?, in source: SourceText) {
    self.block = block
    guard let block, block.format == .yaml else {
      (entries, elements, values, comments, outline, indent) = ([], [], [], [], nil, 0)
      problem = block.map { FrontMatterProblem(unsupported: $0) }
      return
    }
    let lines = FrontMatterLines(block, in: source)
    do throws(YAMLProblem) {
      let outline = try FrontMatterText(source.bytes, block.content).outline()
      let reader = FrontMatterReader(outline, source.bytes)
      (entries, elements, self.outline) = (reader.entries, reader.elements, outline)
      let first = reader.entries.first?.keyRange.lower ?? block.content.lower
      indent = source.bytes[..<first].reversed().prefix { $0 == .space }.count
      problem = FrontMatterProblem(root: outline, block, lines, in: source)
      values = FlowLists(outline, source.bytes).opened(lines.values)
      comments = Self.comments(lines, outsideTextsOf: outline)
    } catch {
      (outline, indent) = (nil, 0)
      (entries, elements) = Self.entries(of: lines, in: source)
      problem = FrontMatterProblem(error, block, in: source)
      comments = lines.comments
      values = lines.values
    }
  }

  func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

  /// The value of a top-level key.
  func range(of key: String) -> ByteRange? { entry(key)?.range }

  func elements(of entry: Entry) -> ArraySlice<Element> { elements[entry.elements] }

  /// Whether something is known to stand there: a broken or foreign front matter tells nothing about what is missing.
  var isReadable: Bool { block != nil && problem == nil }

  /// Where a finding on the whole front matter stands: its opening fence.
  var anchor: ByteRange? { block.map { ByteRange($0.range.lower, $0.range.lower + 3) } }

  /// Keys that stand twice in one mapping, at any depth.
  var repeatedKeys: [RepeatedKey] {
    struct Place: Hashable {
      let mapping: Int
      let key: String
    }
    guard let outline else { return [] }
    var seen: [Place: Int] = [:]
    var repeated: [RepeatedKey] = []
    for (index, node) in outline.nodes.enumerated() where node.isKey && node.kind == .scalar {
      let place = Place(mapping: node.parent, key: node.text)
      if let first = seen[place] {
        repeated.append(
          RepeatedKey(
            name: node.text, range: ByteRange(node.range.lowerBound, node.range.upperBound),
            first: ByteRange(outline.nodes[first].range.lowerBound, outline.nodes[first].range.upperBound)))
      } else {
        seen[place] = index
      }
    }
    return repeated
  }

  /// Where a key can be added: behind the last value inside `{…}`, else before the closing fence, as deep as the others.
  var end: End? {
    guard let block else { return nil }
    guard let outline, let root = outline.nodes.first, root.kind == .mapping else {
      return End(offset: block.content.upper, form: .line(indent: 0))
    }
    guard root.style == .flow else {
      return End(offset: block.content.upper, form: .line(indent: indent))
    }
    // The last of the nodes may be deep inside the last value; that value is the last child of the root.
    let last = outline.nodes.last { $0.parent == 0 }
    return End(
      offset: last?.range.upperBound ?? root.range.lowerBound + 1, form: last == nil ? .firstInBraces : .nextInBraces)
  }

  struct End: Sendable {
    enum Form: Sendable { case line(indent: Int), firstInBraces, nextInBraces }
    let offset: Int
    let form: Form
  }

  /// Without the lines that only look like comments inside a text over several lines.
  private static func comments(_ lines: FrontMatterLines, outsideTextsOf outline: YAMLOutline) -> [ByteRange] {
    if lines.comments.isEmpty { return [] }
    let texts = outline.nodes.filter { $0.kind == .scalar && $0.style != .plain }.map(\.range)
    var text = 0
    return lines.comments.filter { comment in
      while text < texts.count, texts[text].upperBound <= comment.lower { text += 1 }
      return text == texts.count || !texts[text].contains(comment.lower)
    }
  }

  /// Keys and values by their lines, where the YAML is broken.
  private static func entries(of lines: FrontMatterLines, in source: SourceText) -> ([Entry], [Element]) {
    var entries: [Entry] = []
    var elements: [Element] = []
    for value in lines.values where value.isTopLevel && !value.key.isEmpty {
      let text = source.string(value.range)
      elements.append(Element(text: text, range: value.range))
      entries.append(
        Entry(
          key: value.key, keyRange: value.keyRange, shape: .text, text: text, range: value.range,
          elements: elements.count - 1..<elements.count))
    }
    return (entries, elements)
  }
}

/// The bytes of a front matter as libyaml takes them.
struct FrontMatterText {
  private let bytes: [UInt8]
  private let content: ByteRange

  /// Bytes that are no UTF-8 are reported elsewhere; a question mark for each keeps all else in its place.
  init(_ bytes: [UInt8], _ content: ByteRange) {
    self.content = content
    var masked: [UInt8]?
    var index = bytes.firstNonASCII(from: content.lower, to: content.upper)
    while index < content.upper {
      let width = bytes.scalarWidth(at: index)
      if bytes[index] >= 0x80, width == 1 || index + width > content.upper {
        if masked == nil { masked = bytes }
        masked?[index] = UInt8(ascii: "?")
        index += 1
      } else {
        index += width
      }
    }
    self.bytes = masked ?? bytes
  }

  func outline() throws(YAMLProblem) -> YAMLOutline { try YAMLOutline(bytes, in: content.lower..<content.upper) }

  /// The same with each of the ranges filled with a harmless letter.
  func masking(_ ranges: [ByteRange]) -> FrontMatterText {
    var bytes = bytes
    for range in ranges {
      for index in range.clamped(to: content).lower..<range.clamped(to: content).upper {
        bytes[index] = UInt8(ascii: "x")
      }
    }
    return FrontMatterText(bytes, content)
  }
}
