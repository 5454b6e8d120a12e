import MarkdownModel
import Quantities
import RuleModel

/// The words that tell what a value is of, whatever their order: "checkout latency" and "Latency of the checkout" hold
/// the same.
struct NameBag: Sendable, Equatable {
  private static let mostWords = 24
  private static let usualWords = 6

  /// The hashes of the words, sorted, each once.
  private(set) var words: [UInt64] = []
  /// Whether a word for a response time was among them; beside a percentile it says nothing more.
  private(set) var namesLatency = false
  /// Longer than any name.
  private(set) var isOverfull = false

  var isEmpty: Bool { words.isEmpty }

  mutating func insert(_ word: UInt64) {
    var place = words.count
    while place > 0, words[place - 1] > word { place -= 1 }
    if place > 0, words[place - 1] == word { return }
    guard words.count < Self.mostWords else {
      isOverfull = true
      return
    }
    if words.isEmpty { words.reserveCapacity(Self.usualWords) }
    words.append(word)
    words.withUnsafeMutableBufferPointer { words in
      var index = words.count - 1
      while index > place {
        words[index] = words[index - 1]
        index -= 1
      }
      words[place] = word
    }
  }

  mutating func insertLatency() { namesLatency = true }

  mutating func formUnion(_ other: NameBag) {
    if words.isEmpty {
      words = other.words
    } else {
      for word in other.words { insert(word) }
    }
    namesLatency = namesLatency || other.namesLatency
    isOverfull = isOverfull || other.isOverfull
  }

  func union(_ other: NameBag) -> NameBag {
    var both = self
    both.formUnion(other)
    return both
  }

  func isSubset(of other: NameBag) -> Bool {
    var index = 0
    for word in words {
      while index < other.words.count, other.words[index] < word { index += 1 }
      guard index < other.words.count, other.words[index] == word else { return false }
    }
    return true
  }
}

/// Which words tell one name from another: `Rules/vocabulary/names.yaml`.
struct NameWords: Sendable {
  fileprivate enum Tag {
    static let filler: UInt8 = 1
    static let latency: UInt8 = 2
    static let firstSynonym: UInt8 = 3
  }

  /// The word that stands for availability in all its names: the first set of synonyms.
  static let availability = Tag.firstSynonym

  /// Where a name stands, and so which words are mere form there.
  enum Place { case label, title, alert, change, qualifier }

  private let labels: PhraseTable
  private let titles: PhraseTable
  private let alerts: PhraseTable
  fileprivate let changes: PhraseTable
  private let qualifiers: PhraseTable
  fileprivate let verbs: PhraseTable

  init(_ vocabulary: Vocabulary) {
    let synonyms = vocabulary.list("metric-synonyms").parts.enumerated().map { index, names in
      (list: names, tag: UInt8(clamping: Int(Tag.firstSynonym) + index))
    }
    func table(_ fillers: String...) -> PhraseTable {
      PhraseTable(
        synonyms + [(vocabulary.list("latency-names"), Tag.latency)]
          + fillers.map { (vocabulary.list($0), Tag.filler) })
    }
    labels = table("name-fillers")
    titles = table("name-fillers", "title-fillers")
    alerts = table("name-fillers", "alert-fillers")
    changes = table("name-fillers", "change-verbs")
    qualifiers = table("name-fillers", "qualifier-fillers")
    verbs = vocabulary.phrases("change-verbs")
  }

  fileprivate func table(_ place: Place) -> PhraseTable {
    switch place {
    case .label: labels
    case .title: titles
    case .alert: alerts
    case .change: changes
    case .qualifier: qualifiers
    }
  }
}

/// Reads names word by word.
struct NameReader {
  private static let mostWords = 32

  private let words: NameWords
  private let reader: QuantityReader
  private let bytes: [UInt8]
  private var scan = WordScan()

  init(_ subject: Subject, _ words: NameWords) {
    self.words = words
    bytes = subject.document.source.bytes
    reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
  }

  /// Between a label and its value there mostly stand marks alone.
  private func holdsWord(_ range: ByteRange) -> Bool {
    for index in range.lower..<range.upper where bytes[index].isAlphanumericASCII || bytes[index] >= 0x80 {
      return true
    }
    return false
  }

