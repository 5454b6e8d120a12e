/// Where headings stand, found without the parser that is being tested.
struct Headings {
  private struct Heading {
    let level: Int
    let title: String
    let start: Int
  }

  private let found: [Heading]
  private let end: Int

  init(_ text: [UInt8]) {
    var found: [Heading] = []
    var offset = 0
    var isCode = false
    var previous = (line: "", start: 0)
    for bytes in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = String(decoding: bytes, as: UTF8.self)
      if line.hasPrefix("```") { isCode.toggle() }
      if !isCode, line.hasPrefix("#") {
        found.append(Heading(level: line.prefix { $0 == "#" }.count, title: line, start: offset))
      } else if !isCode, !previous.line.isEmpty, line.count >= 3,
        line.allSatisfy({ $0 == "=" }) || line.allSatisfy({ $0 == "-" })
      {
        found.append(Heading(level: line.hasPrefix("=") ? 1 : 2, title: previous.line, start: previous.start))
      }
      previous = (line, offset)
      offset += bytes.count + 1
    }
    self.found = found
    end = text.count
  }

  /// The bytes of the one section whose heading ends in a text.
  func section(_ title: String) throws -> Range<Int> {
    let named = found.indices.filter { found[$0].title.hasSuffix(title) }
    guard named.count == 1 else { throw DocumentEdit.Failure(description: "\(named.count) headings end in '\(title)'") }
    let next = found[(named[0] + 1)...].first { $0.level <= found[named[0]].level }
    return found[named[0]].start..<(next?.start ?? end)
  }
}
