import RuleModel

/// The JSON Schema of configuration files, made from the cards, so that editors can complete and check them.
public struct ConfigurationSchema {
  private let cards: [Card]
  private let profiles: [String]

  public init(cards: [Card], profiles: [String]) {
    self.cards = cards
    self.profiles = profiles
  }

  public func text() throws -> String { try JSONText.text(schema) }

  private var schema: JSONValue {
    let shared: [String: JSONValue] = [
      "profile": [
        "description": "The kind of document: a built-in profile, or one of 'profile-files'.",
        "anyOf": [
          ["enum": .array(profiles.map { .string($0) })],
          ["type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"],
        ],
      ],
      "language": [
        "type": "string", "pattern": "^[a-z]{2}$", "description": "The language of documents that do not declare one.",
      ],
      "fail-on": ["enum": severities, "description": "The least severity that makes a check fail."],
      "min-score": minimumScore,
      "rules": object(
        Dictionary(uniqueKeysWithValues: cards.map { ($0.id, rule($0)) }), about: "Rules, each with its severity."),
    ]
    let override = object(
      shared.merging(["files": patterns("Which files it is about, from the folder of this file on.")]) { $1 },
      about: "Settings for some files.", required: ["files"])
    let own: [String: JSONValue] = [
      "extends": textOrTexts("Presets (strict, recommended, minimal) and paths of other configurations."),
      "ignore": patterns("Files to leave out, from the folder of this file on."),
      "rule-files": textOrTexts(
        "Cards of rules of your own: files, folders and patterns, from the folder of this file on."),
      "vocabulary": textOrTexts(
        "Word lists that change the built-in ones: files, folders and patterns, from the folder of this file on."),
      "overrides": ["type": "array", "items": override],
      "profile-files": textOrTexts("Files with profiles of your own, from the folder of this file on."),
    ]
    guard case .object(var schema) = object(shared.merging(own) { $1 }, about: "How perflint judges documents.") else {
      return .object([:])
    }
    schema["$schema"] = "http://json-schema.org/draft-07/schema#"
    schema["title"] = "Configuration of perflint"
    return .object(schema)
  }

  private var severities: JSONValue { .array(Severity.allCases.map { .string($0.rawValue) }) }

  private var minimumScore: JSONValue {
    let score: JSONValue = ["type": "integer", "minimum": 0, "maximum": 100]
    let names = ["all"] + DocumentStatus.allCases.map(\.rawValue)
    return [
      "description": "How complete documents must be, all of them or by status.",
      "oneOf": [score, object(Dictionary(uniqueKeysWithValues: names.map { ($0, score) }), about: "By status.")],
    ]
  }

  private func rule(_ card: Card) -> JSONValue {
    let level: JSONValue = ["enum": ["off", "note", "warning", "error"]]
    var properties: [String: JSONValue] = ["severity": level]
    if !card.options.isEmpty {
      properties["options"] = object(
        Dictionary(uniqueKeysWithValues: card.options.map { ($0.name, option($0)) }), about: "Options of the rule.")
    }
    return [
      "description": .string(card.summary),
      "oneOf": [level, object(properties, about: "Severity and options.")],
    ]
  }

  private func option(_ option: Card.Option) -> JSONValue {
    let about = "\(option.about); default \(OptionText.text(option.defaultValue))"
    var schema: [String: JSONValue] = ["description": .string(about)]
    switch option.type {
    case .integer, .bytes: schema["type"] = "integer"
    case .number: schema["type"] = "number"
    case .boolean: schema["type"] = "boolean"
    case .text: schema["type"] = "string"
    case .list: schema["type"] = "array"
    case .percentage:
      schema["oneOf"] = [["type": "number"], ["type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)? *%?$"]]
    }
    if option.type == .list { schema["items"] = ["type": "string"] }
    return .object(schema)
  }

  private func patterns(_ about: String) -> JSONValue { textOrTexts(about) }

  private func textOrTexts(_ about: String) -> JSONValue {
    let text: JSONValue = ["type": "string", "minLength": 1]
    return ["description": .string(about), "oneOf": [text, ["type": "array", "items": text]]]
  }

  private func object(_ properties: [String: JSONValue], about: String, required: [JSONValue] = []) -> JSONValue {
    var schema: [String: JSONValue] = [
      "type": "object", "description": .string(about), "properties": .object(properties),
      "additionalProperties": false,
    ]
    if !required.isEmpty { schema["required"] = .array(required) }
    return .object(schema)
  }
}
