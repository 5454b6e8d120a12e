import Foundation
import StructuredData
import Testing

/// A mistake inside a text is shown where the text is written, however it is written.
@Suite struct YAMLTextPlaceTests {
  @Test(arguments: [
    // The file, the mark to look for in what it says, and where the mark stands.
    ("a: one#two", 1, 7),
    ("a: 'it''s #'", 1, 11),
    ("a: \"\\u00e9\\n\\x41 #\"", 1, 18),
    ("a: \"é#\"", 1, 6),
    ("a: |\n  one\n  t#wo\n", 3, 4),
    ("a: |2\n    one\n   #\n", 3, 4),
    ("a: |\n\n  one\n\n  #\n", 5, 3),
    ("a: >\n  one\n  two\n\n  #\n", 5, 3),
    ("a: >-\n  one\n  two #\n", 3, 7),
    ("a: one\n  two\n  three #x", 3, 9),
    ("a: 'one\n\n  two #x'", 3, 7),
    ("a: \"one \\\n    two#\"", 2, 8),
    ("a:\r\n  b: |\r\n    one\r\n    #\r\n", 4, 5),
    ("- x\n- [y, 'z#']", 2, 9),
  ])
  func findsTheLineAndTheColumn(_ yaml: String, _ line: Int, _ column: Int) throws {
    let bytes = Array(yaml.replacingOccurrences(of: " #x", with: " \u{2020}x").utf8)
    let root = try #require(try YAMLReader.read(bytes))
    var node = root
    while node.string == nil {
      node = try #require(node.entries?.last?.value ?? node.elements?.last)
    }
    let text = try #require(node.string)
    let mark = try #require(text.firstIndex { $0 == "#" || $0 == "\u{2020}" })
    let byte = text.utf8.distance(from: text.startIndex, to: mark)
    let error = DataError(in: node, atByte: byte, "wrong").inFile("f", holding: bytes)
    #expect("\(error)" == "f:\(line):\(column): error: wrong")
  }
}
