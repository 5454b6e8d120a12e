/// Finds where a character of a text stands in the YAML file that it was read from.
///
/// What a text says and how it is written differ in quotes, escapes, indentation and folded lines.
struct YAMLTextPlace {
  private enum Style { case plain, single, double, literal, folded }

  private let source: [Unicode.Scalar]
  private let style: Style
  private var index = 0
  private var line: Int
  private var column: Int
  /// How far the lines of a block text are set in.
  private var indentation = 0

  /// - Parameters:
  ///   - byte: an offset into the text in UTF-8.
  ///   - start: where the text starts in the file, quotes and block marks included.
  static func place(ofByte byte: Int, of text: String, startingAt start: DataPlace, in file: [UInt8]) -> DataPlace {
    var finder = YAMLTextPlace(start: start, file: file)
    finder.enter(text)
    let scalars = Array(text.unicodeScalars)
    var rest = byte
    for (position, scalar) in scalars.enumerated() {
      if rest <= 0 { break }
      rest -= UTF8.width(scalar)
      finder.step(over: scalar, next: position + 1 < scalars.count ? scalars[position + 1] : nil)
    }
    return DataPlace(line: finder.line, column: finder.column)
  }

  private init(start: DataPlace, file: [UInt8]) {
    let lines = file.split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst(start.line - 1)
    let below = String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
    source = Array(below.unicodeScalars.dropFirst(start.column - 1))
    (line, column) = (start.line, start.column)
    style =
      switch source.first {
      case "'": .single
      case "\"": .double
      case "|": .literal
      case ">": .folded
      default: .plain
      }
  }

  // MARK: Walking

  private var current: Unicode.Scalar? { index < source.count ? source[index] : nil }

  private mutating func advance() {
    guard let scalar = current else { return }
    index += 1
    if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
  }

  private mutating func advance(_ count: Int) { for _ in 0..<count { advance() } }

  private mutating func skip(where isSkipped: (Unicode.Scalar) -> Bool) {
    while let scalar = current, isSkipped(scalar) { advance() }
  }

  /// Goes to the first character that the text says.
  private mutating func enter(_ text: String) {
    switch style {
    case .plain: break
    case .single, .double: advance()
    case .literal, .folded:
      skip { $0 != "\n" }
      advance()
      indentation = Self.leadingBlanks(source[index...]) - Self.leadingBlanks(Array(text.unicodeScalars)[...])
      if style == .literal, text.first != "\n" { skipBlankLines() }
      enterLine()
    }
    if style == .double { skipContinuation() }
  }

  /// Those before the first character that is neither blank nor the end of a line.
  private static func leadingBlanks(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    var count = 0
    for scalar in scalars {
      switch scalar {
      case " ": count += 1
      case "\n", "\r": count = 0
      default: return count
      }
    }
    return count
  }

  private mutating func skipBlankLines() {
    while let end = source[index...].firstIndex(of: "\n"),
      source[index..<end].allSatisfy({ $0 == " " || $0 == "\r" })
    {
      advance(end + 1 - index)
    }
  }

  private mutating func enterLine() {
    var left = indentation
    while left > 0, current == " " {
      advance()
      left -= 1
    }
  }

  /// Steps over what is written for one character of the text.
  private mutating func step(over scalar: Unicode.Scalar, next: Unicode.Scalar?) {
    switch style {
    case .literal: stepOverBlock(scalar)
    case .folded: isAtFold ? stepOverFold(next) : stepOverBlock(scalar)
    case .plain: isAtFold && (scalar == " " || scalar == "\n") ? stepOverFold(next) : advance()
    case .single:
      if isAtFold, scalar == " " || scalar == "\n" { stepOverFold(next) } else { advance(current == "'" ? 2 : 1) }
    case .double:
      if isAtFold, scalar == " " || scalar == "\n" { stepOverFold(next) } else { advance(escapeLength) }
      skipContinuation()
    }
  }

  private mutating func stepOverBlock(_ scalar: Unicode.Scalar) {
    if current == "\r" { advance() }
    let endsLine = current == "\n"
    advance()
    if endsLine { enterLine() }
  }

  /// Whether nothing but blanks stand before the end of the line.
  private var isAtFold: Bool {
    let next = source[index...].first { $0 != " " && $0 != "\t" && $0 != "\r" }
    return next == "\n"
  }

  /// A line end that reads as a blank or, behind empty lines, as line ends.
  private mutating func stepOverFold(_ next: Unicode.Scalar?) {
    skip { $0 == " " || $0 == "\t" || $0 == "\r" }
    advance()
    if next == "\n" { return }
    if style == .folded {
      skipBlankLines()
      enterLine()
    } else {
      skip { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" }
    }
  }

  private var escapeLength: Int {
    guard current == "\\", index + 1 < source.count else { return 1 }
    return switch source[index + 1] {
    case "x": 4
    case "u": 6
    case "U": 10
    default: 2
    }
  }

  /// `\` at the end of a line says nothing, and neither do the blanks below it.
  private mutating func skipContinuation() {
    while current == "\\", index + 1 < source.count, source[index + 1] == "\n" {
      advance(2)
      skip { $0 == " " || $0 == "\t" }
    }
  }
}
