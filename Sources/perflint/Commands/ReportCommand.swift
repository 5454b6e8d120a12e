import ArgumentParser
import Linting
import Reporting
import RuleModel

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Show a folder at a glance: what is ready, what is open, stale or missing.")

  @OptionGroup var inputOptions: InputOptions
  @OptionGroup var changed: ChangedOptions

  @Option(help: ArgumentHelp("How to write the report (default: text).", valueName: "format"))
  var format: ReportFormatName?

  @Option(help: "What stands first.")
  var sort = FolderOverview.Order.worst

  @Option(help: "Show only documents in this state; repeatable.")
  var only: [ReportRow.State] = []

  @Option(help: ArgumentHelp("Say what changed since an earlier report in JSON.", valueName: "file"))
  var against: String?

  @Flag(name: .customLong("trend"), help: "Draw into the page (html) how the folder came to where it is.")
  var drawsTrend = false

  @OptionGroup var stretch: TrendStretch

  @Option(
    name: .customLong("min-score"),
    help: ArgumentHelp(
      "The least completeness, 0 to 100, of all documents or of those of a status ('current=90'); repeatable.",
      valueName: "[status=]score"))
  var minimumScores: [MinimumScore] = []

  @Option(help: "The least severity of a finding that makes the exit status 1. Default: none does.")
  var failOn: Severity?

  @Option(help: "When to colour.")
  var color = ColourChoice.auto

  private struct FileOutcome: Sendable {
    let row: ReportRow?
    let summary: RunSummary
    let shortfall: ScoreShortfall?
  }

  func validate() throws {
    if drawsTrend, format?.type.drawsTrend != true { throw UsageError.error("--trend goes with --format html") }
    if stretch.since != nil, !drawsTrend { throw UsageError.error("--since goes with --trend") }
  }

  private var inputs: Inputs { inputOptions.inputs }

  func run() throws {
    let earlier = try against.map(Self.earlierReport)
    let type = format?.type ?? ReportFormats.standard
    let mostFindings = type.mostFindings
    let plan = try changed.filter.narrowed(inputs.plan(), of: inputs)
    let (results, hasFailed) = try inputs.lint(plan) { [minimumScores] report, _ in
      var summary = RunSummary()
      summary.add(report)
      return FileOutcome(
        row: ReportRow(report, mostFindings: mostFindings, wording: Perflint.wording), summary: summary,
        shortfall: ScoreShortfall(report, minimumScores))
    }
    let rows = results.compactMap(\.row)
    let trend = drawsTrend ? try trend() : nil
    let overview = FolderOverview(
      rows, skipped: results.count - rows.count, order: sort, states: only, earlier: earlier,
      trend: trend)
    let setting = ReportSetting(
      version: Perflint.version, style: TerminalStyle(hasColour: color.isColoured), width: Output.width,
      wording: Perflint.wording)
    let text = try type.init(setting).text(overview)
    type.isForPeople ? Output.standard(text) : Output.exactly(text)
    let shortfalls = results.compactMap(\.shortfall)
    for shortfall in shortfalls { Output.complain("\(shortfall.sentence)") }
    if hasFailed { throw ExitStatus.failure }
    let isFailing = failOn.map { severity in results.contains { $0.summary.hasFindings(atLeast: severity) } } ?? false
    if isFailing || !shortfalls.isEmpty { throw ExitStatus.findings }
  }

  private func trend() throws -> Trend {
    let reader = try TrendReader(lintsEverything: inputs.lintsEverything, jobs: inputs.jobs ?? Inputs.coreCount)
    return try reader.trend(
      of: inputs.paths.isEmpty ? ["."] : inputs.paths, since: stretch.since, most: stretch.commits)
  }

  private static func earlierReport(_ path: String) throws -> EarlierReport {
    do throws(ReadError) {
      if let report = EarlierReport(json: try SourceFile.read(path)) { return report }
    } catch {
      Output.complain("\(error.path): \(error.reason)")
      throw ExitStatus.failure
    }
    Output.complain("\(path): is no report of perflint; 'perflint report --format json' writes one")
    throw ExitStatus.wrongUsage
  }
}

/// The name of a form of the report.
struct ReportFormatName: ExpressibleByArgument {
  let type: any ReportFormat.Type

  init?(argument: String) {
    guard let type = ReportFormats.named(argument) else { return nil }
    self.type = type
  }

  static var allValueStrings: [String] { ReportFormats.all.map { $0.name } }
}

extension FolderOverview.Order: ExpressibleByArgument {}
extension ReportRow.State: ExpressibleByArgument {}
