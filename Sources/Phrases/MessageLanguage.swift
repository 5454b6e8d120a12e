/// A language that perflint speaks.
public enum MessageLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case french = "fr"

  /// The language of a locale's name: `fr`, `fr_CA`, `fr-FR`, `fr_FR.UTF-8@euro`; nil for one that is not spoken.
  public init?(locale name: String) {
    let code = name.lowercased().prefix { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }
    self.init(rawValue: String(code))
  }

  /// The language that the environment asks for: the first of LC_ALL, LC_MESSAGES and LANG that says anything decides, and
  /// English is for all that is not spoken.
  ///
  /// - Parameter variable: the value of an environment variable.
  public init(environment variable: (_ name: String) -> String?) {
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    self = name.flatMap { MessageLanguage(locale: $0) } ?? .english
  }

  /// The language of a run: the one that `--lang` names, else that of the environment. A document's language, which
  /// `new --lang` names, is none.
  public init(arguments: ArraySlice<String>, environment variable: (_ name: String) -> String?) {
    var named: String?
    var command: String?
    for index in arguments.indices {
      let argument = arguments[index]
      if argument == "--" { break }
      if argument == "--lang" { named = index + 1 < arguments.endIndex ? arguments[index + 1] : "" }
      if argument.hasPrefix("--lang=") { named = String(argument.dropFirst("--lang=".count)) }
      if command == nil, !argument.hasPrefix("-") { command = argument }
    }
    let language = command == "new" ? nil : named.flatMap { MessageLanguage(locale: $0) }
    self = language ?? MessageLanguage(environment: variable)
  }

  /// What people call it.
  public var names: [String] {
    switch self {
    case .english: ["en", "eng", "english", "anglais"]
    case .french: ["fr", "fra", "fre", "french", "francais", "français"]
    }
  }

  /// How many of a thing are one of it.
  func isSingular(_ number: Int) -> Bool {
    switch self {
    case .english: number == 1
    case .french: number == 0 || number == 1
    }
  }
}
