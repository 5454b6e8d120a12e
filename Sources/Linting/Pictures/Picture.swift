import MarkdownModel
import Quantities

/// Figures of a document that say more when drawn: those of one table or list, of one kind.
public struct Picture: Sendable {
  public enum Kind: Sendable, CaseIterable {
    /// What is measured against what it shall be.
    case target
    /// Before against after.
    case change
    /// The percentiles of one distribution.
    case percentiles
    /// How much of an error budget is spent.
    case budget
    /// What is expected of months to come.
    case projection
  }

  public let kind: Kind
  /// The title of the section that states them; empty before the first heading.
  public let section: String
  public internal(set) var rows: [PictureRow]
}

/// The figures of one thing, all in one unit.
public struct PictureRow: Sendable {
  public enum Verdict: Sendable { case met, missed }

  public let name: String
  public let values: [PictureValue]
  /// Whether the target is met; nil where that is open, or nothing is to be reached.
  public let verdict: Verdict?

  init(name: String, values: [PictureValue], verdict: Verdict? = nil) {
    self.name = name
    self.values = values
    self.verdict = verdict
  }
}

/// One figure.
public struct PictureValue: Sendable {
  public enum Part: Sendable {
    case current, target, objective, agreement
    case before, after
    case statistic
    case budget, consumed, remaining
    /// Expected after so many months, where the document gives them.
    case expected(months: Double?)
  }

  public let part: Part
  /// What the document calls it where the part does not say: `p95`, `+6 months`.
  public let label: String
  /// In the unit of the row's first value; the ends of a range, or twice the same.
  public let low: Double
  public let high: Double
  /// The value is to stay below.
  public let isUpperBound: Bool
  /// The value is to stay above.
  public let isLowerBound: Bool
  /// As the document writes it.
  public let text: String
  public let range: ByteRange
}
