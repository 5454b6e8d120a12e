import Phrases

/// A `DataNode` as one line of text, to be embedded in the program and read back without a YAML parser.
///
/// A node is its kind, start, end and length, then its text or its children: `s3.1.3.6.4:word`. Texts by language are
/// their number, then each its language, the length of its node, and the node: `l2:en12:…fr15:…`.
public enum PackedData {
  /// - Parameter choosesLanguage: whether one of texts by language is to be chosen on reading.
  public static func pack(_ node: DataNode, choosesLanguage: Bool = false) -> String {
    var packed = ""
    var pending = [node]
    while let node = pending.popLast() {
      if choosesLanguage, let texts = node.textsByLanguage {
        packed += "l\(texts.count):"
        // The one that stands for languages that have none comes first.
        let first = DataNode.text(in: "en", among: texts)
        for index in [first] + texts.indices.filter({ $0 != first }) {
          let text = pack(texts[index].value)
          packed += "\(texts[index].key.string ?? "")\(text.utf8.count):\(text)"
        }
        continue
      }
      let children: [DataNode]
      var text = ""
      let kind: String
      switch node.content {
      case .scalar(let scalar): (kind, children, text) = (node.isPlain ? "s" : "t", [], scalar)
      case .sequence(let elements): (kind, children) = ("q", elements)
      case .mapping(let entries): (kind, children) = ("m", entries.flatMap { [$0.key, $0.value] })
      }
      let length = node.string == nil ? children.count : text.utf8.count
      packed += "\(kind)\(node.start.line).\(node.start.column).\(node.end.line).\(node.end.column).\(length):\(text)"
      pending.append(contentsOf: children.reversed())
    }
    return packed
  }

  /// Reads what `pack` wrote.
  ///
  /// - Precondition: the text was written by `pack`.
  public static func unpack(_ packed: UnsafeBufferPointer<UInt8>, in language: MessageLanguage = .english) -> DataNode {
    var reader = Reader(bytes: packed, language: language)
    return reader.node()
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    let language: MessageLanguage
    var index = 0

    /// Depth is bounded by `YAMLReader.maximumDepth`.
    mutating func node() -> DataNode {
      let kind = bytes[index]
      index += 1
      if kind == UInt8(ascii: "l") { return chosenText() }
      let start = DataPlace(line: number(), column: number())
      let end = DataPlace(line: number(), column: number())
      let length = number()
      switch kind {
      case UInt8(ascii: "s"), UInt8(ascii: "t"):
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[index..<index + length]), as: UTF8.self)
        index += length
        return DataNode(.scalar(text), start: start, end: end, isPlain: kind == UInt8(ascii: "s"))
      case UInt8(ascii: "q"):
        return DataNode(.sequence((0..<length).map { _ in node() }), start: start, end: end)
      default:
        let entries = (0..<length / 2).map { _ in DataNode.Entry(key: node(), value: node()) }
        return DataNode(.mapping(entries), start: start, end: end)
      }
    }

    /// The text in the language, else the first; the others are passed over unread.
    private mutating func chosenText() -> DataNode {
      let count = number()
      var chosen: Int?
      for position in 0..<count {
        let isWanted = language.rawValue.utf8.elementsEqual(bytes[index..<index + 2])
        index += 2
        let length = number()
        if position == 0 || isWanted { chosen = index }
        index += length
      }
      let end = index
      index = chosen ?? end
      let text = node()
      index = end
      return text
    }

    private mutating func number() -> Int {
      var value = 0
      while bytes[index] >= 0x30, bytes[index] <= 0x39 {
        value = value * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      index += 1
      return value
    }
  }
}
