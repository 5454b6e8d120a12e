import MarkdownModel

/// What the suppressions of a document cover, and what they have suppressed so far.
struct SuppressionLedger {
  let suppressions: Suppressions
  private var named: [String: LineRanges] = [:]
  /// By rule those that name none and are not enabled again alike for all rules; under "" for all other rules.
  private var unnamed: [String: LineRanges] = [:]
  /// By rule, the lines on which findings were suppressed.
  private var hits: [String: [Int]] = [:]

  init(_ suppressions: Suppressions) {
    self.suppressions = suppressions
    if suppressions.isEmpty { return }
    var ranges: [String: [Range<Int>]] = [:]
    for suppression in suppressions.all {
      for rule in suppression.rules { ranges[rule.id, default: []].append(rule.lines) }
    }
    named = ranges.mapValues(LineRanges.init)
    unnamed[""] = lines(ofThoseFor: "") { _ in true }
  }

  var isEmpty: Bool { suppressions.isEmpty }

  /// Notes a finding of a rule if it is suppressed.
  mutating func suppresses(_ rule: String, line: Int) -> Bool {
    guard named[rule]?.contains(line) == true || isCoveredUnnamed(rule, line) else { return false }
    hits[rule, default: []].append(line)
    return true
  }

  private mutating func isCoveredUnnamed(_ rule: String, _ line: Int) -> Bool {
    guard suppressions.enabling[rule] != nil else { return unnamed[""]?.contains(line) == true }
    if let known = unnamed[rule] { return known.contains(line) }
    let ranges = lines(ofThoseFor: rule) { _ in true }
    unnamed[rule] = ranges
    return ranges.contains(line)
  }

  private func lines(ofThoseFor rule: String, where isMeant: (Suppression) -> Bool) -> LineRanges {
    LineRanges(
      suppressions.all.filter { $0.isForAllRules && isMeant($0) }.map { suppressions.lines(of: $0, for: rule) })
  }

  // MARK: Findings about suppressions

  /// What was suppressed so far, ready to be asked.
  var record: SuppressionRecord { SuppressionRecord(suppressions, hits) }

  /// Notes findings of a rule that looks at suppressions, and tells which of them are suppressed.
  ///
  /// A comment for all rules must not hide that it suppresses nothing: it has to be one that a closure knows of.
  mutating func suppresses(
    _ rule: String, lines: [Int], unnamedOnesWhere isAble: (Suppression) -> Bool
  ) -> [Bool] {
    let able = self.lines(ofThoseFor: rule, where: isAble)
    return lines.map { line in
      guard named[rule]?.contains(line) == true || able.contains(line) else { return false }
      hits[rule, default: []].append(line)
      return true
    }
  }
}

/// Which suppressions of a document have suppressed something.
struct SuppressionRecord {
  let suppressions: Suppressions
  /// By rule, sorted.
  private let hits: [String: [Int]]

  fileprivate init(_ suppressions: Suppressions, _ hits: [String: [Int]]) {
    self.suppressions = suppressions
    self.hits = hits.mapValues { $0.sorted() }
  }

  func isUsed(_ rule: Suppression.NamedRule) -> Bool { hits[rule.id]?.containsAny(in: rule.lines) ?? false }

  /// Whether one that names no rule suppressed anything.
  func isUsed(_ suppression: Suppression) -> Bool {
    hits.contains { rule, lines in lines.containsAny(in: suppressions.lines(of: suppression, for: rule)) }
  }
}

/// Lines in ranges that may overlap. O(log n) to ask.
private struct LineRanges {
  private let ranges: [Range<Int>]

  init(_ unsorted: [Range<Int>]) {
    var merged: [Range<Int>] = []
    for range in unsorted.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    ranges = merged
  }

  func contains(_ line: Int) -> Bool {
    let behind = ranges.partitioningIndex { $0.lowerBound > line }
    return behind > 0 && ranges[behind - 1].contains(line)
  }
}

extension Array where Element == Int {
  /// Of sorted numbers. O(log n).
  func containsAny(in range: Range<Int>) -> Bool {
    let first = partitioningIndex { $0 >= range.lowerBound }
    return first < count && self[first] < range.upperBound
  }
}
