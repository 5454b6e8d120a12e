import Configuration
import Phrases
import RuleModel

/// The configuration in force for a document, each value with where it comes from.
public struct ConfigurationReport: Encodable, Sendable {
  struct Value: Encodable, Sendable {
    let name: String
    let value: String
    /// Nil for what is built in.
    let origin: Nullable<String>
  }

  struct RuleState: Encodable, Sendable {
    let rule: String
    let severity: String
    let origin: Nullable<String>
    let options: [Value]
  }

  let schemaVersion = 1
  let path: Nullable<String>
  let files: [String]
  let ignored: Nullable<String>
  let settings: [Value]
  let rules: [RuleState]

  /// - Parameter showsAll: whether to show what is built in as well.
  public init(_ resolved: ResolvedConfiguration, path: String?, cards: [Card], showsAll: Bool) {
    self.path = Nullable(path)
    files = resolved.files
    ignored = Nullable(resolved.ignored?.description)
    settings = (Self.settings(resolved.settings) + Self.additions(resolved.additions)).filter {
      showsAll || $0.origin.value != nil
    }
    rules = cards.map { Self.state(of: $0, resolved.settings.rules[$0.id]) }.filter { state in
      showsAll || state.origin.value != nil || state.options.contains { $0.origin.value != nil }
    }
  }

  private static func settings(_ settings: Settings) -> [Value] {
    var values = [
      value("profile", settings.profile, "by likeness"), value("language", settings.language, "by the text"),
      value("fail-on", settings.failOn.map { Sourced(value: $0.value.rawValue, origin: $0.origin) }, "error"),
    ]
    for profile in settings.profiles.values.sorted(by: { $0.value.id < $1.value.id }) {
      values.append(value("profile-files", Sourced(value: profile.value.id, origin: profile.origin), ""))
    }
    let scores = [nil] + DocumentStatus.allCases.map { Optional($0) }
    for status in scores {
      guard let score = settings.minimumScores[status] else { continue }
      values.append(
        Value(
          name: status.map { "min-score \($0.rawValue)" } ?? "min-score", value: "\(score.value)",
          origin: Nullable(score.origin.description)))
    }
    return values
  }

  private static func additions(_ additions: Additions) -> [Value] {
    additions.named.map { value($0.key, $0.path, "") }
  }

  private static func value(_ name: String, _ value: Sourced<String>?, _ builtIn: String) -> Value {
    Value(name: name, value: value?.value ?? builtIn, origin: Nullable(value?.origin.description))
  }

  private static func state(of card: Card, _ settings: RuleSettings?) -> RuleState {
    RuleState(
      rule: card.id, severity: settings?.level?.value.rawValue ?? card.severity.rawValue,
      origin: Nullable(settings?.level?.origin.description),
      options: card.options.map { option in
        let own = settings?.options[option.name]
        return Value(
          name: option.name, value: OptionText.text(own?.value ?? option.defaultValue),
          origin: Nullable(own?.origin.description))
      })
  }

  // MARK: Text

  public func text(style: TerminalStyle, wording say: Wording = .english) -> String {
    let names = settings.map(\.name) + rules.map(\.rule) + rules.flatMap { $0.options.map { "  " + $0.name } }
    let width = names.map(Printable.width).max() ?? 0
    var text =
      say(files.isEmpty ? "no configuration file" : "files, the nearest last: \(files.joined(separator: ", "))") + "\n"
    if let ignored = ignored.value { text += say("left out by \(ignored)") + "\n" }
    if !settings.isEmpty { text += "\n" + settings.map { line($0.name, $0.value, $0.origin.value, width) }.joined() }
    if !rules.isEmpty { text += "\n" + style.bold(say("rules")) + "\n" }
    for rule in rules {
      text += line(rule.rule, rule.severity, rule.origin.value, width)
      for option in rule.options { text += line("  " + option.name, option.value, option.origin.value, width) }
    }
    return text
  }

  private func line(_ name: String, _ value: String, _ origin: String?, _ width: Int) -> String {
    let value = Printable.padded(Printable.line(value), to: origin == nil ? 0 : 11)
    return Printable.padded(name, to: width) + "  " + value + (origin.map { "  \(Printable.line($0))" } ?? "") + "\n"
  }

  public func json() throws -> String { try JSONText.text(self) }
}
