import MarkdownModel

/// Finds the vague word of a place, if nothing in it is a measure.
struct VagueScan {
  private struct Candidate {
    let kind: VagueWords.Class
    let words: Range<Int>
    let clause: Int
    /// Whether it stands right beside something that can be measured.
    let isBesideNoun: Bool
    /// Whether another word follows that it describes: `slow checks`.
    let isBeforeOther: Bool
  }

  /// Longer texts explain; they set no value and no goal.
  private static let mostWords = 18
  private static let longestQuotation = 60
  private static let longestName = 5
  private static let longestRemark = 200

  private let document: Document
  private let words: VagueWords
  private var measure: MeasureScan
  private var scan = WordScan()
  private var source: [UInt8] { document.source.bytes }

  init(_ document: Document, _ words: VagueWords) {
    self.document = document
    self.words = words
    measure = MeasureScan(words)
  }

  /// The first word of a place that gives no measure where one belongs.
  mutating func vagueWord(in place: VaguePlace) -> ByteRange? {
    guard words.vague.mayOccur(in: source, place.range) else { return nil }
    scan.read(source, place.range, most: Self.mostWords + 1)
    guard (1...Self.mostWords).contains(scan.words.count),
      scan.words.indices.contains(where: { vague(at: $0, limit: scan.words.count, in: place) != nil }),
      !investigates(place)
    else { return nil }
    var candidates: [Candidate] = []
    var clause = 0
    /// In which clauses other words stand; only the first ones are told apart.
    var others: UInt64 = 0
    var hasNoun = false
    let isGoal = place.kind == .goal || place.kind == .goalText
    /// The clause that says when something holds: "even when all is healthy".
    var condition = -1
    /// "If the cost grows, reduce the number of videos" says what to do then.
    let saysWhen = isGoal && words.conditions.match(in: scan, at: 0, limit: scan.words.count) != nil
    var hasDemand = false
    var isNegated = false
    /// Behind the last noun, and the words that only strengthen what follows.
    var lastNoun = -1
    var word = 0
    let limit = scan.words.count
    while word < limit {
      if word > 0, startsClause(word) { clause += 1 }
      if words.demands.match(in: scan, at: word, limit: limit) != nil { hasDemand = true }
      if words.negations.match(in: scan, at: word, limit: limit) != nil { isNegated = true }
      if isGoal, words.conditions.match(in: scan, at: word, limit: limit) != nil { condition = clause }
      if let name = words.names.match(in: scan, at: word, limit: limit) {
        others |= 1 << UInt64(min(clause, 63))
        word += name.words
      } else if let vague = vague(at: word, limit: limit, in: place),
        let kind = VagueWords.Class(rawValue: vague.tag), isFree(word..<word + vague.words)
      {
        let next = word + vague.words
        let isBesideNoun = lastNoun == word || isNoun(behindFillersAt: next)
        if !isNegated, condition != clause, !(saysWhen && kind == .change), !isRemark(word, in: place),
          !isLoad(word..<next, kind, in: place)
        {
          candidates.append(
            Candidate(
              kind: kind, words: word..<next, clause: clause, isBesideNoun: isBesideNoun,
              isBeforeOther: isOther(next)))
        }
        word = next
      } else if let noun = words.nouns.match(in: scan, at: word, limit: limit) {
        hasNoun = true
        word += noun.words
        lastNoun = word
      } else if scan.isPercentile(word) {
        hasNoun = true
        word += 1
        lastNoun = word
      } else if let filler = words.fillers.match(in: scan, at: word, limit: limit) {
        if lastNoun == word { lastNoun += filler.words }
        word += filler.words
      } else {
        others |= 1 << UInt64(min(clause, 63))
        word += 1
      }
    }
    guard place.kind != .goalText || hasDemand,
      let found = candidates.first(where: {
        isVague($0, in: place, isAlone: others & (1 << UInt64(min($0.clause, 63))) == 0, hasNoun: hasNoun)
          && (!place.isSaidByTitle || hasNoun || hasDemand)
          && (place.advice != .time && !(isGoal && $0.isBeforeOther)
            || words.atOnce.match(in: scan, at: $0.words.lowerBound, limit: limit) == nil)
      })
    else { return nil }
    if place.kind == .value, scan.holds(words.frequencies) { return nil }
    let isOfLoad = found.kind == .scale || found.kind == .amount || place.advice != .target
    guard !measure.statesMeasure(source, place.scope, countsLoads: isOfLoad),
      !isGoal || !asks(scan.words[found.words.lowerBound].range.upper, place),
      found.kind != .escape || !isExplained(behind: scan.words[found.words.upperBound - 1].range.upper, place)
    else { return nil }
    return ByteRange(scan.words[found.words.lowerBound].range.lower, scan.words[found.words.upperBound - 1].range.upper)
  }

