import MarkdownModel
import Quantities
import RuleModel

/// What a metric measures, as its name says.
enum MetricKind: UInt8, CaseIterable, Sendable {
  case latency = 1, time, data, throughput, share, other

  /// As cards call it.
  var name: String {
    switch self {
    case .latency: "latency"
    case .time: "time"
    case .data: "data"
    case .throughput: "throughput"
    case .share: "share"
    case .other: "other"
    }
  }

  var vocabulary: String { "metrics-of-" + name }

  /// Whether values of the metric may be given in a unit.
  func allows(_ unit: Unit) -> Bool {
    let isPlainTime = unit.isTime
    let isPlainData = unit.dimension == .data && unit.perDimension == nil
    let isRate = unit.perDimension == .time && unit.dimension != .percentage
    switch self {
    case .latency, .time: return !(unit.dimension == .data || isRate || unit.dimension == .temperature)
    case .data: return !(isPlainTime || (unit.dimension == .count && isRate) || unit.dimension == .temperature)
    case .throughput: return !(isPlainTime || unit.dimension == .temperature)
    case .share: return !(isPlainTime || isPlainData || unit.dimension == .temperature)
    case .other: return true
    }
  }
}

/// Tells what metrics measure by `Rules/vocabulary/metrics.yaml`.
struct MetricWords: Sendable {
  private let kinds: PhraseTable
  /// Words behind which only circumstances follow.
  private let conditions: PhraseTable
  /// Words behind a metric that leave it what it is: "memory usage", "latency target".
  private let qualifiers: PhraseTable
  /// Metrics that are given as shares and as durations as well.
  private let spans: PhraseTable
  /// Words behind which a metric is told whose it is: "latency of the gateway".
  private let owners: PhraseTable
  /// Words behind a metric that tell of each of what it is taken.
  private let parts: PhraseTable
  /// Units behind a leading number that make a name of it: "16 GB heap".
  private let sizes: PhraseTable

  init(_ vocabulary: Vocabulary) {
    kinds = PhraseTable(
      MetricKind.allCases.map { kind in (vocabulary.list(kind.vocabulary), kind.rawValue) })
    conditions = vocabulary.phrases("metric-conditions")
    qualifiers = vocabulary.phrases("metric-qualifiers")
    spans = vocabulary.phrases("metrics-of-spans")
    owners = vocabulary.phrases("metric-owners")
    parts = vocabulary.phrases("metric-parts")
    sizes = vocabulary.phrases("variant-sizes")
  }

  /// Whether any word of a name tells of something that may be given in a unit: "memory leak growth" in MB.
  func mayName(_ unit: Unit, _ name: ByteRange, in source: [UInt8], _ scan: inout WordScan) -> Bool {
    guard !name.isEmpty, name.count < 200 else { return false }
    scan.read(source, name, most: 16)
    return scan.words.indices.contains { word in
      named(in: scan, at: word).kind.map { $0 != .other && $0.allows(unit) } ?? false
    }
  }

  /// What the words from one on name, and how many they are.
  private func named(in scan: WordScan, at word: Int) -> (kind: MetricKind?, words: Int) {
    let match = kinds.match(in: scan, at: word, limit: scan.words.count)
    return (
      MetricKind(rawValue: match?.tag ?? kinds.unspacedTag(in: scan, word: word)), match?.words ?? 1
    )
  }

  /// Whether a name speaks of the metric itself. In English and its like the last noun does: "memory allocation" is a
  /// work, and takes its time.
  func namesMetric(_ name: ByteRange, in source: [UInt8], _ scan: inout WordScan) -> Bool {
    scan.read(source, name, most: 16)
    var end: Int?
    var word = 0
    while word < scan.words.count {
      let range = scan.words[word].range
      let isAside = source[name.lower..<range.lower].contains {
        $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/")
      }
      func opens(_ table: PhraseTable) -> Bool { table.match(in: scan, at: word, limit: word + 1) != nil }
      if isAside || word > 0 && (opens(conditions) || opens(owners)) { break }
      let named = named(in: scan, at: word)
      let isQualified = qualifiers.match(in: scan, at: word, limit: scan.words.count) != nil || scan.isPercentile(word)
      word += named.words
      if named.kind != nil || isQualified && end == word - named.words { end = word }
    }
    return end == nil || end == word
  }

  /// Whether nothing but circumstances follow: "at 900 req/s", "under load".
  func opensCondition(_ text: ByteRange, in source: [UInt8], _ scan: inout WordScan) -> Bool {
    scan.read(source, text, most: 1)
    return !scan.words.isEmpty && conditions.match(in: scan, at: 0, limit: 1) != nil
  }

  /// Whether a metric is a share, or how long something has lasted: `Uptime: 42 days`.
  func maySpan(_ name: ByteRange, in source: [UInt8], _ scan: inout WordScan) -> Bool {
    scan.finds(spans, in: source, name, most: 16)
  }

  /// `16 GB heap`, `8-core node`: which of several things is meant, and not what is measured of it.
  private func namesVariant(_ scan: WordScan) -> Bool {
    guard let first = scan.words.first else { return false }
    let unit = scan.bytes[first.folded].drop(while: \.isDigit)
    if !unit.isEmpty { return scan.words.count > 1 && sizes.tag(ofWord: unit) != 0 }
    return scan.words.count > 2 && sizes.tag(ofWhole: 1..<2, in: scan) != 0
  }

  /// Nil where no word tells, or where words tell different things.
  func kind(of name: ByteRange, in source: [UInt8], _ scan: inout WordScan) -> MetricKind? {
    guard !name.isEmpty, name.count < 200 else { return nil }
    scan.read(source, name, most: 16)
    if source[name.lower].isDigit, namesVariant(scan) { return nil }
    var found: MetricKind?
    var word = 0
    while word < scan.words.count {
      if word > 0, conditions.match(in: scan, at: word, limit: word + 1) != nil { break }
      // "memory per node" is memory; "requests per GB of memory" is none.
      if found != nil, parts.match(in: scan, at: word, limit: word + 1) != nil { break }
      let named = named(in: scan, at: word)
      if let kind = named.kind {
        if let found, found != kind { return nil }
        found = kind
      }
      word += named.words
    }
    return found
  }
}

extension Fact {
  /// Whether it states what a metric is or shall be, rather than a change, a limit of an alert or a part of something.
  var statesValue: Bool { (role.statesValue || role == .horizon) && place != .text }
}

extension Facts {
  /// The number and its unit, without a comparator.
  func valueRange(of fact: Fact) -> ByteRange {
    let quantity = quantities[fact.quantity]
    return ByteRange(quantity.number.lowerBound, quantity.valueEnd)
  }

  /// Whether a cell, label or text states nothing else.
  func isAlone(_ index: Int) -> Bool {
    isFirst(index) && (index + 1 == all.count || all[index + 1].textUnit != all[index].textUnit)
  }

  /// Whether it is the first that a cell, label or text states.
  func isFirst(_ index: Int) -> Bool { index == 0 || all[index - 1].textUnit != all[index].textUnit }
}
