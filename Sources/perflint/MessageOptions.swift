import ArgumentParser
import Linting
import Phrases
import StructuredData

/// In which language perflint speaks; shared by all commands but `new`, where a document's language is chosen.
struct MessageOptions: ParsableArguments {
  // `Perflint.wording` reads the arguments itself: what is wrong with them is said in that language as well.
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "The language of messages: en or fr. Default: that of LC_ALL, LC_MESSAGES or LANG, else English.",
      valueName: "code"),
    completion: .list(MessageLanguage.allCases.map(\.rawValue)), transform: Self.language)
  var language: MessageLanguage?

  private static func language(of argument: String) throws -> MessageLanguage {
    if let language = MessageLanguage(locale: argument) { return language }
    let names = MessageLanguage.allCases.flatMap { language in language.names.map { (name: $0, language: language) } }
    let nearest = NearestWord.nearest(to: argument, among: names.map(\.name))
    let meant = names.first { $0.name == nearest }?.language.rawValue
    let codes = MessageLanguage.allCases.map(\.rawValue).joined(separator: ", ")
    let hint: Phrase = meant.map { "; did you mean '\($0)'?" } ?? "; there are \(codes)"
    throw UsageError.error("no language of messages is named '\(argument)'\(hint)")
  }
}

extension Perflint {
  /// How this run speaks.
  static let wording = Wording.builtIn(
    MessageLanguage(arguments: CommandLine.arguments.dropFirst()) { Output.environment($0) })
}

/// What is wrong with the arguments, said in the user's language.
enum UsageError {
  static func error(_ phrase: Phrase) -> ValidationError { ValidationError(Perflint.wording(phrase)) }
}
