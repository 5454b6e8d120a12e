import ArgumentParser
import Linting
import MarkdownModel
import Phrases
import Reporting
import RuleModel
import StructuredData

struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "List, show and recognise kinds of document, and learn new ones.",
    subcommands: [List.self, Show.self, Which.self, Learn.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the profiles.")

    @OptionGroup var configuration: ConfigurationOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
      let profiles = try Setups.book(configuration.choice).profiles
      let width = profiles.map(\.id.count).max() ?? 0
      for profile in profiles {
        let file = profile.file.map { " (\($0))" } ?? ""
        Output.standard(
          Printable.line(
            "\(profile.id)\(String(repeating: " ", count: width - profile.id.count))  \(profile.summary)\(file)") + "\n"
        )
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show what a profile expects.")

    @Argument(help: "The profile's id.")
    var profile: String

    @Flag(help: "Print its file, to be copied and edited.")
    var yaml = false

    @OptionGroup var configuration: ConfigurationOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
      let profile = try Setups.book(configuration.choice).profile(named: profile)
      if yaml { return Output.exactly(ProfileText(profile).text) }
      Output.standard(ProfileOutline(profile: profile, say: Perflint.wording).text)
    }
  }

  struct Which: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say which profile a document follows, and why.")

    @Argument(help: "A Markdown file.", completion: .file())
    var file: String

    @OptionGroup var configuration: ConfigurationOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
      var setups = try Setups(configuration.choice)
      let linter = setups.setup(for: file).setup.linter
      try setups.refuseMistakes()
      do throws(ReadError) {
        let report = linter.lint(try SourceFile.read(file), path: file)
        Output.standard(Self.answer(report))
      } catch {
        Output.complain("\(error.path): \(error.reason)")
        throw ExitStatus.failure
      }
    }

    private static let say = Perflint.wording

    private static func answer(_ report: FileReport) -> String {
      guard let subject = report.subject else {
        return say("none: not a performance document by its title, name, front matter, headings or figures") + "\n"
      }
      let match = subject.match
      var text = say("\(match.profile.id): \(reason(match))") + "\n"
      if subject.document.extent != report.source.range {
        let line = report.source.lineColumn(at: subject.document.extent.lower).line
        text += "  " + say("the document is the fenced block from line \(line) on") + "\n"
      }
      for likeness in match.likeness where likeness.sectionsRequired > 0 {
        let title: Phrase = likeness.hasTitle ? ", its title" : ""
        let extras: Phrase = title + (likeness.hasFrontMatterSigns ? ", its front matter" : "")
        text +=
          "  "
          + say(
            """
            \(likeness.profile): \(Int(likeness.share * 100))% alike (\(likeness.sectionsFound) of its sections found, \
            \(likeness.sectionsRequired) required\(extras))
            """) + "\n"
      }
      return text
    }

    private static func reason(_ match: ProfileMatch) -> Phrase {
      switch match.reason {
      case .declared: "declared in the front matter or the configuration"
      case .likeness: "by likeness of its headings"
      case .subject: "about performance, and like no special kind"
      }
    }
  }
}

extension RuleBook {
  /// The profile that a user names.
  func profile(named name: String) throws -> Profile {
    if let profile = profile(name) { return profile }
    let hint = NearestWord.hint(for: name, among: profiles.map(\.id))
    Output.complain(
      "no profile is named '\(name)'\(hint.isEmpty ? "; 'perflint profile list' lists them" as Phrase : hint)")
    throw ExitStatus.wrongUsage
  }
}

/// What a profile expects, as an indented outline.
struct ProfileOutline {
  let profile: Profile
  let say: Wording

  private var language: String { say.language.rawValue }

  var text: String {
    var text = "\(profile.id): \(profile.summary)\n"
    func add(_ phrase: Phrase) { text += say(phrase) + "\n" }
    if let file = profile.file { add("from: \(file)") }
    add("order of sections: \(profile.order.rawValue)")
    if !profile.frontMatterFields.isEmpty {
      add(
        "front matter: \(profile.frontMatterFields.map { $0.id + ($0.isRequired ? "" : "?") }.joined(separator: ", "))")
    }
    if !profile.fields.isEmpty { add("fields: \(fields(profile.fields))") }
    guard profile.hasSections else {
      add("no fixed sections")
      return text
    }
    add("sections (? optional, number: weight in the score):")
    for section in profile.sections { text += outline(section) }
    return Printable.lines(text)
  }

  private func outline(_ section: SectionTemplate) -> String {
    let indent = String(repeating: "  ", count: section.level - 1)
    var text = "\(indent)\(section.names.first(in: language))\(section.isRequired ? "" : "?") \(section.weight)\n"
    if !section.fields.isEmpty { text += "\(indent)  \(say("fields: \(fields(section.fields))"))\n" }
    for table in section.tables {
      let columns = table.columns.map { $0.names.first(in: language) + ($0.isRequired ? "" : "?") }
      let mark = table.isRequired ? "" : "?"
      text += "\(indent)  \(say("table\(mark): \(columns.joined(separator: " | "))"))\n"
    }
    if let items = section.items {
      text += "\(indent)  \(say("each \(items.names.first(in: language)): \(fields(items.fields))"))\n"
    }
    return text
  }

  private func fields(_ fields: [Field]) -> String {
    fields.map { $0.names.first(in: language) + ($0.isRequired ? "" : "?") }.joined(separator: ", ")
  }
}
