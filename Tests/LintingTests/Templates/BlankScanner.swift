import Foundation

/// Finds delimited blanks with regular expressions and line counting, independently of the linter.
struct BlankScanner {
  struct Place: Hashable, Comparable, CustomStringConvertible {
    let line: Int
    let column: Int

    var description: String { "\(line):\(column)" }
    static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
  }

  private static var forms: [Regex<Substring>] {
    [
      /\{\{[^{}]+\}\}/, /\\\[(?:[^\\\]]|\\[^\]])+\\\]/, /\[[^\[\]]+\](?!\(|\[)/, /\{[^{}]+\}/,
      /<[a-z][^<>=\/]*>/,
    ]
  }

  /// The places of all blanks outside code, sorted. A fence with the info string `markdown` holds a document.
  static func places(in text: String) -> [Place] {
    // Each is read from its pattern when it is made.
    let forms = forms
    let code = /`[^`]*`|^ *(?:[-*+]|[0-9]+\.) \[[ xX]\]/
    let isNested = text.contains("\n```markdown\n")
    var places: [Place] = []
    var isCode = isNested
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        isCode.toggle()
      } else if !isCode {
        places += columns(of: String(line), forms, besides: code).map { Place(line: index + 1, column: $0) }
      }
    }
    return places.sorted()
  }

  private static func columns(
    of line: String, _ forms: [Regex<Substring>], besides code: Regex<Substring>
  ) -> [Int] {
    var rest = line.replacing(code) {
      String(repeating: "·", count: $0.output.count)
    }
    var columns: [Int] = []
    for form in forms {
      for match in rest.matches(of: form) {
        let column = rest.unicodeScalars.distance(from: rest.startIndex, to: match.range.lowerBound) + 1
        columns.append(column)
      }
      // What one form has found is hidden from the next.
      rest = rest.replacing(form) { String(repeating: "·", count: $0.output.unicodeScalars.count) }
    }
    return columns
  }
}
