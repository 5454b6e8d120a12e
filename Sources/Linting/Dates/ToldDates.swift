import MarkdownModel
import RuleModel

/// The words that say what the dates in the head of a document are.
struct ToldDateWords: Sendable {
  fileprivate enum Part: UInt8 { case written = 1, reviewed, next }

  fileprivate let parts: PhraseTable

  init(_ vocabulary: Vocabulary) {
    parts = PhraseTable([
      (vocabulary.list("next-date-words"), Part.next.rawValue),
      (vocabulary.list("reviewed-date-words"), Part.reviewed.rawValue),
      (vocabulary.list("written-date-words"), Part.written.rawValue),
    ])
  }
}

/// Two dates of a document in the wrong order.
struct ToldDateOrder {
  let earlier: (words: ByteRange, date: ByteRange)
  let later: (words: ByteRange, date: ByteRange)
}

/// Reads when a document says that it was written and reviewed, and when it will be: "Written on 2026-10-20, reviewed on
/// 2026-10-27. Next review: 2027-01-20". Such sentences stand at its head or its foot.
struct ToldDates {
  private static let (mostAtHead, mostAtFoot, farthest) = (6, 3, 72)

  private struct Told {
    let part: ToldDateWords.Part
    let words: ByteRange
    let day: DayReader.Day
  }

  private let subject: Subject
  private let bytes: [UInt8]
  private let words: ToldDateWords
  private let reader: DayReader
  private var scan = WordScan()

  init(_ subject: Subject, _ words: ToldDateWords) {
    (self.subject, self.words) = (subject, words)
    bytes = subject.flowingBytes
    reader = DayReader(subject)
  }

  mutating func wrong() -> [ToldDateOrder] {
    var told: [Told] = []
    for place in places { told += self.told(in: subject.units[place].range) }
    return told.indices.dropFirst().compactMap { index in
      let later = told[index]
      guard later.part != .written,
        let earlier = told[..<index].last(where: {
          $0.part.rawValue < later.part.rawValue && later.day.date < $0.day.date
        })
      else { return nil }
      return ToldDateOrder(
        earlier: (earlier.words, earlier.day.range), later: (later.words, later.day.range))
    }
  }

  /// The first texts below the title, and the last ones.
  private var places: [Int] {
    let units = subject.units
    var head: [Int] = []
    for index in units.indices {
      if units[index].isHeading {
        if head.isEmpty { continue }
        break
      }
      guard units[index].isProse, head.count < Self.mostAtHead else { break }
      head.append(index)
    }
    let last = head.last ?? -1
    return head + units.indices.suffix(Self.mostAtFoot).filter { $0 > last && units[$0].isProse }
  }

  private mutating func told(in text: ByteRange) -> [Told] {
    var found: [Told] = []
    var start = text.lower
    for day in reader.days(in: text, besideOthers: false) {
      let lead = ByteRange(max(start, day.range.lower - Self.farthest), day.range.lower)
      start = day.range.upper
      guard words.parts.mayOccur(in: bytes, lead) else { continue }
      scan.read(bytes, lead, most: 16)
      guard let (word, match) = lastMatch, let part = ToldDateWords.Part(rawValue: match.tag),
        case let range = ByteRange(scan.words[word].range.lower, scan.words[word + match.words - 1].range.upper),
        isOneClause(ByteRange(range.upper, day.range.lower))
      else { continue }
      found.append(Told(part: part, words: range, day: day))
    }
    return found
  }

  /// What stands last before a date says what it is.
  private var lastMatch: (word: Int, match: PhraseTable.Match)? {
    var found: (word: Int, match: PhraseTable.Match)?
    var word = 0
    while word < scan.words.count {
      guard let match = words.parts.match(in: scan, at: word, limit: scan.words.count) else {
        word += 1
        continue
      }
      found = (word, match)
      word += match.words
    }
    return found
  }

  private func isOneClause(_ range: ByteRange) -> Bool {
    !bytes[range.lower..<range.upper].contains { byte in
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "(")
    }
  }
}
