import ArgumentParser
import Linting
import Reporting
import RuleModel

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a fresh document of a profile, with blanks that say what belongs there.")

  @Argument(help: "The profile's id; 'perflint profile list' names them.")
  var profile: String

  @Argument(help: "The file to write; '-' for standard output.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("The document's title. Default: the profile's name, and a blank.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp("The language of headings, by its two letters. Default: that of the profile.", valueName: "code")
  )
  var lang: String?

  @Option(help: ArgumentHelp("The day that stands in the document. Default: the clock's.", valueName: "date"))
  var today: CalendarDate?

  @Flag(help: "Replace a file that is there.")
  var force = false

  @OptionGroup var configuration: ConfigurationOptions

  func validate() throws {
    if let lang, lang.utf8.count != 2 || !lang.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      throw UsageError.error("--lang takes a language by its two letters, as in 'fr'; found '\(lang)'")
    }
  }

  func run() throws {
    let isStandardOutput = file == "-"
    let book = try Setups.book(configuration.choice, for: isStandardOutput ? Inputs.unnamed : file)
    let profile = try book.profile(named: profile)
    guard let today = today ?? Clock.today else {
      Output.complain("the clock tells no day; name one with --today")
      throw ExitStatus.failure
    }
    let document = NewDocument(profile, in: book, title: title, language: try language(of: profile), today: today)
    if isStandardOutput { return Output.exactly(document.text) }
    try WrittenFile(file, force: force).write(document.text)
    Output.say("wrote \(Printable.line(file)) (\(profile.id))")
  }

  private func language(of profile: Profile) throws -> String {
    let known = profile.languages
    guard let lang else { return known.contains("en") ? "en" : known.first ?? "en" }
    if known.isEmpty || known.contains(lang) { return lang }
    Output.complain("the profile '\(profile.id)' has no names in '\(lang)'; it has \(known.joined(separator: ", "))")
    throw ExitStatus.wrongUsage
  }
}

/// A file that a command makes, and does not take from anybody.
struct WrittenFile {
  private let path: String
  private let force: Bool

  init(_ path: String, force: Bool) {
    self.path = path
    self.force = force
  }

  func write(_ text: String) throws {
    let file = OutputFile(path)
    do throws(ReadError) {
      if force { return try file.replace(with: text) }
      if file.existing == nil { return try file.create(with: text) }
    } catch {
      Output.complain("\(error.path): \(error.reason)")
      throw ExitStatus.failure
    }
    Output.complain("\(path): is there already, and nothing was written; --force replaces it")
    throw ExitStatus.wrongUsage
  }
}
