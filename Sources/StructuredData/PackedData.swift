import Phrases

/// A `DataNode` as one line of text, to be embedded in the program and read back without a YAML parser.
///
/// A node is its kind, the length of all that follows, how long its places are, its start and end, the number of its
/// children if it can have any, then its text or its children. Before those of a mapping stands for each pair of them by
/// which letter it is known and how long it is. Texts by language are a kind of their own: their number,
/// then each language and its text. So are lists of words: their number, then how long they are and each word and a
/// line feed, the same of each word's key, and what digests were made of the keys.
public enum PackedData {
  /// What is given up of a node, for the sake of those who read it.
  public enum Use {
    case data
    /// Of texts by language all but one, which is chosen on reading.
    case texts
    /// The places and quotes of what stands in lists of words: they are read as one text, and their keys as another.
    ///
    /// - Parameter digests: of keys, each on a line of its own; ASCII.
    case words(key: (String) -> [UInt8], digests: (_ keys: [UInt8]) -> [UInt8])
  }

  enum Kind {
    static let plain = UInt8(ascii: "s"), quoted = UInt8(ascii: "t")
    static let sequence = UInt8(ascii: "q"), mapping = UInt8(ascii: "m")
    static let languages = UInt8(ascii: "l"), words = UInt8(ascii: "w")
  }

  public static func pack(_ node: DataNode, for use: Use = .data) -> String {
    String(decoding: packed(node, use), as: UTF8.self)
  }

  /// Depth is bounded by `YAMLReader.maximumDepth`.
  private static func packed(_ node: DataNode, _ use: Use) -> [UInt8] {
    if case .texts = use, let texts = node.textsByLanguage { return packedTexts(texts) }
    func packed(_ node: DataNode) -> [UInt8] { Self.packed(node, use) }
    let places = [node.start.line, node.start.column, node.end.line, node.end.column].flatMap(PackedNumber.bytes)
    var body = PackedNumber.bytes(places.count) + places
    let kind: UInt8
    switch node.content {
    case .scalar(let text):
      kind = node.isPlain ? Kind.plain : Kind.quoted
      body += text.utf8
    case .sequence(let elements):
      if case .words(let key, let digests) = use, let texts = texts(elements) {
        kind = Kind.words
        let lines = Self.lines(texts.map { Array($0.utf8) })
        let keys = Self.lines(texts.map(key))
        body += PackedNumber.bytes(texts.count) + PackedNumber.bytes(lines.count) + lines
        body += PackedNumber.bytes(keys.count) + keys + digests(keys)
        break
      }
      kind = Kind.sequence
      body += PackedNumber.bytes(elements.count) + elements.flatMap(packed)
    case .mapping(let entries):
      kind = Kind.mapping
      let pairs = entries.map { (key: $0.key, bytes: packed($0.key) + packed($0.value)) }
      body += PackedNumber.bytes(entries.count)
      body += pairs.flatMap { PackedSign.bytes(of: $0.key.string ?? "", count: $0.bytes.count) }
      body += pairs.flatMap(\.bytes)
    }
    return [kind] + PackedNumber.bytes(body.count) + body
  }

  /// Nil where one is no text of one line.
  private static func texts(_ elements: [DataNode]) -> [String]? {
    let texts = elements.compactMap(\.string)
    let isOfLines = texts.count == elements.count && !texts.contains { $0.utf8.contains(lineFeed) }
    return isOfLines && !texts.isEmpty ? texts : nil
  }

  private static func lines(_ texts: [[UInt8]]) -> [UInt8] { texts.flatMap { $0 + [lineFeed] } }

  static let lineFeed = UInt8(ascii: "\n")

  /// The text that stands for languages that have none comes first.
  private static func packedTexts(_ texts: [DataNode.Entry]) -> [UInt8] {
    let first = DataNode.text(in: MessageLanguage.english.rawValue, among: texts)
    var body = PackedNumber.bytes(texts.count)
    for index in [first] + texts.indices.filter({ $0 != first }) {
      body += (texts[index].key.string ?? "").utf8
      body += packed(texts[index].value, .data)
    }
    return [Kind.languages] + PackedNumber.bytes(body.count) + body
  }

  /// The node that `pack` wrote. Nothing of it is decoded yet.
  ///
  /// - Parameter language: which of texts by language are read; the others are passed over.
  /// - Precondition: the text was written by `pack`, and stays where it is.
  public static func unpack(_ packed: UnsafePointer<UInt8>, in language: MessageLanguage = .english) -> DataNode {
    DataNode(PackedNode(packed, in: language))
  }
}

/// A node in a packed text.
struct PackedNode: @unchecked Sendable {
  // Points into the program, which nothing changes and nothing frees.
  private let head: UnsafePointer<UInt8>
  private let language: MessageLanguage

  init(_ head: UnsafePointer<UInt8>, in language: MessageLanguage) {
    self.head = head.pointee == PackedData.Kind.languages ? Self.text(in: language, at: head) : head
    self.language = language
  }

  /// Of texts by language the one in the language, else the first.
  private static func text(in language: MessageLanguage, at head: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var cursor = head + 1
    _ = PackedNumber.read(&cursor)
    let count = PackedNumber.read(&cursor)
    let first = cursor + 2
    for _ in 0..<count {
      let text = cursor + 2
      if UnsafeBufferPointer(start: cursor, count: 2).elementsEqual(language.rawValue.utf8) { return text }
      cursor = body(ofNodeAt: text).end
    }
    return first
  }

