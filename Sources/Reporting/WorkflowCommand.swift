/// Text from documents in a log that takes commands.
public enum WorkflowCommand {
  /// Text of several lines, of which none is a command: those begin with `::`, or hold `##[` anywhere.
  public static func neutralised(_ text: String) -> String {
    guard text.contains("::") || text.contains("##[") else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let start = line.drop { $0.isWhitespace }
      let isCommand = start.unicodeScalars.starts(with: "::".unicodeScalars)
      return withoutMarkers(
        isCommand ? "\(line[..<start.startIndex]): \(start.unicodeScalars.dropFirst())" : String(line))
    }.joined(separator: "\n")
  }

  static func message(_ text: String) -> String { escaped(text, ["%", "\r", "\n"]) }

  static func property(_ text: String) -> String { escaped(text, ["%", "\r", "\n", ":", ","]) }

  /// A line that must be no command.
  static func plain(_ text: String) -> String { withoutMarkers(Printable.line(text)) }

  /// `##[` starts a command anywhere in a line.
  private static func withoutMarkers(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var hashes = 0
    for scalar in line.unicodeScalars {
      if scalar == "[", hashes >= 2 { result.append(" ") }
      hashes = scalar == "#" ? hashes + 1 : 0
      result.append(scalar)
    }
    return String(result)
  }

  /// By scalars: a combining mark behind a character must not hide it.
  private static func escaped(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in Printable.line(text).unicodeScalars {
      if special.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