  /// `Baseline performance: single user, minimal load`: under which load something is measured.
  private func isLoad(_ found: Range<Int>, _ kind: VagueWords.Class, in place: VaguePlace) -> Bool {
    kind == .size && place.advice != .load && found.upperBound < scan.words.count && !startsClause(found.upperBound)
      && found.lowerBound > 0 && startsClause(found.lowerBound)
      && words.loads.match(in: scan, at: found.upperBound, limit: scan.words.count) != nil
  }

  /// "Simulate heavy load": the words describe what is looked at and promise nothing.
  private func investigates(_ place: VaguePlace) -> Bool {
    place.advice == .target && words.investigations.match(in: scan, at: 0, limit: scan.words.count) != nil
  }

  /// `best effort (depends on the upstream provider)`: a class of service, and why.
  private func isExplained(behind end: Int, _ place: VaguePlace) -> Bool {
    let rest = source[end..<max(end, place.range.upper)].drop { $0.isSpaceOrTab }
    return rest.first == UInt8(ascii: "(") && rest.last == UInt8(ascii: ")") && rest.contains(.space)
  }

  /// "What is acceptable?" sets no goal.
  private func asks(_ lower: Int, _ place: VaguePlace) -> Bool {
    source[lower..<max(lower, place.range.upper)].first {
      $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!")
    } == UInt8(ascii: "?")
  }

  /// Scripts without blanks tell targets well, and what else a column holds only by a part of its header.
  private func vague(at word: Int, limit: Int, in place: VaguePlace) -> PhraseTable.Match? {
    if let match = words.vague.match(in: scan, at: word, limit: limit) { return match }
    guard place.advice == .target else { return nil }
    let tag = words.vague.unspacedTag(ofWhole: word, in: scan)
    return tag == 0 ? nil : PhraseTable.Match(tag: tag, words: 1)
  }

  /// Whether a word stands in parentheses behind others, which it only explains: `Eager loading (immediate)`.
  private func isRemark(_ word: Int, in place: VaguePlace) -> Bool {
    let start = scan.words[word].range.lower
    let lead = source[max(place.range.lower, start - Self.longestRemark)..<max(place.range.lower, start)]
    guard let open = lead.lastIndex(of: UInt8(ascii: "(")), !lead[open...].contains(UInt8(ascii: ")")) else {
      return false
    }
    return lead[..<open].contains(where: \.isAlphanumericASCII)
  }

