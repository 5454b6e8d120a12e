import RuleModel
import StructuredData

/// What a rule is set to.
public enum RuleLevel: String, CaseIterable, Sendable {
  case off, note, warning, error

  /// Nil for a rule that is switched off.
  public var severity: Severity? { Severity(rawValue: rawValue) }
}

/// What a configuration says of one rule.
public struct RuleSettings: Sendable {
  public var level: Sourced<RuleLevel>?
  /// By the option's name.
  public var options: [String: Sourced<DataNode>] = [:]

  /// What the other says stands before what is said here.
  mutating func merge(_ other: RuleSettings) {
    level = other.level ?? level
    options.merge(other.options) { $1 }
  }
}

/// What a configuration says for some documents.
public struct Settings: Sendable {
  public var profile: Sourced<String>?
  /// Profiles of the user's own, by id.
  public var profiles: [String: Sourced<Profile>] = [:]
  /// A two-letter code.
  public var language: Sourced<String>?
  public var failOn: Sourced<Severity>?
  /// By status; nil for all documents.
  public var minimumScores: [DocumentStatus?: Sourced<Int>] = [:]
  /// By the rule's id.
  public var rules: [String: RuleSettings] = [:]

  public init() {}

  /// What the other says stands before what is said here, key by key.
  mutating func merge(_ other: Settings) {
    profile = other.profile ?? profile
    profiles.merge(other.profiles) { $1 }
    language = other.language ?? language
    failOn = other.failOn ?? failOn
    minimumScores.merge(other.minimumScores) { $1 }
    for (id, rule) in other.rules { rules[id, default: RuleSettings()].merge(rule) }
  }
}

extension Settings {
  /// The profiles of the user's own, sorted by id.
  public var ownProfiles: [Profile] { profiles.values.map(\.value).sorted { $0.id < $1.id } }
}

/// Settings for the documents that some patterns name.
struct Override: Sendable {
  let files: PathPatterns
  let settings: Settings
}

/// What one file or preset says, without what it extends.
struct Layer: Sendable {
  var settings = Settings()
  var ignore: [Sourced<PathPatterns>] = []
  var overrides: [Override] = []
}
