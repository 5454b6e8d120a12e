import ArgumentParser
import Linting
import Phrases
import Reporting
import RuleModel
import StructuredData

extension ProfileCommand {
  struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a profile that is made of a template of your own, to be read and edited.")

    @Argument(help: "A Markdown file; '-' reads standard input.", completion: .file())
    var template: String

    @Option(help: ArgumentHelp("The profile's id. Default: made of the file's name.", valueName: "id"))
    var name: String?

    @Option(help: ArgumentHelp("The profile's title. Default: the template's.", valueName: "text"))
    var title: String?

    @Option(
      help: ArgumentHelp("Where to write it. Default: standard output.", valueName: "file"), completion: .file())
    var output: String?

    @Flag(help: "Replace a file that is there.")
    var force = false

    @OptionGroup var configuration: ConfigurationOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
      let book = try Setups.book(configuration.choice, for: template == "-" ? Inputs.unnamed : template)
      let id = try id(besides: book)
      let profile: Profile
      do {
        let bytes = template == "-" ? try SourceFile.readStandardInput() : try SourceFile.read(template)
        profile = try TemplateLearner(book).profile(of: bytes, id: id, title: title)
      } catch let error as ReadError {
        try fail(error.reason)
      } catch let error as TemplateProblem {
        try fail(error.reason)
      }
      let text = ProfileText(profile).text
      guard let output else { return Output.exactly(text) }
      try WrittenFile(output, force: force).write(text)
      Output.say("wrote \(Printable.line(output)): \(Self.overview(of: profile))")
      Output.say("to use it, add to .perflint.yml: profile-files: [\(Printable.line(output))]")
    }

    private func fail(_ reason: Phrase) throws -> Never {
      Output.complain("\(template): \(reason)")
      throw ExitStatus.failure
    }

    /// A built-in profile keeps its id.
    private func id(besides book: RuleBook) throws -> String {
      let builtIn = book.profiles.filter { $0.file == nil }.map(\.id)
      guard let name else {
        let id = TemplateName.id(ofFile: template)
        return builtIn.contains(id) ? "own-\(id)" : id
      }
      guard TemplateName.id(ofFile: name) == name else {
        Output.complain("'\(name)' is no id; expected lower-case words joined by '-', as in 'team-plan'")
        throw ExitStatus.wrongUsage
      }
      guard !builtIn.contains(name) else {
        Output.complain("'\(name)' is a built-in profile; choose another --name")
        throw ExitStatus.wrongUsage
      }
      return name
    }

    private static func overview(of profile: Profile) -> Phrase {
      let tables = profile.sections.reduce(0) { $0 + $1.tables.count + ($1.items?.tables.count ?? 0) }
      let fields = profile.sections.reduce(profile.fields.count) {
        $0 + $1.fields.count + ($1.items?.fields.count ?? 0)
      }
      return "\(profile.sections.count) sections, \(tables) tables, \(fields) labelled lines"
    }
  }
}
