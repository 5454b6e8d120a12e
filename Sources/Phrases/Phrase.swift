/// Something to say: its English text with `{1}`, `{2}` … where values stand, and the values.
///
/// It is written as a string is; in which language it is said is decided later, by a `Wording`.
public struct Phrase: Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The English text; a value's own text where it is said the same in all languages.
  let template: String
  let values: [Phrase]
  let isVerbatim: Bool

  private init(template: String, values: [Phrase], isVerbatim: Bool) {
    (self.template, self.values, self.isVerbatim) = (template, values, isVerbatim)
  }

  /// What is said the same in every language: a name, a figure, a quotation.
  public init(verbatim text: String) { self.init(template: text, values: [], isVerbatim: true) }

  public init(stringLiteral text: String) { self.init(template: text, values: [], isVerbatim: false) }

  public init(stringInterpolation text: StringInterpolation) {
    self.init(template: text.template, values: text.values, isVerbatim: false)
  }

  /// A number of things; languages differ in which numbers are one.
  public init(_ number: Int, _ one: String, _ many: String) {
    self.init(template: "{1} " + (number == 1 ? one : many), values: [Phrase(verbatim: "\(number)")], isVerbatim: false)
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var template = ""
    fileprivate var values: [Phrase] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + 3 * interpolationCount)
    }

    public mutating func appendLiteral(_ text: String) { template += text }

    public mutating func appendInterpolation(_ phrase: Phrase) {
      values.append(phrase)
      template += "{\(values.count)}"
    }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendInterpolation(Phrase(verbatim: value.description))
    }
  }

  public static func + (first: Phrase, second: Phrase) -> Phrase {
    first.isEmpty ? second : second.isEmpty ? first : "\(first)\(second)"
  }

  public var isEmpty: Bool { template.isEmpty }

  /// The English text.
  public var description: String { Wording.english(self) }
}

/// Phrases are the same where they say the same.
extension Phrase: Hashable {
  public static func == (a: Phrase, b: Phrase) -> Bool { a.description == b.description }
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Sequence<Phrase> {
  public func joined(separator: Phrase = ", ") -> Phrase {
    var whole: Phrase?
    for phrase in self { whole = whole.map { "\($0)\(separator)\(phrase)" } ?? phrase }
    return whole ?? ""
  }
}

extension Collection<Phrase> {
  /// `a, b or c`.
  public var alternatives: Phrase {
    guard count > 1, let last = dropFirst(count - 1).first else { return first ?? "" }
    return "\(dropLast(1).joined()) or \(last)"
  }
}
