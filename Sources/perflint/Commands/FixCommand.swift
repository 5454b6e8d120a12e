import ArgumentParser
import Linting
import Phrases
import Reporting
import RuleModel
import StructuredData

struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Mend what can be mended without guessing; '-' writes the mended text to standard output."
  ).ofSubcommand

  @OptionGroup var inputOptions: InputOptions
  @OptionGroup var changed: ChangedOptions

  @Flag(help: "Show what would change, and write nothing.")
  var diff = false

  @Flag(help: "Write nothing; the exit status is 1 where something would change.")
  var check = false

  @Flag(help: "Make changes as well that an author may want to see first.")
  var unsafe = false

  @Option(help: ArgumentHelp("Make the fixes of this rule only; repeatable.", valueName: "id"))
  var rule: [String] = []

  @Option(help: "When to colour.")
  var color = ColourChoice.auto

  /// One file, mended.
  private struct Mended: Sendable {
    let path: String
    let old: [UInt8]
    let outcome: FixOutcome

    var isChanged: Bool { old != outcome.bytes }
  }

  private var inputs: Inputs { inputOptions.inputs }

  func run() throws {
    // A document that only refers to what changed has nothing new to mend.
    let plan = try changed.filter.narrowed(inputs.plan(in: context), of: inputs, withReferring: false)
    let selection = try self.selection(among: plan.cards)
    let (results, hasFailed) =
      inputs.paths == ["-"]
      ? (try standardInput(plan.standardInput, selection), false) : try files(plan, selection)
    report(results)
    if hasFailed { throw ExitStatus.failure }
    if check, results.contains(where: \.isChanged) { throw ExitStatus.findings }
  }

  private func selection(among cards: [Card]) throws -> FixSelection {
    for id in rule {
      let card = cards.first { $0.id == id }
      if let card, card.fix != .none { continue }
      let fixable = cards.filter { $0.fix != .none }.map(\.id)
      let problem: Phrase = card == nil ? "no rule is named '\(id)'" : "the rule '\(id)' has no fix"
      let hint = NearestWord.hint(for: id, among: fixable)
      Output.complain(
        "\(problem)\(hint.isEmpty ? "; those with one are \(fixable.joined(separator: ", "))" as Phrase : hint)")
      throw ExitStatus.wrongUsage
    }
    return FixSelection(includesUnsafe: unsafe, rules: rule.isEmpty ? nil : Set(rule))
  }

  private var context: LintContext {
    var context = inputs.context
    let git = GitProgram()
    context.committed = { $0 == Inputs.unnamed ? nil : git.committed($0) }
    return context
  }

  private func standardInput(_ setup: Setup?, _ selection: FixSelection) throws -> [Mended] {
    do throws(ReadError) {
      let bytes = try SourceFile.readStandardInput()
      guard let setup else {
        // What is left out is passed on as it is.
        if !diff, !check { Output.exactly(bytes) }
        return []
      }
      let path = inputs.standardInputName ?? Inputs.unnamed
      return [Mended(path: path, old: bytes, outcome: Fixer(setup.linter, selection).fix(bytes, path: path))]
    } catch {
      Inputs.report(error)
      throw ExitStatus.failure
    }
  }

  private func files(_ plan: Inputs.Plan, _ selection: FixSelection) throws -> (
    results: [Mended], hasFailed: Bool
  ) {
    let isWriting = !diff && !check
    return try inputs.process(plan) { path, setup in
      Result { () throws(ReadError) in
        let file = try FileReplacement(reading: path)
        let outcome = Fixer(setup.linter, selection).fix(file.bytes, path: path)
        if isWriting, outcome.bytes != file.bytes { try file.replace(with: outcome.bytes) }
        return Mended(path: path, old: file.bytes, outcome: outcome)
      }
    }
  }

  // MARK: Reporting

  private func report(_ results: [Mended]) {
    let isText = inputs.paths == ["-"] && !diff && !check
    if isText { for result in results { Output.exactly(result.outcome.bytes) } }
    if diff { for result in results where result.isChanged { write(result) } }
    let reporter = FixReporter(
      style: TerminalStyle(hasColour: color.isColoured), hasWritten: !diff && !check,
      wording: Perflint.wording)
    var text = ""
    for result in results { text += reporter.text(result.outcome, path: result.path) }
    text += reporter.summary(results.map(\.outcome))
    // What is written for other programs has standard output for itself.
    if isText || diff { Output.error(text) } else { Output.standard(text) }
  }

  private func write(_ result: Mended) {
    let diff = UnifiedDiff(path: result.path, old: result.old, new: result.outcome.bytes)
    if Output.isTerminal || color == .always {
      Output.standard(diff.text(style: TerminalStyle(hasColour: color.isColoured)))
    } else {
      Output.patch(diff.bytes)
    }
  }
}
