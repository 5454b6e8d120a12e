import StructuredData
import Testing

@Suite struct YAMLReaderTests {
  private func read(_ text: String) throws -> DataNode? { try YAMLReader.read(Array(text.utf8)) }

  private func mistake(in text: String) -> DataError? {
    do throws(DataError) {
      _ = try YAMLReader.read(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func everyNodeKnowsWhereItStands() throws {
    let root = try #require(try read("a: 1\nlist:\n  - x\n  - {k: \"v w\"}\n"))
    #expect(root.start == DataPlace(line: 1, column: 1))
    #expect(root["a"]?.start == DataPlace(line: 1, column: 4))
    #expect(root["a"]?.end == DataPlace(line: 1, column: 5))
    let list = try #require(root["list"]?.elements)
    #expect(list.map(\.start) == [DataPlace(line: 3, column: 5), DataPlace(line: 4, column: 5)])
    #expect(list[1]["k"]?.start == DataPlace(line: 4, column: 9))
    #expect(list[1]["k"]?.end == DataPlace(line: 4, column: 14))
  }

  @Test func columnsCountScalars() throws {
    #expect(try read("é🚀日: x")?.entries?[0].value.start == DataPlace(line: 1, column: 6))
  }

  @Test(arguments: ["yes", "true", "2026-10-05", "012", "1e3", "~", "null", "0x1F", ".5"]) func scalarsStayAsWritten(
    word: String
  ) throws {
    #expect(try read("a: \(word)")?["a"]?.string == word)
    #expect(try read("a: \(word)")?["a"]?.isPlain == true)
  }

  @Test(arguments: ["'x'", "\"x\"", "|\n  x", ">-\n  x"]) func quotedScalarsAreNotPlain(word: String) throws {
    #expect(try read("a: \(word)")?["a"]?.isPlain == false)
  }

  @Test func anEmptyTextHoldsNoDocument() throws {
    for text in ["", "# only a comment\n", "\n\n"] {
      let node = try read(text)
      #expect(node?.start == nil)
    }
  }

  @Test(arguments: [
    ("a: &x 1\nb: *x", 2, 4, "aliases are not supported; write the value out"),
    ("a: 1\n---\nb: 2", 2, 1, "a second document starts here; expected one"),
    ("a: [1, 2", 2, 1, "did not find expected ',' or ']'"),
    ("a: 'b", 1, 6, "found unexpected end of stream"),
    ("a: 1\n\tb: 2", 2, 1, "found a tab character that violates indentation"),
    ("a: b: c", 1, 5, "mapping values are not allowed in this context"),
    ("a:\n  - 1\n b: 2", 3, 2, "did not find expected"),
    ("a: \u{1}", 1, 1, "control characters are not allowed"),
  ]) func brokenTextIsRefusedAtItsPlace(text: String, line: Int, column: Int, message: String) {
    let error = mistake(in: text)
    #expect(error?.place == DataPlace(line: line, column: column))
    #expect(error?.message.description.hasPrefix(message) == true, "\(error?.message ?? "no error")")
  }

  @Test func invalidUTF8IsRefused() {
    #expect(throws: DataError.self) { try YAMLReader.read([0x61, 0x3A, 0x20, 0xFF]) }
  }

  @Test func depthIsBounded() throws {
    let limit = YAMLReader.maximumDepth
    let nested = try read(String(repeating: "[", count: limit) + String(repeating: "]", count: limit))
    #expect(nested?.elements?.count == 1)
    let deep = mistake(in: String(repeating: "[", count: limit + 1))
    #expect(deep?.message == "nested deeper than 64 levels")
    #expect(deep?.place == DataPlace(line: 1, column: limit + 1))
  }

  @Test func sizeIsBounded() throws {
    let text = "- x\n"
    #expect(try read(String(repeating: text, count: 1000))?.elements?.count == 1000)
    #expect(
      mistake(in: String(repeating: text, count: YAMLReader.maximumNodes + 1))?.message == "more than 200000 values")
  }
}
