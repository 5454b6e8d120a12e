/// Names that stand side by side: `p50/p95/p99`, `p50, p95 and p99`.
struct StatisticGroups {
  static let longest = 8

  let named: [NamedStatistic]
  /// For each name the first of its group.
  let firstOfGroup: [Int]

  init(_ named: [NamedStatistic], in text: ByteText) {
    self.named = named
    var first: [Int] = []
    for index in named.indices {
      let isJoined =
        index > 0 && index - first[index - 1] < Self.longest
        && named[index].range.lowerBound - named[index - 1].range.upperBound <= 5
        && !(named[index - 1].range.upperBound..<named[index].range.lowerBound).contains(where: text.isDigit)
      first.append(isJoined ? first[index - 1] : index)
    }
    firstOfGroup = first
  }
}

extension QuantityScan {
  /// Gives each value the statistic that its clause names. Linear: both lists are sorted and walked side by side.
  mutating func assignStatistics() {
    let all = statistics()
    guard !all.isEmpty else { return }
    dropPercentileNumbers(all)
    let groups = StatisticGroups(free(all), in: text)
    guard !groups.named.isEmpty else { return }
    let named = groups.named
    var used = [Bool](filledWith: false, count: named.count)
    var next = 0
    for index in base..<found.count where found[index].part != .window && found[index].part != .load {
      while next < named.count, named[next].range.upperBound <= found[index].number.lowerBound { next += 1 }
      if let before = precedingStatistic(of: index, below: next, groups, used) {
        found[index].give(named[before])
        used[before] = true
      } else if next < named.count, isStatedBehind(index, named[next], isLoose: true) {
        found[index].give(named[next])
        used[next] = true
      }
    }
  }

  /// All that are named near the values, in order.
  private borrowing func statistics() -> [NamedStatistic] {
    let reader = StatisticReader(text: text, vocabulary: values.vocabulary, style: values.style)
    var named: [NamedStatistic] = []
    var place = text.lower
    for index in base..<found.count { reader.read(near: found[index].range, from: &place, into: &named) }
    return named
  }

  /// The 95 of "percentile 95" is no value.
  private mutating func dropPercentileNumbers(_ named: [NamedStatistic]) {
    var next = 0
    var kept = base
    for index in base..<found.count {
      let (number, unit) = (found[index].number, found[index].unit)
      while next < named.count, named[next].range.upperBound <= number.lowerBound { next += 1 }
      let isInside =
        next < named.count && unit == nil && named[next].statistic.isPercentile && named[next].range.overlaps(number)
      if isInside { continue }
      if kept < index { found[kept] = found[index] }
      kept += 1
    }
    found.removeSubrange(kept...)
  }

  /// The names that are no part of a value: "max 200 ms" bounds, "5 min" measures, "max: 200 ms" is the largest value.
  private func free(_ named: [NamedStatistic]) -> [NamedStatistic] {
    var next = base
    return named.filter { statistic in
      while next < found.count, found[next].range.upperBound <= statistic.range.lowerBound { next += 1 }
      return next == found.count || !found[next].range.overlaps(statistic.range)
    }
  }

  private func precedingStatistic(of index: Int, below next: Int, _ groups: StatisticGroups, _ used: [Bool]) -> Int? {
    guard next > 0 else { return nil }
    let (value, named, candidate) = (found[index], groups.named, next - 1)
    // `p50/p95/p99: 10/50/100 ms`: as many names as values, one for each.
    let first = groups.firstOfGroup[candidate]
    if first < candidate {
      let place = valuesSince(named[candidate].range.upperBound, before: index)
      return first + place < next ? first + place : nil
    }
    guard isSameClause(named[candidate].range.upperBound, value.range.lowerBound) else { return nil }
    if index > base, found[index - 1].range.lowerBound >= named[candidate].range.upperBound {
      // Another value stands between: only the second of a change goes with the same name.
      guard value.part == .to, found[index - 1].statisticRange == named[candidate].range else { return nil }
      return candidate
    }
    if used[candidate] { return nil }
    // "120 ms at p95, 200 ms at p99": the name behind is nearer.
    if next < named.count, isStatedBehind(index, named[next], isLoose: false), index > base,
      isStatedBehind(index - 1, named[candidate], isLoose: true)
    {
      return nil
    }
    return candidate
  }

  /// How many values stand between an offset and a value, as far as a group of names can be long.
  private func valuesSince(_ offset: Int, before index: Int) -> Int {
    var count = 0
    while count < StatisticGroups.longest, index - count > base, found[index - count - 1].number.lowerBound >= offset {
      count += 1
    }
    return count
  }

  private func isSameClause(_ from: Int, _ to: Int) -> Bool {
    guard to >= from, to - from < 120 else { return false }
    var index = from
    while index < to {
      let byte = text[index]
      if byte == UInt8(ascii: ";") { return false }
      if byte == UInt8(ascii: "."), text.blankLength(index + 1) > 0 { return false }
      if byte == UInt8(ascii: ","), to - index > 40 { return false }
      index += 1
    }
    return true
  }

  /// "200 ms at p95", "200 ms (p95)", "200 ms p95"
  private func isStatedBehind(_ index: Int, _ named: NamedStatistic, isLoose: Bool) -> Bool {
    let end = found[index].range.upperBound
    guard named.range.lowerBound >= end, named.range.lowerBound - end <= 12 else { return false }
    if index + 1 < found.count,
      found[index + 1].number.lowerBound < named.range.lowerBound || announces(named, found[index + 1])
    {
      return false
    }
    var position = text.skipBlanks(end)
    if text[position] == UInt8(ascii: "(") { return true }
    if position == named.range.lowerBound { return isLoose && !isFollowedByValue(named) }
    position = text.lettersEnd(position)
    let word = vocabulary.roles(text, text.skipBlanks(end)..<max(position, text.skipBlanks(end)))
    let isLink =
      word.contains(.load) || word.contains(.to)
      || (position - text.skipBlanks(end) <= 3 && position > text.skipBlanks(end))
    return isLink && named.range.lowerBound - position <= 5
  }

  /// "900 req/s with a p95 of 340 ms", "900 req/s at p95 below 340 ms": the name belongs to the value behind it.
  private func announces(_ named: NamedStatistic, _ value: Quantity) -> Bool {
    let start = text.skipBlanks(named.range.upperBound)
    if start == value.range.lowerBound { return value.isBound }
    let end = text.lettersEnd(start)
    return text.skipBlanks(end) == value.range.lowerBound && vocabulary.roles(text, start..<end).contains(.outOf)
  }

  private func isFollowedByValue(_ named: NamedStatistic) -> Bool {
    let next = text[text.skipBlanks(named.range.upperBound)]
    return next == UInt8(ascii: ":") || next == UInt8(ascii: "=") || next == UInt8(ascii: "<") || next &- 0x30 < 10
  }
}
