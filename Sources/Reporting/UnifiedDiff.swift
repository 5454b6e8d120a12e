import MarkdownModel

/// The difference of two versions of a file, in the form that `patch` and `git apply` read.
public struct UnifiedDiff: Sendable {
  private static let context = 3
  /// How many lines may differ before the comparison gives up looking for the next common one.
  private static let longestGap = 200

  private enum Line {
    case same(old: Int, new: Int)
    case removed(old: Int)
    case added(new: Int)
  }

  private let path: String
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]

  public init(path: String, old: [UInt8], new: [UInt8]) {
    self.path = path
    self.old = Self.lines(old)
    self.new = Self.lines(new)
  }

  /// The lines, each with its line feed.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == .lineFeed {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// As it is, for programs.
  public var bytes: [UInt8] { written(TerminalStyle(hasColour: false), isForPeople: false) }

  /// For a terminal: coloured, and nothing in it steers the terminal.
  public func text(style: TerminalStyle) -> String {
    String(decoding: written(style, isForPeople: true), as: UTF8.self)
  }

  // MARK: Comparing

  private func script() -> [Line] {
    var script: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        script.append(.same(old: i, new: j))
        (i, j) = (i + 1, j + 1)
        continue
      }
      let (skippedOld, skippedNew) = gap(i, j)
      for offset in 0..<skippedOld { script.append(.removed(old: i + offset)) }
      for offset in 0..<skippedNew { script.append(.added(new: j + offset)) }
      (i, j) = (i + skippedOld, j + skippedNew)
    }
    return script
  }

  /// How many lines to skip on each side to come to a common one: as few as possible, and as many on one side as on the
  /// other, since most fixes change lines in place.
  private func gap(_ i: Int, _ j: Int) -> (Int, Int) {
    if i == old.count || j == new.count { return (old.count - i, new.count - j) }
    for size in 1...Self.longestGap {
      for shorter in (0...size).reversed() {
        for (a, b) in [(size, shorter), (shorter, size)]
        where i + a <= old.count && j + b <= new.count && isCommon(i + a, j + b) {
          return (a, b)
        }
      }
    }
    return (old.count - i, new.count - j)
  }

  private func isCommon(_ i: Int, _ j: Int) -> Bool {
    if i == old.count || j == new.count { return i == old.count && j == new.count }
    return old[i] == new[j]
  }

  // MARK: Writing

  private func written(_ style: TerminalStyle, isForPeople: Bool) -> [UInt8] {
    let script = script()
    let hunks = hunks(of: script)
    guard !hunks.isEmpty else { return [] }
    var result: [UInt8] = []
    func add(_ text: String) { result += Array(text.utf8) }
    let shown = isForPeople ? Printable.line(path) : path
    let name = shown.hasPrefix("./") ? String(shown.dropFirst(2)) : shown
    let slash = name.hasPrefix("/") ? "" : "/"
    add(style.bold("--- a\(slash)\(name)") + "\n" + style.bold("+++ b\(slash)\(name)") + "\n")
    for hunk in hunks {
      add(style.cyan(header(script[hunk])) + "\n")
      for line in script[hunk] {
        switch line {
        case .same(let index, _): write(" ", old[index], { $0 })
        case .removed(let index): write("-", old[index], style.red)
        case .added(let index): write("+", new[index], style.green)
        }
      }
    }
    func write(_ mark: String, _ line: ArraySlice<UInt8>, _ colour: (String) -> String) {
      let hasEnd = line.last == .lineFeed
      if isForPeople {
        var text = hasEnd ? line.dropLast() : line
        if text.last == .carriageReturn { text = text.dropLast() }
        add(colour(mark + Printable.line(String(decoding: text, as: UTF8.self))) + "\n")
      } else {
        add(mark)
        result += line
        if !hasEnd { add("\n") }
      }
      if !hasEnd { add("\\ No newline at end of file\n") }
    }
    return result
  }

  /// The stretches of the script that are shown: changes with some lines around them.
  private func hunks(of script: [Line]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, line) in script.enumerated() {
      if case .same = line { continue }
      let start = max(0, index - Self.context)
      let end = min(script.count, index + Self.context + 1)
      if let last = hunks.last, last.upperBound >= start {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private func header(_ lines: ArraySlice<Line>) -> String {
    var (oldCount, newCount) = (0, 0)
    var (oldStart, newStart): (Int?, Int?) = (nil, nil)
    for line in lines {
      switch line {
      case .same(let i, let j):
        (oldStart, newStart) = (oldStart ?? i, newStart ?? j)
        (oldCount, newCount) = (oldCount + 1, newCount + 1)
      case .removed(let i): (oldStart, oldCount) = (oldStart ?? i, oldCount + 1)
      case .added(let j): (newStart, newCount) = (newStart ?? j, newCount + 1)
      }
    }
    // A side without lines names the line before it, of which a whole new or deleted file has none.
    return "@@ -\((oldStart.map { $0 + 1 }) ?? 0),\(oldCount) +\((newStart.map { $0 + 1 }) ?? 0),\(newCount) @@"
  }
}
