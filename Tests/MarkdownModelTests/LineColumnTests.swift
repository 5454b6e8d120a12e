import MarkdownModel
import Testing
import TestSupport

@Suite struct LineColumnTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let offset: Int
    let line: Int
    /// Columns in UTF-8, UTF-16 and scalars.
    let columns: [Int]

    init(_ name: String, _ bytes: [UInt8], at offset: Int, line: Int, columns: Int...) {
      testDescription = name
      self.bytes = bytes
      self.offset = offset
      self.line = line
      self.columns = columns
    }

    init(_ name: String, _ text: String, at offset: Int, line: Int, columns: Int...) {
      testDescription = name
      bytes = Array(text.utf8)
      self.offset = offset
      self.line = line
      self.columns = columns
    }
  }

  static let cases: [Case] = [
    Case("nothing", "", at: 0, line: 1, columns: 1, 1, 1),
    Case("start", "abc", at: 0, line: 1, columns: 1, 1, 1),
    Case("end of the text", "abc", at: 3, line: 1, columns: 4, 4, 4),
    Case("second line", "a\nbc", at: 3, line: 2, columns: 2, 2, 2),
    Case("line feed belongs to its line", "a\nb", at: 1, line: 1, columns: 2, 2, 2),
    Case("behind a last line ending", "a\n", at: 2, line: 2, columns: 1, 1, 1),
    Case("carriage return", "a\rb", at: 2, line: 2, columns: 1, 1, 1),
    Case("carriage return and line feed", "a\r\nb", at: 3, line: 2, columns: 1, 1, 1),
    Case("between carriage return and line feed", "a\r\nb", at: 2, line: 1, columns: 3, 3, 3),
    Case("two bytes", "éa", at: 2, line: 1, columns: 3, 2, 2),
    Case("three bytes", "日a", at: 3, line: 1, columns: 4, 2, 2),
    Case("emoji", "🚀a", at: 4, line: 1, columns: 5, 3, 2),
    Case("joined emoji", "👩‍💻a", at: 11, line: 1, columns: 12, 6, 4),
    Case("combining mark", "e\u{301}a", at: 3, line: 1, columns: 4, 3, 3),
    Case("byte order mark", "\u{FEFF}ab", at: 4, line: 1, columns: 2, 2, 2),
    Case("before the byte order mark", "\u{FEFF}ab", at: 0, line: 1, columns: 1, 1, 1),
    Case("byte order mark on a later line", "a\n\u{FEFF}b", at: 5, line: 2, columns: 4, 2, 2),
    Case("stray continuation bytes", [0x80, 0xBF, 0x61], at: 2, line: 1, columns: 3, 3, 3),
    Case("overlong form", [0xC0, 0x80, 0x61], at: 2, line: 1, columns: 3, 3, 3),
    Case("surrogate", [0xED, 0xA0, 0x80, 0x61], at: 3, line: 1, columns: 4, 4, 4),
    Case("beyond Unicode", [0xF4, 0x90, 0x80, 0x80, 0x61], at: 4, line: 1, columns: 5, 5, 5),
    Case("truncated scalar at the end", [0x61, 0xF0, 0x9F, 0x98], at: 4, line: 1, columns: 5, 5, 5),
    Case("truncated scalar before a letter", [0xE2, 0x82, 0x61], at: 2, line: 1, columns: 3, 3, 3),
    Case("NUL", "\0a", at: 1, line: 1, columns: 2, 2, 2),
  ]

  @Test(arguments: cases) func anOffsetHasALineAndAColumn(_ example: Case) {
    let source = SourceText(example.bytes)
    let found = [ColumnUnit.utf8, .utf16, .scalar].map { source.lineColumn(at: example.offset, in: $0) }
    #expect(found.map(\.line) == Array(repeating: example.line, count: 3))
    #expect(found.map(\.column) == example.columns)
  }

  @Test func columnsOfValidTextAreThoseOfTheStandardLibrary() {
    let text = RichDocument.text
    let source = SourceText(text)
    for index in text.unicodeScalars.indices {
      let offset = text.utf8.distance(from: text.startIndex, to: index)
      let line = text[..<index].split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
      #expect(source.lineColumn(at: offset, in: .utf16).column == line.utf16.count + 1)
      #expect(source.lineColumn(at: offset, in: .scalar).column == line.unicodeScalars.count + 1)
      #expect(source.lineColumn(at: offset, in: .utf8).column == line.utf8.count + 1)
    }
  }

  @Test func columnsNeverFallAlongALine() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let source = SourceText((0..<40).map { _ in UInt8.random(in: 0...255, using: &random) })
      for offset in 1...source.bytes.count {
        for unit in [ColumnUnit.utf8, .utf16, .scalar] {
          let (before, here) = (source.lineColumn(at: offset - 1, in: unit), source.lineColumn(at: offset, in: unit))
          #expect(here.line > before.line || here.column >= before.column)
        }
      }
    }
  }

  @Test func aLongLineIsCountedLikeAShortOne() {
    // Characters of all widths, an invalid byte and both kinds of line ends, a byte order mark in front.
    let piece = Array("aé秒🚀b".utf8) + [0xFF]
    let line = (0..<900).flatMap { _ in piece }
    let source = SourceText([0xEF, 0xBB, 0xBF] + line + Array("\nshort\r\n".utf8) + line)
    for (start, number) in [(3, 1), (3 + line.count + 8, 3)] {
      for piece in stride(from: 0, to: 900, by: 7) {
        for (offset, scalars, utf16) in [(0, 0, 0), (1, 1, 1), (3, 2, 2), (6, 3, 3), (10, 4, 5), (11, 5, 6)] {
          let place = start + piece * 12 + offset
          #expect(source.lineColumn(at: place) == LineColumn(line: number, column: 1 + piece * 6 + scalars))
          #expect(source.lineColumn(at: place, in: .utf16).column == 1 + piece * 7 + utf16)
          #expect(source.lineColumn(at: place, in: .utf8).column == 1 + piece * 12 + offset)
        }
      }
    }
  }
}
