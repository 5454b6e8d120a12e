import StructuredData
import Testing

@Suite struct YAMLOutlineTests {
  private func outline(_ text: String) throws -> YAMLOutline {
    let bytes = Array(text.utf8)
    return try YAMLOutline(bytes, in: bytes.indices)
  }

  /// The bytes of each node.
  private func texts(_ text: String) throws -> [String] {
    try outline(text).nodes.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
  }

  private func problem(in text: String) -> YAMLProblem? {
    do throws(YAMLProblem) {
      let bytes = Array(text.utf8)
      _ = try YAMLOutline(bytes, in: bytes.indices)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("a: 1", ["a: 1", "a", "1"]), ("a: \"é x\" # c", ["a: \"é x\"", "a", "\"é x\""]),
    ("é: ü\r\nb: [x, 'y z']\r\n", ["é: ü\r\nb: [x, 'y z']", "é", "ü", "b", "[x, 'y z']", "x", "'y z'"]),
    ("a:\n  - x\n  - y\n\nb: z\n", ["a:\n  - x\n  - y\n\nb: z", "a", "- x\n  - y", "x", "y", "b", "z"]),
    ("a: |\n  x\n  y\nb: 1\n", ["a: |\n  x\n  y\nb: 1", "a", "|\n  x\n  y", "b", "1"]),
    ("a:\nb: 1", ["a:\nb: 1", "a", "", "b", "1"]),
    ("a: {b: {c: 1}}", ["a: {b: {c: 1}}", "a", "{b: {c: 1}}", "b", "{c: 1}", "c", "1"]),
    ("a: x\n  y z\nb: 1", ["a: x\n  y z\nb: 1", "a", "x\n  y z", "b", "1"]), ("a: *x", ["a: *x", "a", "*x"]),
  ]) func everyNodeHasItsBytes(text: String, expected: [String]) throws {
    #expect(try texts(text) == expected)
  }

  @Test func aPartOfATextKeepsItsOffsets() throws {
    let bytes = Array("\u{FEFF}---\na: é\n---\n".utf8)
    let nodes = try YAMLOutline(bytes, in: 7..<13).nodes
    #expect(nodes.map(\.range) == [7..<12, 7..<8, 10..<12])
  }

  @Test func keysAreKnownFromValues() throws {
    #expect(try outline("a: b\nc: [d]").nodes.map(\.isKey) == [false, true, false, true, false, false])
    #expect(try outline("a: b\nc: [d]").nodes.map(\.next) == [6, 2, 3, 4, 6, 6])
  }

  @Test(arguments: [
    ("a: [b, c\nd: e", YAMLProblem.Kind.unclosedBracket, 3), ("a: {b: c\nd: e", .unclosedBracket, 3),
    ("a: \"b\nc: d", .unclosedQuote, 3), ("a: 1\nb\nc: 2", .missingColon, 5), ("a: b: c", .colonInValue, 4),
    ("a: @b", .reservedCharacter, 3), ("a: b\n\tc: 1", .tab, 5), ("a:\n\tb: 1", .reservedCharacter, 3),
    ("é: [", .unclosedBracket, 5), ("é: \u{1}", .other, 4),
  ]) func aProblemHasItsPlace(text: String, kind: YAMLProblem.Kind, offset: Int) {
    let problem = problem(in: text)
    #expect(problem?.kind == kind, "\(problem?.message ?? "none")")
    #expect(problem?.offset == offset)
  }

  @Test func aliasesStayNames() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      text += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
    }
    #expect(try outline(text).nodes.count == 1 + 31 * 11)
  }

  @Test func depthAndSizeAreBounded() {
    #expect(problem(in: "a: " + String(repeating: "[", count: 100_000))?.kind == .tooLarge)
    #expect(problem(in: "a: " + String(repeating: "{", count: 100_000))?.kind == .tooLarge)
    #expect(problem(in: String(repeating: "- x\n", count: 200_001))?.kind == .tooLarge)
    #expect(problem(in: String(repeating: "? ", count: 10_000) + "x") != nil)
  }
}
