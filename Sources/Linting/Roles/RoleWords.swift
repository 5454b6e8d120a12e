import MarkdownModel
import RuleModel

/// The word lists of `Rules/vocabulary/roles.yaml`, made quick to look up.
///
/// A class because every subject's reader holds it, and one reference is cheap to pass on.
final class RoleWords: Sendable {
  private static let roles = Role.allCases
  private static let longestTitle = 6

  /// Words that tell a role wherever they stand in a header.
  private let headers: PhraseTable
  /// Words that tell one only as the whole of it.
  private let wholeHeaders: PhraseTable
  private let statistics: PhraseTable
  private let sections: PhraseTable
  /// Of two columns of states the earlier one.
  let baselines: PhraseTable
  /// Of names, or of what is to be met.
  let criteria: PhraseTable
  /// Of shares of nines, promised or measured.
  let availabilities: PhraseTable
  /// "limit", before or behind a statistic.
  let limits: PhraseTable
  /// Months and the like, of which something was measured, and what a test gave.
  private let periods: PhraseTable

  let months: MonthNames

  init(_ vocabulary: Vocabulary) {
    months = vocabulary.monthNames
    func phrases(_ list: String) -> [(list: WordList, tag: UInt8)] {
      Self.roles.enumerated().map { index, role in (vocabulary.list(list + role.rawValue), UInt8(index + 1)) }
    }
    headers = PhraseTable(phrases("role-"))
    wholeHeaders = PhraseTable(phrases("header-"))
    statistics = vocabulary.phrases("statistics")
    baselines = vocabulary.phrases("baseline-headers")
    criteria = vocabulary.phrases("criterion-headers")
    availabilities = vocabulary.phrases("availability-headers")
    limits = vocabulary.phrases("limit-names")
    periods = vocabulary.phrases("period-headers", "result-headers")
    sections = PhraseTable(
      SectionRole.allCases.map { role in (vocabulary.list(role.vocabulary), role.rawValue) })
  }

  // MARK: Headers and labels

  /// What a header or label says its values are for.
  ///
  /// The whole text counts first, then the text without a parenthesis, years and quarters, then the phrases in it.
  func role(of header: ByteRange, in source: [UInt8], _ scan: inout WordScan) -> LineRole {
    guard !header.isEmpty else { return .none }
    scan.read(source, header, most: 12)
    guard !scan.words.isEmpty else { return .none }
    let whole = 0..<scan.words.count
    let statistic = statistic(in: scan, whole)
    var role = role(ofWhole: whole, of: scan)
    if role == nil {
      let core = core(of: scan, before: whole.count > 1 ? opening(in: source, header) : nil)
      if core != whole { role = self.role(ofWhole: core, of: scan) ?? strongest(in: scan, core, of: source) }
      role = role ?? strongest(in: scan, whole, of: source)
    }
    if role == .current, source[header.upper - 1] == UInt8(ascii: "?") { role = .status }
    // `99th percentile` heads values, `Percentile` their names.
    if role == .statistic, source.holdDigit(in: header) {
      return LineRole(role: .value, statistic: header)
    }
    // `Max acceptable` is a limit and no greatest value.
    if let role { return LineRole(role: role, statistic: role == .agreement ? percentile(in: scan) : statistic) }
    return LineRole(role: statistic.isEmpty ? nil : .value, statistic: statistic)
  }

  private func role(_ tag: UInt8) -> Role? { tag == 0 ? nil : Self.roles[Int(tag) - 1] }

  private func role(ofWhole words: Range<Int>, of scan: WordScan) -> Role? {
    role(headers.tag(ofWhole: words, in: scan)) ?? role(wholeHeaders.tag(ofWhole: words, in: scan))
      ?? (words.count == 1 ? role(wholeHeaders.unspacedTag(ofWhole: words.lowerBound, in: scan)) : nil)
  }

  /// The words before a parenthesis or bracket, without a year, a quarter or a number at either end.
  private func core(of scan: WordScan, before opening: Int?) -> Range<Int> {
    var (first, last) = (0, scan.words.count)
    guard last > 1 else { return first..<last }
    if let open = opening {
      let inside = scan.words.firstIndex { $0.range.lower > open } ?? last
      if inside > 0 { last = inside }
    }
    while last - first > 1, isPeriod(scan, last - 1) { last -= 1 }
    while last - first > 1, isPeriod(scan, first) { first += 1 }
    return first..<last
  }

  private func opening(in source: [UInt8], _ header: ByteRange) -> Int? {
    let open = source.firstIndex(
      ofEither: UInt8(ascii: "("), UInt8(ascii: "["), from: header.lower, to: header.upper)
    var index = header.lower
    while let wide = source.firstIndex(of: 0xEF, from: index, to: open ?? header.upper) {
      if source.span.hasPrefix("（", at: wide) { return wide }
      index = wide + 1
    }
    return open
  }

