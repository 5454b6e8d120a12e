import ArgumentParser
import Linting
import StructuredData

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program: arguments in, exit status out.
@main struct Perflint: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "perflint",
    abstract: "Lints performance documentation in Markdown.",
    discussion: """
      Exit status: 0 nothing at or above --fail-on; 1 something; 2 wrong usage or configuration; 3 the work could not be done, \
      for example because a file is unreadable (all others are still linted).
      """,
    version: version,
    subcommands: [
      CheckCommand.self, FixCommand.self, ReportCommand.self, TrendCommand.self, ScoreCommand.self, FactsCommand.self,
      RulesCommand.self, ExplainCommand.self, ProfileCommand.self, NewCommand.self, ConfigCommand.self,
      InitCommand.self,
    ],
    defaultSubcommand: CheckCommand.self)

  static func main() {
    // A reader that closes early, such as `head`, is no error of ours.
    signal(SIGPIPE, SIG_DFL)
    let check = PlainCheck.run(CommandLine.arguments.dropFirst())
    if asksForDocuments { RuleBook.prepare(whileReadingArguments: check == nil) }
    do {
      if let check { return try check.run() }
      var command = try calledCommand()
      try command.run()
    } catch {
      finish(with: error)
    }
  }

  /// Whether the arguments seem to be those of a command that reads documents: all but a few do.
  private static var asksForDocuments: Bool {
    guard let first = CommandLine.arguments.dropFirst().first else { return true }
    return !["-h", "--help", "help", "--version", "init"].contains(first) && !first.hasPrefix("--generate")
  }

  /// Which subcommand was meant by the first argument that is none.
  private static var mistypedSubcommand: String {
    var commands = configuration.subcommands
    for argument in CommandLine.arguments.dropFirst() {
      if let command = commands.first(where: { $0._commandName == argument }) {
        commands = command.configuration.subcommands
        continue
      }
      let hint = NearestWord.hint(for: argument, among: commands.map { $0._commandName })
      return hint.isEmpty ? "" : "\n" + wording("'\(argument)' is no subcommand\(hint)")
    }
    return ""
  }

  private static func finish(with error: any Error) -> Never {
    if let status = error as? ExitStatus { status.end() }
    let message = fullMessage(for: error)
    if exitCode(for: error) == .success {
      Output.exactly(message + "\n")
      ExitStatus.clean.end()
    }
    Output.error(message + mistypedSubcommand + "\n")
    ExitStatus.wrongUsage.end()
  }
}

/// How the program ends; part of what users may rely on.
enum ExitStatus: Int32, Error {
  /// Nothing at or above the failing severity.
  case clean = 0
  /// Findings at or above the failing severity.
  case findings = 1
  /// Wrong arguments or configuration.
  case wrongUsage = 2
  /// A file could not be read, or the work not be done for another reason.
  case failure = 3

  func end() -> Never { exit(rawValue) }
}