  /// Whether a comma, a semicolon or a parenthesis stands right before a word.
  private func startsClause(_ word: Int) -> Bool {
    for index in scan.words[word - 1].range.upper..<scan.words[word].range.lower {
      switch source[index] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"): return true
      default: continue
      }
    }
    return false
  }

  /// Whether a word of the same clause is none that the lists know.
  private func isOther(_ word: Int) -> Bool {
    let limit = scan.words.count
    guard word < limit, !startsClause(word) else { return false }
    return words.nouns.match(in: scan, at: word, limit: limit) == nil
      && words.fillers.match(in: scan, at: word, limit: limit) == nil
      && words.vague.match(in: scan, at: word, limit: limit) == nil
  }

  private func isNoun(behindFillersAt word: Int) -> Bool {
    var word = word
    while word < scan.words.count {
      if words.nouns.match(in: scan, at: word, limit: scan.words.count) != nil { return true }
      guard let filler = words.fillers.match(in: scan, at: word, limit: scan.words.count) else { return false }
      word += filler.words
    }
    return false
  }

  /// Where a word of a class is vague: by the place, by what stands beside it, and whether anything else is said.
  private func isVague(_ candidate: Candidate, in place: VaguePlace, isAlone: Bool, hasNoun: Bool) -> Bool {
    switch place.kind {
    // `Best effort` is a class of its own.
    case .outlier: isAlone && candidate.clause == 0 && candidate.kind != .escape
    case .rating:
      isAlone && candidate.clause == 0 && (candidate.kind != .amount || place.isOfMetric) && candidate.kind != .scale
        && (candidate.kind != .middle || place.isOfMetric)
    case .value:
      switch candidate.kind {
      case .escape, .speed, .scale: true
      case .change: isAlone || hasNoun
      // `RTSP over UDP (lossy on unstable links)` says more than that.
      case .quality: place.advice != .load && (isAlone || hasNoun && candidate.clause == 0)
      case .size, .time, .amount: isAlone || candidate.isBesideNoun
      case .middle: isAlone && place.advice != .load
      }
    case .gain:
      switch candidate.kind {
      case .escape: true
      case .speed: !candidate.isBeforeOther
      case .change: isAlone || hasNoun || isFaster(candidate.words)
      case .size:
        isAlone && words.gains.match(in: scan, at: candidate.words.lowerBound, limit: scan.words.count) != nil
      case .scale, .quality, .time, .amount, .middle: false
      }
    case .goal, .goalText:
      switch candidate.kind {
      case .escape, .speed, .scale: true
      case .change: hasNoun || scan.holds(words.degrees) || saysSpeed(candidate.words)
      case .quality: candidate.isBesideNoun || place.isOfMetric && isAlone || qualifiesAll(candidate.words)
      case .size: candidate.isBesideNoun || place.isOfMetric && isAlone
      case .time, .amount, .middle: place.isOfMetric && isAlone
      }
    }
  }

  /// "Good CDN hit rate", "Acceptable cold tile latency": a goal that is a noun and what it shall be like.
  private func qualifiesAll(_ found: Range<Int>) -> Bool {
    let limit = scan.words.count
    guard found.lowerBound == 0, found.upperBound < limit, limit - found.upperBound <= Self.longestName else {
      return false
    }
    return (found.upperBound..<limit).contains {
      words.nouns.match(in: scan, at: $0, limit: limit)?.words == limit - $0
    }
  }

  /// "faster reads": two words that promise a change and nothing else.
  /// "Make the token refresh faster": how fast a thing is needs no noun of performance.
  /// "Reads are faster than writes" compares.
  private func saysSpeed(_ found: Range<Int>) -> Bool {
    words.speedChanges.tag(ofWhole: found, in: scan) != 0
      && words.comparisons.match(in: scan, at: found.upperBound, limit: scan.words.count) == nil
  }

  private func isFaster(_ found: Range<Int>) -> Bool {
    found.lowerBound == 0 && scan.words.count - found.upperBound == 1
  }

  /// Whether words stand in prose by themselves: no code, no link, no part of an identifier, not quoted.
  private func isFree(_ found: Range<Int>) -> Bool {
    let lower = scan.words[found.lowerBound].range.lower
    let upper = scan.words[found.upperBound - 1].range.upper
    return !isJoined(lower - 1, step: -1) && !isJoined(upper, step: 1) && !isQuoted(lower, upper)
      && !words.properNames.contains { source[lower..<upper].elementsEqual($0) }
  }

  /// `fast-SSD`, `slow_2g`, `better.sqlite`: a mark with a letter or digit behind it.
  private func isJoined(_ mark: Int, step: Int) -> Bool {
    guard source.indices.contains(mark), source.indices.contains(mark + step) else { return false }
    switch source[mark] {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "#"),
      UInt8(ascii: "/"):
      return source[mark + step].isAlphanumericASCII
    default: return false
    }
  }

  private func isQuoted(_ lower: Int, _ upper: Int) -> Bool {
    guard lower > 0, upper < source.count else { return false }
    switch source[lower - 1] {
    case UInt8(ascii: "\""): return closesQuotation(upper)
    case UInt8(ascii: "'"): return source[upper] == source[lower - 1]
    // “ ‘ « »
    case 0x9C, 0x98, 0xAB: return true
    case 0xA0, .space: return lower > 2 && (source[lower - 2] == 0xAB || source[lower - 3] == 0xAB)
    default: return false
    }
  }

  /// Whether a quotation ends soon behind an offset: "fast follower" quotes both words.
  private func closesQuotation(_ start: Int) -> Bool {
    for byte in source[start..<min(source.count, start + Self.longestQuotation)] {
      if byte == UInt8(ascii: "\"") { return true }
      if byte.isLineEnding || byte == UInt8(ascii: "|") { return false }
    }
    return false
  }

  /// Whether a range is plain text of the place: no code, no text of a link.
  func isProse(_ range: ByteRange, in place: VaguePlace) -> Bool {
    document.inlines[place.inlines].contains { $0.kind == .text && !$0.isLinkText && $0.range.contains(range) }
  }
}
