import Phrases
import RuleModel
import Testing

@testable import Linting

/// Every text of every card is there in French, and says the same.
@Suite struct FrenchCardTests {
  static let french = Result { () throws(any Error) in try RuleBook.builtIn(in: .french) }

  struct Text: Sendable, CustomTestStringConvertible {
    let place: String
    let english: String
    let french: String

    var testDescription: String { place }
  }

  static let texts: [Text] = {
    guard let french = try? french.get(), let english = try? LintRun.book else { return [] }
    return english.cards.flatMap { card -> [Text] in
      guard let other = french.card(card.id) else { return [] }
      return [
        Text(place: "\(card.id), summary", english: card.summary, french: other.summary),
        Text(place: "\(card.id), why", english: card.why, french: other.why),
        Text(place: "\(card.id), message", english: card.message, french: other.message),
      ]
        + zip(card.options, other.options).map {
          Text(place: "\(card.id), option \($0.name)", english: $0.about, french: $1.about)
        }
        + zip(parameterTexts(card), parameterTexts(other)).map {
          Text(place: "\(card.id), with", english: $0, french: $1)
        }
    }
  }()

  /// The advice of `vague-value`, and whatever else a card's parameters say.
  private static func parameterTexts(_ card: Card) -> [String] {
    card.parameters?["advice"]?.entries?.compactMap(\.value.string) ?? []
  }

  @Test func everyCardHasTexts() throws { #expect(Self.texts.count >= 3 * (try LintRun.book.cards.count)) }

  @Test(arguments: texts) func aTextIsThereInFrench(_ text: Text) {
    // A message that is nothing but what the check says of it.
    guard text.english != "{problem}" else { return }
    #expect(text.french != text.english)
  }

  @Test(arguments: texts) func bothLanguagesNameTheSameValues(_ text: Text) {
    #expect(
      Set(MessageTemplate.names(in: text.english).map(\.name))
        == Set(MessageTemplate.names(in: text.french).map(\.name)))
  }

  @Test(arguments: texts) func aTextEndsAsTheEnglishOneDoes(_ text: Text) {
    #expect(text.french.hasSuffix(".") == text.english.hasSuffix("."))
    #expect(text.french.first?.isUppercase == text.english.first?.isUppercase || text.english.first == "'")
  }

  @Test(arguments: texts) func aTextIsSetAsFrenchIs(_ text: Text) {
    #expect(FrenchTypography.mistake(in: text.french) == nil)
  }
}

/// What French asks of quotes and of the blanks before signs: no-break spaces throughout.
enum FrenchTypography {
  static func mistake(in text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : "\u{A0}"
      let after = index + 1 < scalars.count ? scalars[index + 1] : "\u{A0}"
      switch scalar {
      case "«" where after != "\u{A0}", "»" where before != "\u{A0}": return "no no-break space inside « » in: \(text)"
      case ":", ";", "?", "!", "%":
        if before == " ", !after.properties.isAlphabetic { return "a plain space before \(scalar) in: \(text)" }
      case "\"": return "a straight quote in: \(text)"
      case "'" where !(before.properties.isAlphabetic && (after.properties.isAlphabetic || after == "«")):
        return "a straight quote in: \(text)"
      default: continue
      }
    }
    return nil
  }
}
