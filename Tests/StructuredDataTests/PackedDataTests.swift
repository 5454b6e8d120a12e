import Phrases
import StructuredData
import Testing

@Suite struct PackedDataTests {
  /// A packed text, which has to stay where it is for as long as its node is asked.
  ///
  /// - Parameter language: the one in which texts by language are read; nil where they stay what they are.
  private func withUnpacked(
    _ node: DataNode, in language: MessageLanguage? = nil, for use: PackedData.Use? = nil, _ look: (DataNode) -> Void
  ) {
    let text = PackedData.pack(node, for: use ?? (language == nil ? .data : .texts))
    let packed = UnsafeMutablePointer<UInt8>.allocate(capacity: text.utf8.count)
    defer { packed.deallocate() }
    for (offset, byte) in text.utf8.enumerated() { packed[offset] = byte }
    look(PackedData.unpack(packed, in: language ?? .english))
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
    #expect(PackedData.pack(node) == "mK411211a\u{10}\0\0\0s641112at641417b")
  }

  @Test(arguments: [
    ("{en: cat, fr: chat}", "cat", "chat"), ("{fr: chat, en: cat}", "cat", "chat"), ("{en: cat}", "cat", "cat"),
    ("{fr: chat}", "chat", "chat"), ("{de: Katze, fr: chat}", "Katze", "chat"),
    ("{en: '', fr: 's1.1:l2:x'}", "", "s1.1:l2:x"),
  ]) func oneOfTextsByLanguageIsChosen(yaml: String, english: String, french: String) throws {
    let node = try #require(try YAMLReader.read(Array("- a\n- b: \(yaml)\n  c: d".utf8)))
    for (language, text) in [(MessageLanguage.english, english), (.french, french)] {
      withUnpacked(node, in: language) { unpacked in
        #expect(unpacked.elements?[1]["b"]?.string == text)
        #expect(unpacked.elements?[1]["c"]?.string == "d")
        // Read from a file it is the same, places included.
        #expect(self.text(unpacked) == self.text(node.spoken(in: language)))
      }
    }
  }

  @Test(arguments: ["{en: cat, level: 2}", "{en: [cat], fr: [chat]}", "{of: averages}", "{}", "{en: {a: b}}"])
  func whatIsNotTextsByLanguageStays(yaml: String) throws {
    let node = try #require(try YAMLReader.read(Array(yaml.utf8)))
    #expect(text(node.spoken(in: .french)) == text(node))
    #expect(PackedData.pack(node, for: .texts) == PackedData.pack(node))
  }

  @Test(arguments: [
    "[a, é, '', \"b c\"]", "{en: [a, b], fr: [c]}", "[[a, b], [c], []]", "[a, [b]]", "[a, \"b\\nc\"]", "[]", "a",
    "{a: b}",
  ]) func wordsAreReadAsTheyAreWithoutTheirPlaces(yaml: String) throws {
    func texts(_ node: DataNode) -> [String] {
      var texts: [String] = []
      node.forEachText { texts.append(String(decoding: $0, as: UTF8.self)) }
      return texts
    }
    func words(_ node: DataNode) -> String {
      switch node.content {
      case .scalar(let text): text
      case .sequence(let nodes): "[\(nodes.map(words).joined(separator: ", "))]"
      case .mapping(let entries): "{\(entries.map { words($0.key) + ": " + words($0.value) }.joined(separator: ", "))}"
      }
    }
    let node = try #require(try YAMLReader.read(Array(yaml.utf8)))
    withUnpacked(node, for: .words(key: { Array($0.uppercased().utf8) }, digests: { $0.map { $0 & 0x7F } })) {
      unpacked in
      #expect(words(unpacked) == words(node))
      #expect(unpacked.strings == node.strings)
      #expect(texts(unpacked) == texts(node))
      unpacked.forEachPart { part in
        guard case .words(let words) = part else { return }
        #expect(words.count == words.lines.count { $0 == UInt8(ascii: "\n") })
        let keys = String(decoding: words.keys, as: UTF8.self)
        #expect(keys == String(decoding: words.lines, as: UTF8.self).uppercased())
        #expect(words.digests.elementsEqual(words.keys.map { $0 & 0x7F }))
      }
      #expect(unpacked.start == node.start && unpacked.end == node.end)
    }
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
