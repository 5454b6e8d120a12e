import MarkdownModel
import RuleModel

/// What is counted, and the rates that follow from the counts.
enum CountName: UInt8, CaseIterable {
  case errorRate = 1, successRate, hitRate, failed, succeeded, all, hits, misses

  var isRate: Bool { rawValue <= Self.hitRate.rawValue }

  /// The name of its list in the vocabulary.
  fileprivate var list: String {
    switch self {
    case .errorRate: "error-rate-names"
    case .successRate: "success-rate-names"
    case .hitRate: "hit-rate-names"
    case .failed: "failed-count-names"
    case .succeeded: "succeeded-count-names"
    case .all: "request-count-names"
    case .hits: "hit-count-names"
    case .misses: "miss-count-names"
    }
  }
}

/// Knows counts and rates by their names.
struct CountNames: Sendable {
  private let names: PhraseTable
  private let rates: PhraseTable

  init(_ vocabulary: Vocabulary) {
    func table(_ names: [CountName]) -> PhraseTable {
      PhraseTable(names.map { (vocabulary.list($0.list), $0.rawValue) })
    }
    names = table(CountName.allCases)
    rates = table(CountName.allCases.filter(\.isRate))
  }

  /// What a whole header, name or label says.
  func name(_ text: ByteRange, in source: [UInt8], _ scan: inout WordScan) -> CountName? {
    Self.name(text, in: source, names, &scan)
  }

  /// The same for rates alone, of which most documents have none.
  func rate(_ text: ByteRange, in source: [UInt8], _ scan: inout WordScan) -> CountName? {
    Self.name(text, in: source, rates, &scan)
  }

  private static func name(
    _ text: ByteRange, in source: [UInt8], _ table: PhraseTable, _ scan: inout WordScan
  ) -> CountName? {
    guard text.count <= 48, table.mayBegin(in: source, text) else { return nil }
    scan.read(source, text, most: 6)
    return CountName(rawValue: table.tag(ofWhole: 0..<scan.words.count, in: scan))
  }

  /// The first word of a rate's name that ends before a word.
  func firstWord(ofRateBefore end: Int, in scan: WordScan) -> Int? {
    (max(0, end - 4)..<max(0, end)).first { rates.tag(ofWhole: $0..<end, in: scan) != 0 }
  }
}

/// The lines of a table or list that hold a rate and what it is counted from, by their places.
struct CountLines {
  let rate: Int
  let kind: CountName
  private var places = [Int](filledWith: -1, count: CountName.allCases.count + 1)

  /// - Parameter names: of each line, in order.
  init?(_ names: [CountName?]) {
    guard let rate = names.firstIndex(where: { $0?.isRate ?? false }), let kind = names[rate] else { return nil }
    (self.rate, self.kind) = (rate, kind)
    for (index, name) in names.enumerated() {
      guard let name else { continue }
      // Two of one name: nobody can tell which counts.
      guard places[Int(name.rawValue)] < 0 else { return nil }
      places[Int(name.rawValue)] = index
    }
    guard !formulas.isEmpty else { return nil }
  }

  /// A part and a whole, each a sum of lines.
  struct Formula {
    let part: Int
    let whole: [Int]
    var isRest = false
  }

  /// What the rate may be counted from, the likeliest first.
  var formulas: [Formula] {
    switch kind {
    case .errorRate: [Formula](of: self[.failed], self[.all]) + sum(.failed, .succeeded)
    case .successRate:
      [Formula](of: self[.succeeded], self[.all]) + [Formula](of: self[.failed], self[.all], isRest: true)
        + sum(.succeeded, .failed)
    case .hitRate: sum(.hits, .misses) + [Formula](of: self[.hits], self[.all])
    default: []
    }
  }

  private subscript(name: CountName) -> Int { places[Int(name.rawValue)] }

  private func sum(_ part: CountName, _ rest: CountName) -> [Formula] {
    self[part] < 0 || self[rest] < 0 ? [] : [Formula(part: self[part], whole: [self[part], self[rest]])]
  }
}

extension [CountLines.Formula] {
  fileprivate init(of part: Int, _ whole: Int, isRest: Bool = false) {
    self = part < 0 || whole < 0 ? [] : [CountLines.Formula(part: part, whole: [whole], isRest: isRest)]
  }
}
