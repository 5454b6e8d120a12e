import MarkdownModel
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
struct FieldWords: Sendable {
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
  let commonKeys: Set<FoldedText>
  private var roles: [FoldedText: FieldRole] = [:]
  private var statuses: [FoldedText: Status] = [:]

  init(_ vocabulary: Vocabulary) {
    months = MonthNames(vocabulary.sets("months"))
    keys = vocabulary.words("front-matter-keys")
    commonKeys = Set(vocabulary.words("common-keys").map { FoldedText($0) })
    for role in FieldRole.allCases {
      for name in vocabulary.words("\(role.rawValue)-field") { roles[FoldedText(name)] = role }
    }
    for word in vocabulary.words("other-status") { statuses[FoldedText(word)] = .other }
    for status in DocumentStatus.allCases {
      for word in vocabulary.words("\(status.rawValue)-status") { statuses[FoldedText(word)] = .known(status) }
    }
  }

  func role(of name: FoldedText) -> FieldRole? { roles[name] }

  /// The status that a text begins with: `Approved (v2)`, `Draft, waiting for figures`.
  func status(_ text: ByteRange, in bytes: [UInt8]) -> Status? {
    let start = FoldedText(bytes, ByteRange(text.lower, min(text.upper, text.lower + 120)))
    var ends: [Int] = []
    for index in start.bytes.indices where start.bytes[index] == .space && ends.count < Self.mostWords {
      ends.append(index)
    }
    if ends.count < Self.mostWords { ends.append(start.bytes.count) }
    for end in ends.reversed() {
      if let status = statuses[start.prefix(end)] { return status }
    }
    return nil
  }
}
