import Configuration
import RuleModel
import StructuredData

extension RuleBook {
  /// What a configuration may name.
  public var catalog: Catalog {
    Catalog(cards: cards, profiles: profileIndex.ids, presets: presets, language: wording.language)
  }

  /// The book with the rules and words that configurations bring along, and the mistakes in them.
  public func adding(_ additions: Additions) -> (book: RuleBook, problems: [DataError]) {
    if additions.isEmpty { return (self, []) }
    var problems: [DataError] = []
    var vocabulary = vocabulary
    for file in additions.vocabularies {
      do throws(DataError) {
        try vocabulary.change(by: file.node)
      } catch {
        problems.append(file.placed(error))
      }
    }
    var own: [Rule] = []
    for rule in additions.rules {
      do throws(DataError) {
        own.append(try Rule(rule.card, vocabulary))
      } catch {
        problems.append(rule.file.placed(error))
      }
    }
    guard !additions.vocabularies.isEmpty else { return (adding(own), problems) }
    // Checks take the words that they need when they are made.
    var rules: [Rule] = []
    for rule in self.rules {
      do throws(DataError) {
        rules.append(try Rule(rule.card, vocabulary))
      } catch {
        problems.append(error.inFile(additions.vocabularies[0].name))
      }
    }
    return (
      RuleBook(
        rules: rules + own, index: profileIndex, vocabulary: vocabulary, presets: presets, wording: wording), problems
    )
  }

  /// The book with the rules as a configuration sets them, and without those that nobody asked for.
  ///
  /// - Throws: an option's value that the check of its rule does not accept.
  public func configured(by settings: [String: RuleSettings]) throws(DataError) -> RuleBook {
    var book = self
    book.rules = []
    for rule in rules {
      guard let own = settings[rule.card.id] else {
        if !rule.card.isOptIn { book.rules.append(rule) }
        continue
      }
      guard own.level?.value != .off else { continue }
      book.rules.append(try configured(rule, by: own))
    }
    return book
  }

  private func configured(_ rule: Rule, by settings: RuleSettings) throws(DataError) -> Rule {
    var card = rule.card
    if let severity = settings.level?.value.severity { card = card.setting(severity: severity) }
    guard let first = settings.options.min(by: { $0.key < $1.key })?.value else {
      return Rule(card: card, check: rule.check)
    }
    for (name, option) in settings.options {
      let place = option.value.start
      card = try card.setting(DataNode(.scalar(name), start: place, end: place), to: option.value)
    }
    do throws(DataError) {
      return Rule(card: card, check: try type(of: rule.check).init(card, vocabulary))
    } catch {
      throw error.inFile(first.origin.file)
    }
  }
}
