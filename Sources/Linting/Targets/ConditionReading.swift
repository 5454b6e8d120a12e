import MarkdownModel

/// What a condition, a load or a length of time says.
struct ConditionReading: Sendable {
  /// A number that is no duration and no percentile.
  var hasFigure = false
  /// A figure that counts requests, users or the like.
  var hasLoad = false
  var hasDuration = false
  /// Points to a threshold that stands elsewhere: `> SLO`.
  var refers = false
  var isEvent = false
  /// Compares, in words or with a sign.
  var compares = false
  /// Moves slowly or carries its own window, as a budget does.
  var isSteady = false
  var namesMeasure = false
  /// Names a counter, of which any growth is an event: `rejected_requests_total`.
  var namesCounter = false
  var isEmpty = true

  var statesThreshold: Bool { hasFigure || refers || namesCounter && hasDuration }

  mutating func formUnion(_ other: ConditionReading) {
    hasFigure = hasFigure || other.hasFigure
    hasLoad = hasLoad || other.hasLoad
    hasDuration = hasDuration || other.hasDuration
    refers = refers || other.refers
    isEvent = isEvent || other.isEvent
    compares = compares || other.compares
    isSteady = isSteady || other.isSteady
    namesMeasure = namesMeasure || other.namesMeasure
    namesCounter = namesCounter || other.namesCounter
    isEmpty = isEmpty && other.isEmpty
  }
}

/// Reads conditions word by word.
struct ConditionReader {
  private static let mostWords = 120

  let words: TargetWords
  private var scan = WordScan()

  init(_ words: TargetWords) { self.words = words }

  mutating func read(_ source: [UInt8], _ range: ByteRange, most: Int = Self.mostWords) -> ConditionReading {
    scan.read(source, range, most: most)
    var reading = ConditionReading()
    reading.isEmpty = scan.words.isEmpty
    let hasSign = hasSign(source, range)
    var boundsDuration = false
    reading.namesCounter = namesCounter(source, range)
    let numbered = words.numbered
    var word = 0
    while word < scan.words.count {
      if isDeadline(word, source) {
        reading.isEvent = true
        word += 2
        continue
      }
      if continuesNumber(word, source) {
        word += 1
        continue
      }
      if scan.isFigure(word, in: source, numbered: numbered) {
        if isDuration(word, source, reading) {
          reading.hasDuration = true
          boundsDuration = boundsDuration || hasSign && isCompared(word, source)
        } else {
          reading.hasFigure = true
          reading.hasLoad = reading.hasLoad || isLoad(word)
        }
      } else if isCode(word, source) {
        // `/health` returns `degraded`: a state, and no comparison.
        reading.isEvent = reading.isEvent || has(words.comparisons, word)
      } else {
        note(word, &reading)
      }
      word += 1
    }
    // `/health` returns `degraded` for > 5 min: the sign says for how long, and the state is no figure.
    reading.compares = reading.compares || hasSign && !(boundsDuration && !reading.hasFigure)
    return reading
  }

  /// The decimals of `3.5 s` are no value of their own.
  private func continuesNumber(_ word: Int, _ source: [UInt8]) -> Bool {
    guard word > 0, case let lower = scan.words[word].range.lower, lower > 1, source[lower].isDigit,
      scan.words[word - 1].range.upper == lower - 1, source[lower - 2].isDigit
    else { return false }
    return source[lower - 1] == UInt8(ascii: ".") || source[lower - 1] == UInt8(ascii: ",")
  }

  /// "not done by 04:30"
  private func isDeadline(_ word: Int, _ source: [UInt8]) -> Bool {
    guard word > 0, word + 1 < scan.words.count,
      case let (hour, minute) = (scan.words[word].range, scan.words[word + 1].range),
      hour.count <= 2, minute.count == 2, hour.upper + 1 == minute.lower, source[hour.upper] == UInt8(ascii: ":"),
      source[hour.lower].isDigit, source[minute.lower].isDigit
    else { return false }
    return words.deadlinePrepositions.tag(ofWhole: word - 1..<word, in: scan) != 0
  }

  /// Whether a word is all of a code span.
  private func isCode(_ word: Int, _ source: [UInt8]) -> Bool {
    let place = scan.words[word].range
    return place.lower > 0 && place.upper < source.count && source[place.lower - 1] == UInt8(ascii: "`")
      && source[place.upper] == UInt8(ascii: "`")
  }

  private func note(_ word: Int, _ reading: inout ConditionReading) {
    if scan.isPercentile(word) { reading.namesMeasure = true }
    guard words.conditions.mayBegin(in: scan, at: word) else { return }
    if has(words.references, word) { reading.refers = true }
    if has(words.events, word), !isScope(word) { reading.isEvent = true }
    if has(words.comparisons, word) { reading.compares = true }
    if has(words.steady, word) { reading.isSteady = true }
    if has(words.durations, word) { reading.hasDuration = true }
    if has(words.nouns, word) { reading.namesMeasure = true }
  }