  private var kind: UInt8 { head.pointee }

  /// What stands behind the kind and the length of a node.
  @inline(__always)
  fileprivate static func body(
    ofNodeAt head: UnsafePointer<UInt8>
  ) -> (start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
    var cursor = head + 1
    let length = PackedNumber.read(&cursor)
    return (cursor, cursor + length)
  }

  private var body: (start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) { Self.body(ofNodeAt: head) }

  /// Behind the places.
  private var payload: (start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
    var (cursor, end) = body
    let length = PackedNumber.read(&cursor)
    return (cursor + length, end)
  }

  private func place(behind skipped: Int) -> DataPlace {
    var cursor = body.start
    for _ in 0...skipped { _ = PackedNumber.read(&cursor) }
    return DataPlace(line: PackedNumber.read(&cursor), column: PackedNumber.read(&cursor))
  }

  var start: DataPlace { place(behind: 0) }
  var end: DataPlace { place(behind: 2) }
  var isPlain: Bool { kind != PackedData.Kind.quoted }

  private var text: UnsafeBufferPointer<UInt8>? {
    guard kind == PackedData.Kind.plain || kind == PackedData.Kind.quoted else { return nil }
    let (start, end) = payload
    return UnsafeBufferPointer(start: start, count: end - start)
  }

  var string: String? { text.map { String(decoding: $0, as: UTF8.self) } }

  var content: DataNode.Content {
    if let string { return .scalar(string) }
    if kind == PackedData.Kind.words, let strings {
      let (start, end) = (start, end)
      return .sequence(strings.map { DataNode(.scalar($0), start: start, end: end) })
    }
    var children = PackedChildren(payload.start, ofMapping: kind == PackedData.Kind.mapping, in: language)
    if kind == PackedData.Kind.sequence {
      return .sequence((0..<children.count).map { _ in DataNode(children.next()) })
    }
    return .mapping(
      (0..<children.count).map { _ in DataNode.Entry(key: DataNode(children.next()), value: DataNode(children.next())) }
    )
  }

  /// The texts of a sequence of scalars.
  var strings: [String]? {
    var strings: [String] = []
    if let words {
      strings.reserveCapacity(words.count)
      words.forEach { strings.append(String(decoding: $0, as: UTF8.self)) }
      return strings
    }
    guard kind == PackedData.Kind.sequence else { return nil }
    var children = PackedChildren(payload.start, ofMapping: false, in: language)
    strings.reserveCapacity(children.count)
    for _ in 0..<children.count {
      guard let string = children.next().string else { return nil }
      strings.append(string)
    }
    return strings
  }

  private var words: PackedWords? {
    guard kind == PackedData.Kind.words else { return nil }
    var (cursor, end) = payload
    func take(_ count: Int) -> UnsafeBufferPointer<UInt8> {
      defer { cursor += count }
      return UnsafeBufferPointer(start: cursor, count: count)
    }
    let count = PackedNumber.read(&cursor)
    let lines = take(PackedNumber.read(&cursor))
    let keys = take(PackedNumber.read(&cursor))
    return PackedWords(count: count, lines: lines, keys: keys, digests: take(end - cursor))
  }

  func forEachPart(_ give: (TextPart) -> Void) {
    if let text { return give(.text(text)) }
    if let words { return give(.words(words)) }
    let isMapping = kind == PackedData.Kind.mapping
    var children = PackedChildren(payload.start, ofMapping: isMapping, in: language)
    for _ in 0..<children.count {
      if isMapping { _ = children.next() }
      children.next().forEachPart(give)
    }
  }

  /// The value of the first entry with a key.
  subscript(key: String) -> DataNode? {
    guard kind == PackedData.Kind.mapping else { return nil }
    var sign = payload.start
    let count = PackedNumber.read(&sign)
    var pair = sign + count * PackedSign.width
    var key = key
    return key.withUTF8 { key in
      let letter = PackedSign.letter(of: key)
      for _ in 0..<count {
        if sign.pointee == letter, Self.isText(key, at: pair) {
          return DataNode(PackedNode(Self.body(ofNodeAt: pair).end, in: language))
        }
        pair += PackedSign.count(sign)
        sign += PackedSign.width
      }
      return nil
    }
  }

  private static func isText(_ text: UnsafeBufferPointer<UInt8>, at head: UnsafePointer<UInt8>) -> Bool {
    guard head.pointee == PackedData.Kind.plain || head.pointee == PackedData.Kind.quoted else { return false }
    var (cursor, end) = body(ofNodeAt: head)
    let places = PackedNumber.read(&cursor)
    cursor += places
    guard end - cursor == text.count else { return false }
    for offset in 0..<text.count where cursor[offset] != text[offset] { return false }
    return true
  }
}

/// The nodes inside another one, one after the other.
private struct PackedChildren {
  let count: Int
  private let language: MessageLanguage
  private var cursor: UnsafePointer<UInt8>

  init(_ start: UnsafePointer<UInt8>, ofMapping isOfMapping: Bool, in language: MessageLanguage) {
    cursor = start
    self.language = language
    count = PackedNumber.read(&cursor)
    if isOfMapping { cursor += count * PackedSign.width }
  }

  mutating func next() -> PackedNode {
    let node = PackedNode(cursor, in: language)
    cursor = PackedNode.body(ofNodeAt: cursor).end
    return node
  }
}
