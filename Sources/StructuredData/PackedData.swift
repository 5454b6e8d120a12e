/// A `DataNode` as one line of text, to be embedded in the program and read back without a YAML parser.
///
/// A node is its kind, start, end and length, then its text or its children: `s3.1.3.6.4:word`.
public enum PackedData {
  public static func pack(_ node: DataNode) -> String {
    var packed = ""
    var pending = [node]
    while let node = pending.popLast() {
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
  public static func unpack(_ packed: UnsafeBufferPointer<UInt8>) -> DataNode {
    var reader = Reader(bytes: packed)
    return reader.node()
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0

    /// Depth is bounded by `YAMLReader.maximumDepth`.
    mutating func node() -> DataNode {
      let kind = bytes[index]
      index += 1
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

    mutating func number() -> Int {
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