  /// "above 80 % on any node": where it is looked at.
  private func isScope(_ word: Int) -> Bool {
    word > 0 && words.scopes.tag(ofWhole: word - 1..<word + 1, in: scan) != 0
  }

  /// Whether what was read last holds any phrase of a list.
  func holds(_ table: PhraseTable) -> Bool { scan.words.indices.contains { has(table, $0) } }

  @inline(__always)
  private func has(_ table: PhraseTable, _ word: Int) -> Bool {
    table.match(in: scan, at: word, limit: scan.words.count) != nil || table.unspacedTag(in: scan, word: word) != 0
  }

  /// By the ending that Prometheus asks of counters.
  private func namesCounter(_ source: [UInt8], _ range: ByteRange) -> Bool {
    var index = range.lower
    while let mark = source.firstIndex(of: UInt8(ascii: "_"), from: index, to: range.upper) {
      if source.span.hasPrefix("_total", at: mark) { return true }
      index = mark + 1
    }
    return false
  }

  private func hasSign(_ source: [UInt8], _ range: ByteRange) -> Bool {
    if source.firstIndex(ofEither: UInt8(ascii: "<"), UInt8(ascii: ">"), from: range.lower, to: range.upper) != nil {
      return true
    }
    var index = range.lower
    while let lead = source.firstIndex(of: 0xE2, from: index, to: range.upper) {
      if source.span.hasPrefix("≤", at: lead) || source.span.hasPrefix("≥", at: lead) { return true }
      index = lead + 1
    }
    return false
  }

  /// `250 req/s`, `10K virtual users`, `x5`.
  private func isLoad(_ word: Int) -> Bool {
    // Two more groups of digits (`1 200 000`) and one adjective (`messages`, `virtual users`) may stand between.
    (word + 1..<word + 4).contains { next in
      next < scan.words.count && words.loadUnits.tag(ofWhole: next..<next + 1, in: scan) != 0
    }
  }

  // MARK: Durations

  /// Whether a number is a length of time for which something lasts, not the value that is compared.
  private func isDuration(_ word: Int, _ source: [UInt8], _ reading: ConditionReading) -> Bool {
    let (isLong, isShort) = timeUnit(of: word)
    guard isLong || isShort, !isRate(word, source) else { return false }
    if isBehind(words.prepositions, word) { return true }
    // `at 5 h` is a time of day.
    if word > 0, words.clockPrepositions.tag(ofWhole: word - 1..<word, in: scan) != 0 { return false }
    if isLong {
      return isBehind(words.weakPrepositions, word) || reading.statesThreshold
        || !isCompared(word, source) && !isBehindComparison(word)
    }
    return reading.hasFigure
  }

  /// `$20/day`, `10 / min`: so many in a time.
  private func isRate(_ word: Int, _ source: [UInt8]) -> Bool {
    guard word + 1 < scan.words.count else { return false }
    return source[scan.words[word].range.upper..<scan.words[word + 1].range.lower].contains(UInt8(ascii: "/"))
  }

  /// Whether a comparison sign stands right before a number.
  private func isCompared(_ word: Int, _ source: [UInt8]) -> Bool {
    var index = scan.words[word].range.lower - 1
    while index >= 0, source[index].isSpaceOrTab || source[index] == UInt8(ascii: "=") { index -= 1 }
    guard index >= 0 else { return false }
    return source[index] == UInt8(ascii: "<") || source[index] == UInt8(ascii: ">") || source[index] == 0xA4
      || source[index] == 0xA5
  }

  /// `lag above 10 min`
  private func isBehindComparison(_ word: Int) -> Bool {
    word > 0 && words.comparisons.match(in: scan, at: word - 1, limit: word) != nil
  }

  /// Whether the unit of a number is a time, of minutes and more or of seconds.
  private func timeUnit(of word: Int) -> (isLong: Bool, isShort: Bool) {
    let folded = scan.words[word].folded
    let digits = scan.bytes[folded].prefix(while: \.isDigit).count
    if digits < folded.count {
      let unit = scan.bytes[folded].dropFirst(digits)
      return (words.longTimeUnits.tag(ofWord: unit) != 0, words.shortTimeUnits.tag(ofWord: unit) != 0)
    }
    // `1.5 h`, `2-5 min`: the unit stands behind the last of the numbers.
    var next = word + 1
    while next < min(scan.words.count, word + 3), scan.bytes[scan.words[next].folded].first?.isDigit ?? false {
      if !(scan.bytes[scan.words[next].folded].last?.isDigit ?? true) { return timeUnit(of: next) }
      next += 1
    }
    guard next < scan.words.count else { return (false, false) }
    let hash = scan.hash(next..<next + 1)
    return (words.longTimeUnits.tag(hash) != 0, words.shortTimeUnits.tag(hash) != 0)
  }

  private func isBehind(_ table: PhraseTable, _ word: Int) -> Bool {
    // `for at least 5 min`, `over the last 10 min`.
    for before in stride(from: word - 1, through: max(0, word - 3), by: -1) {
      if table.match(in: scan, at: before, limit: word) != nil { return true }
    }
    return false
  }
}
