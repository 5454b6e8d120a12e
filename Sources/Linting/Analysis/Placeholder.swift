import MarkdownModel

/// A place that a template left for its author to fill in.
struct Placeholder: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case delimited
    case standInNumber = "stand-in-number"
    case datePattern = "date-pattern"
    case unfinishedMarker = "unfinished-marker"
    case openChoice = "open-choice"
    case stockName = "stock-name"
    case templateText = "template-text"
    case emptyValue = "empty-value"
  }

  let kind: Kind
  let range: ByteRange
  /// What stands empty, for messages about values that have no text of their own.
  var subject: ByteRange?
  /// The row whose value it is.
  var row: ByteRange?
}
