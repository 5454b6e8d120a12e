/// Tells whether a suppression covers a line, however many there are of them.
struct SuppressionIndex: Sendable {
  private struct Stretch: Sendable {
    let start: Int
    /// The farthest end of it and of all that start before it.
    let end: Int
  }

  /// Sorted by their starts, for each rule; those of all rules under the empty id.
  private var stretches: [String: [Stretch]] = [:]

  init(_ suppressions: [Suppression]) {
    for suppression in suppressions {
      let lines = suppression.lines
      for rule in suppression.rules.isEmpty ? [""] : suppression.rules {
        stretches[rule, default: []].append(Stretch(start: lines.lowerBound, end: lines.upperBound))
      }
    }
    stretches = stretches.mapValues { all in
      var farthest = 0
      return all.sorted { $0.start < $1.start }.map { stretch in
        farthest = max(farthest, stretch.end)
        return Stretch(start: stretch.start, end: farthest)
      }
    }
  }

  var isEmpty: Bool { stretches.isEmpty }

  func covers(rule: String, line: Int) -> Bool { covers(line, rule) || covers(line, "") }

  private func covers(_ line: Int, _ rule: String) -> Bool {
    guard let stretches = stretches[rule] else { return false }
    let behind = stretches.partitioningIndex { $0.start > line }
    return behind > 0 && line < stretches[behind - 1].end
  }
}

/// The lines of findings that were suppressed.
struct SuppressedLines {
  /// By rule; of all rules under the empty id. Sorted once everything is in.
  private var lines: [String: [Int]] = [:]

  mutating func add(rule: String, line: Int) {
    lines[rule, default: []].append(line)
    lines["", default: []].append(line)
  }

  mutating func sort() {
    for rule in lines.keys { lines[rule]?.sort() }
  }

  /// Whether a suppression has suppressed anything.
  func hold(_ suppression: Suppression) -> Bool {
    suppression.rules.isEmpty ? hold(suppression.lines, "") : suppression.rules.contains { hold(suppression.lines, $0) }
  }

  private func hold(_ range: Range<Int>, _ rule: String) -> Bool {
    guard let lines = lines[rule] else { return false }
    let first = lines.partitioningIndex { $0 >= range.lowerBound }
    return first < lines.count && lines[first] < range.upperBound
  }
}

extension Array {
  /// The first index whose element, like all behind it, meets a condition. O(log n).
  fileprivate func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
