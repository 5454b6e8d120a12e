/// How a language writes numbers.
public enum NumberStyle: Sendable {
  /// `1,200.5`
  case decimalPoint
  /// `1 200.5` and `1,200.5`: the point of the tools in a language that groups by blanks.
  case decimalPointGroupedByBlanks
  /// `1 200,5`; a point is no thousands mark.
  case decimalComma
  /// `1.200,5`
  case decimalCommaGroupedByPoints

  public var hasDecimalPoint: Bool { self == .decimalPoint || self == .decimalPointGroupedByBlanks }

  /// - Parameter language: a two-letter code.
  public init(language: String) {
    switch language {
    case "fr", "ru", "pl", "cs", "uk", "sv", "fi", "nb", "no": self = .decimalComma
    case "de", "es", "pt", "it", "nl", "tr", "da": self = .decimalCommaGroupedByPoints
    default: self = .decimalPoint
    }
  }
}