  /// `October`, `Q3 2026`, `Result`: a period or a result, and nothing else.
  func tellsWhenMeasured(_ header: ByteRange, _ source: [UInt8], _ scan: inout WordScan) -> Bool {
    guard header.count >= 2, header.count <= 24 else { return false }
    scan.read(source, header, most: 3)
    guard (1...2).contains(scan.words.count) else { return false }
    let end = scan.words.count > 1 && isPeriod(scan, scan.words.count - 1) ? scan.words.count - 1 : scan.words.count
    return periods.tag(ofWhole: 0..<end, in: scan) != 0
  }

  /// `2027`, `Q3`, `12`, `H1`.
  private func isPeriod(_ scan: WordScan, _ word: Int) -> Bool {
    let place = scan.words[word].folded
    guard place.count <= 4, place.count < 2 || scan.bytes[place.upperBound - 1].isDigit else { return false }
    var folded = scan.bytes[place]
    if folded.count <= 2, let first = folded.first, first == UInt8(ascii: "q") || first == UInt8(ascii: "h") {
      folded = folded.dropFirst()
    }
    return folded.allSatisfy(\.isDigit)
  }

  /// Of the phrases in a header the one of the highest rank; of two alike the longer, then the later one.
  private func strongest(in scan: WordScan, _ words: Range<Int>, of source: [UInt8]) -> Role? {
    var best: (role: Role, words: Int)?
    var word = words.lowerBound
    while word < words.upperBound {
      if let match = headers.match(in: scan, at: word, limit: words.upperBound), let role = role(match.tag) {
        if isClause(role, match, at: word, in: words) || role == .minimum && best == nil && isMinute(scan, word, source)
        {
          word += match.words
          continue
        }
        if best.map({ (role.rank, match.words) >= ($0.role.rank, $0.words) }) ?? true { best = (role, match.words) }
        word += match.words
      } else {
        if let role = role(headers.unspacedTag(in: scan, word: word)), best.map({ role.rank >= $0.role.rank }) ?? true {
          best = (role, 1)
        }
        word += 1
      }
    }
    return best?.role
  }

  /// "Incremental check after editing a generated handler": what stands behind is a circumstance, not the name of a state.
  private func isClause(_ role: Role, _ match: PhraseTable.Match, at word: Int, in words: Range<Int>) -> Bool {
    (role == .after || role == .before) && match.words == 1 && word > words.lowerBound
      && word + match.words + 2 < words.upperBound
  }

  /// `Orders/min`
  private func isMinute(_ scan: WordScan, _ word: Int, _ source: [UInt8]) -> Bool {
    word > 0 && source[scan.words[word].range.lower - 1] == UInt8(ascii: "/")
  }

  // MARK: Statistics

  /// `p95`, `P99.9`, `median`, `95th percentile`; an empty range when none is named.
  private func statistic(in scan: WordScan, _ words: Range<Int>) -> ByteRange {
    for word in words {
      if isPercentile(scan, word) { return scan.words[word].range }
      if let match = statistics.match(in: scan, at: word, limit: words.upperBound) {
        let end = scan.words[word + match.words - 1].range.upper
        return ByteRange(scan.words[word].range.lower, end)
      }
    }
    return ByteRange(0, 0)
  }

  private func percentile(in scan: WordScan) -> ByteRange {
    scan.words.indices.first { isPercentile(scan, $0) }.map { scan.words[$0].range } ?? ByteRange(0, 0)
  }

  private func isPercentile(_ scan: WordScan, _ word: Int) -> Bool {
    scan.words[word].folded.count <= 5 && scan.isPercentile(word)
  }

  // MARK: Sections

  /// What a section is about, by its title.
  ///
  /// - Parameter folded: the title, where it has been folded before.
  func role(
    ofSection title: ByteRange, folded: ArraySlice<UInt8>? = nil, in source: [UInt8], _ scan: inout WordScan
  ) -> SectionRole? {
    guard !title.isEmpty else { return nil }
    let opening = opening(in: source, title)
    if let folded, opening == nil {
      scan.read(folded: folded, most: Self.longestTitle + 1)
    } else {
      scan.read(source, title, most: Self.longestTitle + 1)
    }
    guard !scan.words.isEmpty else { return nil }
    let all = 0..<scan.words.count
    if let role = SectionRole(rawValue: sections.tag(ofWhole: all, in: scan)) { return role }
    let core = core(of: scan, before: opening)
    guard core.count <= Self.longestTitle else { return nil }
    var best: PhraseTable.Match?
    var bestEnd = -1
    var word = core.lowerBound
    while word < core.upperBound {
      if let match = sections.match(in: scan, at: word, limit: core.upperBound) {
        // "Latency objectives" are objectives.
        let isHead =
          word == bestEnd && match.tag == SectionRole.goals.rawValue
          && best?.tag == SectionRole.measurements.rawValue
        if isHead || match.words > best?.words ?? 0 { (best, bestEnd) = (match, word + match.words) }
        word += match.words
      } else {
        if best == nil, case let tag = sections.unspacedTag(in: scan, word: word), tag != 0 {
          best = PhraseTable.Match(tag: tag, words: 1)
        }
        word += 1
      }
    }
    return best.flatMap { SectionRole(rawValue: $0.tag) }
  }
}
