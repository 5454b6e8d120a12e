import MarkdownModel
import Quantities
import RuleModel

/// What a document says about itself.
enum FieldRole: String, CaseIterable, Sendable {
  case created, updated, date, status
  case lastSynced = "last-synced"
  case nextReview = "next-review"
  case lastReview = "last-review"
  case reviewIn = "review-in"

  /// Whether its value is a day.
  var isDate: Bool { self != .status && self != .reviewIn }
}

/// The vocabulary of fields: their names, the words for statuses, the names of months.
///
/// A class because every document holds it.
final class FieldWords: Sendable {
  /// What a word says about a document's status.
  enum Status: Sendable, Equatable {
    case known(DocumentStatus)
    /// A word about the work, not about the document.
    case other
  }

  private static let mostWords = 4

  let months: MonthNames
  /// The keys of front matter that perflint knows.
  let keys: [String]
  /// Keys that others read.
  let commonKeys: WordSet
  /// One more than a role's index, by the digest of a folded name.
  private let roles: HashTable
  /// One more than a status's index, by the digest of folded words; the number behind them for `other`.
  private let statuses: HashTable

  init(_ vocabulary: Vocabulary) {
    months = vocabulary.monthNames
    keys = vocabulary.words("front-matter-keys")
    commonKeys = WordSet(vocabulary.list("common-keys"))
    var roles = HashTable(expecting: 256)
    for (index, role) in FieldRole.allCases.enumerated() {
      Self.put(vocabulary.list("\(role.rawValue)-field"), as: index, into: &roles)
    }
    self.roles = roles
    var statuses = HashTable(expecting: 256)
    Self.put(vocabulary.list("other-status"), as: DocumentStatus.allCases.count, into: &statuses)
    for (index, status) in DocumentStatus.allCases.enumerated() {
      Self.put(vocabulary.list("\(status.rawValue)-status"), as: index, into: &statuses)
    }
    self.statuses = statuses
  }

  private static func put(_ list: WordList, as index: Int, into table: inout HashTable) {
    let texts = ListedTexts(list)
    for range in texts.ranges { table[Digest.folded(texts.bytes, range)] = UInt64(index + 1) }
  }

  /// - Parameter name: the digest of a folded name.
  func role(of name: UInt64) -> FieldRole? {
    let place = Int(roles[name]) - 1
    return place >= 0 ? FieldRole.allCases[place] : nil
  }

  /// The status that a text begins with: `Approved (v2)`, `Draft, waiting for figures`.
  ///
  /// `Draft / In review / Approved` is a choice that nobody made, and no status.
  func status(_ text: ByteRange, in bytes: [UInt8]) -> Status? {
    guard let own = beginning(text, in: bytes) else { return nil }
    let mark = bytes[text.lower..<text.upper].firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "|") }
    guard let mark, let other = beginning(ByteRange(mark + 1, text.upper), in: bytes) else { return own }
    return own == other ? own : nil
  }

  private func beginning(_ text: ByteRange, in bytes: [UInt8]) -> Status? {
    let start = FoldedText(bytes, ByteRange(text.lower, min(text.upper, text.lower + 120)))
    var ends: [Int] = []
    for index in start.bytes.indices where start.bytes[index] == .space && ends.count < Self.mostWords {
      ends.append(index)
    }
    if ends.count < Self.mostWords { ends.append(start.bytes.count) }
    for end in ends.reversed() {
      let place = Int(statuses[Digest.fnv1a(start.bytes[..<end])]) - 1
      guard place >= 0 else { continue }
      return place < DocumentStatus.allCases.count ? .known(DocumentStatus.allCases[place]) : .other
    }
    return nil
  }
}
