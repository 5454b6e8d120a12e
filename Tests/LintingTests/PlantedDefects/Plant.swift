@testable import Linting

/// A defect planted in a complete document.
///
/// In the new text `⟦` and `⟧` mark what the finding must cover; a defect seen elsewhere names the line and the text.
struct Plant: Sendable {
  let document: CompleteDocument
  let edit: DocumentEdit
  /// A piece of the line on which the finding stands, and the text it covers, when that is not in the new text.
  private let place: (line: String, text: String)?
  /// Other rules that must speak as well.
  let companions: [String]
  /// The files around the document, besides the other complete documents, and the day on which it is read. Without
  /// files there is no repository.
  private(set) var setting = Setting()

  init(_ document: CompleteDocument, _ edit: DocumentEdit, companions: [String] = []) {
    (self.document, self.edit, place, self.companions) = (document, edit, nil, companions)
  }

  init(_ document: CompleteDocument, _ edit: DocumentEdit, at line: String, _ text: String, companions: [String] = []) {
    (self.document, self.edit, place, self.companions) = (document, edit, (line, text), companions)
  }

  /// The same among other files; paths are relative to the root, the document stands in `Fixtures/complete`.
  func beside(_ files: [String: String]) -> Plant {
    var plant = self
    plant.setting.neighbours = CompleteDocument.files.merging(files) { $1 }
    return plant
  }

  /// The same on another day, as `2026-11-02`.
  func on(_ day: String) -> Plant {
    var plant = self
    plant.setting.today = CalendarDate(day)
    return plant
  }

  /// The same, the complete document being the one that was committed last.
  func overCommitted() -> Plant {
    var plant = self
    plant.setting.committed = try? document.bytes
    return plant
  }

  /// The changed document, and what must be found in it.
  func planted(_ rule: String) throws -> (text: [UInt8], expected: [Found]) {
    let (marked, changed) = try edit.applied(to: try document.bytes)
    let marks = Marks(marked, in: changed)
    var ranges = marks.ranges
    if let place {
      let line = try marks.text.only(place.line)
      let lineStart = marks.text[..<line.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let lineEnd = marks.text[line.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? marks.text.count
      let text = try Array(marks.text[lineStart..<lineEnd]).only(place.text)
      ranges.append(lineStart + text.lowerBound..<lineStart + text.upperBound)
    }
    return (marks.text, ranges.map { Found(rule: rule, $0, in: marks.text) })
  }
}

/// A text without its marks, and the ranges that they marked.
private struct Marks {
  private(set) var text: [UInt8]
  private(set) var ranges: [Range<Int>] = []

  init(_ marked: [UInt8], in changed: Range<Int>) {
    text = Array(marked[..<changed.lowerBound])
    var starts: [Int] = []
    var index = changed.lowerBound
    while index < changed.upperBound {
      let rest = marked[index..<changed.upperBound]
      if rest.starts(with: "⟦".utf8) {
        starts.append(text.count)
        index += 3
      } else if rest.starts(with: "⟧".utf8), let start = starts.popLast() {
        ranges.append(start..<text.count)
        index += 3
      } else {
        text.append(marked[index])
        index += 1
      }
    }
    text += marked[changed.upperBound...]
  }
}

extension Found {
  /// A range of a text with line feeds, counted here without the code that is being tested.
  init(rule: String, _ range: Range<Int>, in text: [UInt8]) {
    let before = text[..<range.lowerBound]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self.init(
      rule: rule, line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: String(decoding: text[lineStart..<range.lowerBound], as: UTF8.self).unicodeScalars.count + 1,
      text: String(decoding: text[range], as: UTF8.self))
  }
}
