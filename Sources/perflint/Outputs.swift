import ArgumentParser
import Linting
import Phrases
import Reporting
import RuleModel
import StructuredData

/// In which formats the findings go where; shared by the commands that write findings.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp("How to write the findings to standard output (default: text).", valueName: "format"),
    completion: .list(OutputFormats.all.map { $0.name }))
  var format: FormatName?

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      "A format, and the file that it goes to instead of standard output; repeatable. The formats are "
        + OutputFormats.all.map { "\($0.name) (\($0.about))" }.joined(separator: ", ") + ".",
      valueName: "format[=file]"),
    transform: OutputChoice.init(parsing:))
  var outputs: [OutputChoice] = []

  @Option(help: "When to colour.")
  var color = ColourChoice.auto

  func validate() throws {
    let toStandardOutput = chosen.choices.filter { $0.file == nil }.map { $0.format.name }
    if toStandardOutput.count > 1 {
      throw UsageError.error(
        """
        \(toStandardOutput[0]) and \(toStandardOutput[1]) cannot both go to standard output; name a file: \
        --output \(toStandardOutput[1])=FILE
        """)
    }
    let files = chosen.choices.compactMap(\.file)
    if let twice = files.first(where: { file in files.count { $0 == file } > 1 }) {
      throw UsageError.error("two formats cannot both go to '\(twice)'")
    }
  }

  var chosen: Outputs { Outputs(format: format?.type, outputs: outputs, color: color) }
}

/// What is written where.
struct Outputs {
  /// Of standard output.
  var format: (any OutputFormat.Type)?
  var outputs: [OutputChoice] = []
  var color = ColourChoice.auto

  /// What was asked for; text on standard output where nothing was.
  var choices: [OutputChoice] {
    let chosen = (format.map { [OutputChoice(format: $0, file: nil)] } ?? []) + outputs
    return chosen.isEmpty ? [OutputChoice(format: OutputFormats.standard, file: nil)] : chosen
  }

  /// One writer for each place, and for a job's summary where GitHub offers one.
  ///
  /// - Parameter cards: the rules of all documents.
  func destinations(cards: [Card]) -> [OutputDestination] {
    let root = RepositoryRoot()
    func setting(_ style: TerminalStyle, showsSource: Bool, mostBytes: Int? = nil) -> OutputSetting {
      OutputSetting(
        version: Perflint.version, style: style, showsSource: showsSource, root: root, cards: cards,
        wording: Perflint.wording, mostBytes: mostBytes)
    }
    let plain = TerminalStyle(hasColour: false)
    var destinations = choices.map { choice in
      let setting =
        choice.file == nil
        ? setting(TerminalStyle(hasColour: color.isColoured), showsSource: Output.isTerminal)
        : setting(plain, showsSource: false)
      return OutputDestination(
        place: choice.file.map { .file($0) } ?? .standardOutput, isForPeople: choice.format.isForPeople,
        writer: OutputWriter(choice.format, setting))
    }
    if choices.contains(where: { $0.format.hasPage }), let summary = JobSummary.path {
      destinations.append(
        OutputDestination(
          place: .endOf(summary), isForPeople: true,
          writer: OutputWriter(
            OutputFormats.page, setting(plain, showsSource: false, mostBytes: JobSummary.mostBytes))))
    }
    return destinations
  }
}

/// The page that GitHub Actions shows for a job.
private enum JobSummary {
  /// A step may write a mebibyte.
  static let mostBytes = 1_000_000

  static var path: String? { Output.environment("GITHUB_STEP_SUMMARY").flatMap { $0.isEmpty ? nil : $0 } }
}

/// The name of a format.
struct FormatName: ExpressibleByArgument {
  let type: any OutputFormat.Type

  init?(argument: String) {
    guard let type = OutputFormats.named(argument) else { return nil }
    self.type = type
  }

  static var allValueStrings: [String] { OutputFormats.all.map { $0.name } }
}

/// A format, and its file if it has one.
struct OutputChoice: Sendable {
  let format: any OutputFormat.Type
  let file: String?

  init(format: any OutputFormat.Type, file: String?) {
    self.format = format
    self.file = file
  }

  init(parsing argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let format = OutputFormats.named(parts[0]) else {
      let names = OutputFormats.all.map { $0.name }
      let hint = NearestWord.hint(for: parts[0], among: names)
      throw UsageError.error(
        "no format is named '\(parts[0])'\(hint.isEmpty ? "; the formats are \(names.joined(separator: ", "))" as Phrase : hint)"
      )
    }
    self.format = format
    file = parts.count > 1 ? parts[1] : nil
    if file?.isEmpty == true {
      throw UsageError.error("a file is missing after '='; expected --output \(parts[0])=FILE")
    }
  }
}

/// Where one format goes.
struct OutputDestination: Sendable {
  enum Place: Sendable {
    case standardOutput
    case file(String)
    case endOf(String)
  }

  let place: Place
  let isForPeople: Bool
  let writer: OutputWriter

  /// - Throws: the file cannot be written.
  func write(_ text: String) throws(ReadError) {
    switch place {
    case .standardOutput:
      guard Output.offer(text, isForPeople: isForPeople) else { throw OutputFile.standardOutputFailure() }
    case .file(let path): try OutputFile(path).replace(with: text)
    case .endOf(let path): try OutputFile(path).append(text)
    }
  }

  /// Writes what a format says of single files to standard output.
  ///
  /// - Parameter text: in UTF-8.
  func stream(_ text: [UInt8]) throws(ReadError) {
    guard Output.offer(text, isForPeople: isForPeople) else { throw OutputFile.standardOutputFailure() }
  }

  /// The texts that may be written before the run has ended; nil where all is written at once.
  var stream: OutputWriter.Stream? {
    if case .standardOutput = place { writer.stream } else { nil }
  }

  /// The file that is replaced, links followed; nil where none is.
  var replacedFile: String? {
    if case .file(let path) = place { OutputFile(path).existing } else { nil }
  }
}
