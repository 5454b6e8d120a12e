import ArgumentParser
import Linting
import Phrases
import Reporting

/// Findings to pass over because they are known.
struct BaselineOptions: ParsableArguments {
  static let standardFile = ".perflint-baseline.json"

  @Option(
    name: .customLong("baseline"),
    help: ArgumentHelp(
      "Pass over the findings that this file holds; what it holds too much is named.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var file: String?

  @Flag(
    name: .customLong("write-baseline"),
    help: "Write all findings into the baseline ('\(Self.standardFile)' if --baseline names none), and report none.")
  var isWriting = false

  @Flag(name: .customLong("strict-baseline"), help: "Fail when the baseline holds what is no longer found.")
  var isStrict = false

  func validate() throws {
    if isStrict, file == nil { throw UsageError.error("--strict-baseline goes with --baseline") }
    if isStrict, isWriting { throw UsageError.error("--strict-baseline does not go with --write-baseline") }
  }

  var use: BaselineUse { BaselineUse(file: file, isWriting: isWriting, isStrict: isStrict) }
}

/// The baseline of a run, and what is done with it.
struct BaselineUse {
  var file: String?
  var isWriting = false
  /// Whether it is a failure that the baseline holds what is no longer found.
  var isStrict = false

  var path: String { file ?? BaselineOptions.standardFile }

  /// The baseline to apply; empty where none is asked for.
  func baseline() throws -> Baseline {
    guard file != nil, !isWriting else { return Baseline() }
    return try read()
  }

  /// The baseline as it is before it is written anew.
  func earlier() throws -> Baseline { OutputFile(path).existing == nil ? Baseline() : try read() }

  private func read() throws -> Baseline {
    do throws(ReadError) {
      if let baseline = Baseline(json: try SourceFile.read(path)) { return baseline }
    } catch {
      Output.complain("\(error.path): \(error.reason); --write-baseline writes one")
      throw ExitStatus.wrongUsage
    }
    Output.complain("\(path): is no baseline of perflint; --write-baseline writes one")
    throw ExitStatus.wrongUsage
  }

  /// Names what the baseline holds too much.
  ///
  /// - Parameter spare: by document.
  func report(_ spare: [(document: String, entries: [Baseline.Entry])]) {
    for (document, entries) in spare {
      for entry in entries {
        let times: Phrase = entry.count == 1 ? "" : " (\(entry.count) times)"
        Output.complain("\(path): \(document): \(entry.rule) is no longer found on '\(entry.text)'\(times)")
      }
    }
    if !spare.isEmpty { Output.complain("\(path): --write-baseline leaves out what is no longer found") }
  }
}
