import MarkdownModel
import Phrases
import RuleModel

/// One replacement of bytes.
public struct Edit: Hashable, Sendable {
  public let range: ByteRange
  public let replacement: [UInt8]

  public init(range: ByteRange, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}

/// What a check found: where, and the values for the rule's message.
public struct Finding: Sendable {
  public let range: ByteRange
  /// The values that the card's message names in braces, and that are the same in every language.
  public let values: NamedValues<String>
  /// Those that are said in the language of the message.
  public let phrases: NamedValues<Phrase>
  public let edits: [Edit]
  /// How safe the edits are, where that differs from what the card says of the rule.
  public let fix: FixGrade?
  /// What is said instead of the card's message.
  let message: Phrase?

  /// A finding that is not what the card is about: that it could not be looked for.
  init(at range: ByteRange, message: Phrase) {
    (self.range, self.message) = (range, message)
    (values, phrases, edits, fix) = ([:], [:], [], nil)
  }

  public init(
    at range: ByteRange, _ values: NamedValues<String> = [:], phrases: NamedValues<Phrase> = [:], edits: [Edit] = [],
    fix: FixGrade? = nil
  ) {
    self.range = range
    self.values = values
    self.phrases = phrases
    self.edits = edits
    self.fix = fix
    message = nil
  }
}

/// What a message names, in the order in which it was written down. There are a few of them: looking through all is
/// quicker than hashing one name.
public struct NamedValues<Value: Sendable>: ExpressibleByDictionaryLiteral, Sendable {
  private var all: [(String, Value)]

  public init(dictionaryLiteral all: (String, Value)...) { self.all = all }

  public var names: [String] { all.map(\.0) }
  public var values: [Value] { all.map(\.1) }

  public subscript(name: String) -> Value? {
    get { all.first { $0.0 == name }?.1 }
    set {
      all.removeAll { $0.0 == name }
      if let newValue { all.append((name, newValue)) }
    }
  }
}
