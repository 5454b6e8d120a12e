import StructuredData
import Testing

@Suite struct PackedDataTests {
  /// A packed text, which has to stay where it is for as long as its node is asked.
  private func withUnpacked(_ node: DataNode, _ look: (DataNode) -> Void) {
    let packed = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: PackedData.pack(node).utf8.count)
    defer { packed.deallocate() }
    _ = packed.initialize(from: PackedData.pack(node).utf8)
    look(PackedData.unpack(packed.baseAddress!))
  }

  /// A node written so that two can be compared.
  private func text(_ node: DataNode) -> String {
    let place = "\(node.start.line):\(node.start.column)-\(node.end.line):\(node.end.column)\(node.isPlain ? "" : "!")"
    return switch node.content {
    case .scalar(let text): "\(place) '\(text)'"
    case .sequence(let nodes): "\(place) [\(nodes.map(self.text).joined(separator: ", "))]"
    case .mapping(let entries):
      "\(place) {\(entries.map { "\(self.text($0.key)): \(self.text($0.value))" }.joined(separator: ", "))}"
    }
  }

  @Test(arguments: [
    "a", "''", "[]", "{}", "[a, [b, {c: d}], '']", "a: 1\nb:\n  - c: |\n      two\n      lines\n  - \"\\\"\\\\ \\n\"",
    "é: [🚀, 日本, \"\\0\"]",
    "- 's3.1.3.6.4:word'\n- m1.1.1.1.2:", "a:\nb: ~",
  ]) func whatIsPackedIsUnpacked(yaml: String) throws {
    let node = try #require(try YAMLReader.read(Array(yaml.utf8)))
    withUnpacked(node) { #expect(text($0) == text(node)) }
  }

  @Test func aValueIsFoundByItsKey() throws {
    let node = try #require(try YAMLReader.read(Array("{ab: 1, abc: 2, a: [3], ab: 4, é: 5}".utf8)))
    withUnpacked(node) { unpacked in
      #expect(["ab", "abc", "é", "b", ""].map { unpacked[$0]?.string } == ["1", "2", "5", nil, nil])
      #expect(unpacked["a"]?.elements?.map(\.string) == ["3"])
      #expect(unpacked["a"]?["b"] == nil && unpacked["ab"]?["b"] == nil)
    }
  }

  @Test func randomNodesAreUnpackedAsTheyWere() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let node = Self.node(depth: 5, &random)
      withUnpacked(node) { #expect(text($0) == text(node)) }
    }
  }

  @Test func nothingButTextIsWritten() throws {
    let node = try #require(try YAMLReader.read(Array("a: 'b'".utf8)))
    #expect(PackedData.pack(node) == "mC11211s51112at51417b")
  }

  private static func node(depth: Int, _ random: inout some RandomNumberGenerator) -> DataNode {
    let start = DataPlace(line: .random(in: 1...9999, using: &random), column: .random(in: 1...999, using: &random))
    let end = DataPlace(line: .random(in: 1...9999, using: &random), column: .random(in: 1...999, using: &random))
    let count = Int.random(in: 0...4, using: &random)
    switch depth == 0 ? 0 : Int.random(in: 0...2, using: &random) {
    case 1: return DataNode(.sequence((0..<count).map { _ in node(depth: depth - 1, &random) }), start: start, end: end)
    case 2:
      let entries = (0..<count).map { _ in
        DataNode.Entry(key: node(depth: 0, &random), value: node(depth: depth - 1, &random))
      }
      return DataNode(.mapping(entries), start: start, end: end)
    default:
      let alphabet = ["a", ".", ":", "1", "s", "é", "🚀", "\n", "\"", "\\", "\0", " "]
      let text = (0..<count * 3).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
      return DataNode(.scalar(text), start: start, end: end, isPlain: .random(using: &random))
    }
  }
}