  /// Adds the words of a text that tell what a value is of: neither its statistic nor its unit nor mere form.
  ///
  /// - Returns: how many words the text has.
  @discardableResult
  mutating func add(_ range: ByteRange, to bag: inout NameBag, as place: NameWords.Place = .label) -> Int {
    guard holdsWord(range) else { return 0 }
    let statistic = reader.statistic(ofLabel: bytes, range.lower..<range.upper)?.range
    let unit = reader.unit(ofLabel: bytes, range.lower..<range.upper)?.range
    scan.read(bytes, range, most: Self.mostWords)
    let table = words.table(place)
    var word = 0
    while word < scan.words.count {
      let own = scan.words[word].range
      if statistic?.overlaps(own.lower..<own.upper) ?? false || unit?.overlaps(own.lower..<own.upper) ?? false {
        word += 1
        continue
      }
      guard let match = table.match(in: scan, at: word, limit: scan.words.count) else {
        // `Alert 2: Tail latency`: the number is none of what it watches; "by 31 March 2027" says when.
        if place == .alert || place == .qualifier, scan.bytes[scan.words[word].folded].allSatisfy(\.isDigit) {
          word += 1
          continue
        }
        bag.insert(scan.hash(word..<word + 1))
        word += 1
        continue
      }
      switch match.tag {
      case NameWords.Tag.filler: break
      case NameWords.Tag.latency: bag.insertLatency()
      default: bag.insert(UInt64(match.tag))
      }
      word += match.words
    }
    return scan.words.count
  }
}

extension NameReader {
  /// What a verb of change has as its object: "In autumn the team cut the p95 of the search from" names the search, and
  /// who cut it when does not matter. The whole text where nothing stands behind the verb.
  mutating func object(of range: ByteRange) -> ByteRange {
    guard words.verbs.mayOccur(in: bytes, range) else { return range }
    let statistic = reader.statistic(ofLabel: bytes, range.lower..<range.upper)?.range
    scan.read(bytes, range, most: Self.mostWords)
    var isNamed = false
    for word in scan.words.indices.reversed() {
      let own = scan.words[word].range
      if words.verbs.tag(ofWhole: word..<word + 1, in: scan) != 0 {
        if isNamed { return ByteRange(own.upper, range.upper) }
      } else if statistic?.overlaps(own.lower..<own.upper) ?? false {
        continue
      } else if words.changes.match(in: scan, at: word, limit: scan.words.count)?.tag != NameWords.Tag.filler {
        isNamed = true
      }
    }
    return range
  }

  /// The part of a text from the first to the last word that is no mere form: "The p95 of reads is currently" names the
  /// "p95 of reads".
  mutating func core(of range: ByteRange, as place: NameWords.Place) -> ByteRange {
    let statistic = reader.statistic(ofLabel: bytes, range.lower..<range.upper)?.range
    scan.read(bytes, range, most: Self.mostWords)
    let table = words.table(place)
    var core: ByteRange?
    var word = 0
    while word < scan.words.count {
      let own = scan.words[word].range
      let isStatistic = statistic?.overlaps(own.lower..<own.upper) ?? false
      let match = isStatistic ? nil : table.match(in: scan, at: word, limit: scan.words.count)
      word += match?.words ?? 1
      if match?.tag == NameWords.Tag.filler { continue }
      core = ByteRange(core?.lower ?? own.lower, scan.words[word - 1].range.upper)
    }
    guard let core else { return range }
    let closes =
      core.upper < range.upper && bytes[core.upper] == UInt8(ascii: ")")
      && bytes[core.lower..<core.upper].contains(UInt8(ascii: "("))
    return ByteRange(core.lower, core.upper + (closes ? 1 : 0))
  }
}

/// The words of the sections around a value that tell it from the same value elsewhere.
struct SectionNames {
  private let document: Document
  /// The sections that a document of its profile has anyway, by their index, are 0 or more.
  private let templates: [Int]
  /// The level-1 heading that titles the document; -1 where several do, so that each tells its part from the others.
  private let title: Int
  private var bags: [NameBag?]

  init(_ document: Document, _ match: ProfileMatch) {
    self.document = document
    templates = match.isFollowedClosely ? match.templates : []
    let first = document.sections.firstIndex { $0.level == 1 } ?? -1
    title = first >= 0 && document.sections[(first + 1)...].contains { $0.level == 1 } ? -1 : first
    bags = [NameBag?](filledWith: nil, count: document.sections.count)
  }

  /// The range of the document's title; nil where it has none of its own.
  var titleRange: ByteRange? { title >= 0 ? document.sections[title].title : nil }

  mutating func bag(_ section: Int, _ reader: inout NameReader) -> NameBag {
    guard section >= 0 else { return NameBag() }
    if let bag = bags[section] { return bag }
    var open = [section]
    var outer = document.sections[section].parent
    while outer >= 0, bags[outer] == nil {
      open.append(outer)
      outer = document.sections[outer].parent
    }
    var bag = (outer >= 0 ? bags[outer] : nil) ?? NameBag()
    while let inner = open.popLast() {
      if inner != title, !isOfProfile(inner) { reader.add(document.sections[inner].title, to: &bag, as: .title) }
      bags[inner] = bag
    }
    return bag
  }

  /// "Performance targets" in a plan says where the plan stands, and nothing of what it is about.
  private func isOfProfile(_ section: Int) -> Bool { section < templates.count && templates[section] >= 0 }
}
