import Linting
import Phrases
import Reporting
import RuleModel

/// One run of `check`.
struct CheckRun {
  var inputs = Inputs()
  var changed = ChangedFilter()
  var outputs = Outputs()
  var baselineUse = BaselineUse()
  /// The least severity that makes the run fail; nil as configured.
  var failOn: Severity?
  var minimumScores: [MinimumScore] = []

  /// What is kept of one file.
  private struct FileOutcome: Sendable {
    let path: String
    let summary: RunSummary
    let isFailing: Bool
    let shortfall: ScoreShortfall?
    /// The path from the top of the repository.
    let name: String
    /// What the baseline holds too much.
    let spare: [Baseline.Entry]
  }

  func run() throws {
    if baselineUse.isWriting { return try writeBaseline() }
    let baseline = try baselineUse.baseline()
    let root = RepositoryRoot(beside: baselineUse.path)
    let plan = try changed.narrowed(inputs.plan(), of: inputs)
    let destinations = outputs.destinations(cards: plan.cards)
    var writer = RunWriter(destinations)
    var results: [FileOutcome] = []
    let hasFailed = try inputs.lint(plan) { [minimumScores, failOn] all, setup in
      let name = baseline.documents.isEmpty ? all.path : root.path(all.path)
      let (report, spare) = baseline.cover(all, named: name)
      var summary = RunSummary()
      summary.add(report)
      let outcome = FileOutcome(
        path: report.path, summary: summary,
        isFailing: summary.hasFindings(atLeast: failOn ?? setup.failOn ?? .error),
        shortfall: ScoreShortfall(report, setup.minimumScores + minimumScores),
        name: name, spare: spare)
      return (outcome: outcome, parts: destinations.map { $0.writer.part(report) })
    } receive: {
      results += $0.map(\.outcome)
      writer.add($0.map(\.parts))
    }
    try refuseToReplaceDocuments(destinations, results)
    var summary = RunSummary()
    for result in results { summary.add(result.summary) }
    let shortfalls = results.compactMap(\.shortfall)
    let outcome = RunOutcome(
      summary: summary, isComplete: !hasFailed, remarks: shortfalls.map { Perflint.wording($0.sentence) })
    let isWritten = try writer.finish(outcome)
    for shortfall in shortfalls { Output.complain("\(shortfall.sentence)") }
    let spare = spareEntries(of: baseline, results)
    baselineUse.report(spare)
    if hasFailed || !isWritten { throw ExitStatus.failure }
    if baselineUse.isStrict, !spare.isEmpty { throw ExitStatus.findings }
    if results.contains(where: \.isFailing) || !shortfalls.isEmpty { throw ExitStatus.findings }
  }

  // MARK: Baseline

  private func writeBaseline() throws {
    var baseline = try baselineUse.earlier()
    let root = RepositoryRoot(beside: baselineUse.path)
    let plan = try changed.narrowed(inputs.plan(), of: inputs)
    let (results, hasFailed) = try inputs.lint(plan) { report, _ in
      (name: root.path(report.path), entries: Baseline.entries(of: report))
    }
    for (name, entries) in results { baseline.set(entries, for: name) }
    for name in baseline.documents.keys where !root.exists(name) { baseline.set([], for: name) }
    let text = try baseline.json()
    do throws(ReadError) {
      try OutputFile(baselineUse.path).replace(with: text)
    } catch {
      Output.complain("\(error.path): \(error.reason)")
      throw ExitStatus.failure
    }
    let documents = baseline.documents.count
    Output.complain(
      "\(baselineUse.path): \(Phrase(baseline.findingCount, "finding", "findings")) in \(Phrase(documents, "document", "documents"))"
    )
    if hasFailed { throw ExitStatus.failure }
  }

  /// What the baseline holds of the documents of this run, and of documents that are gone, and is no longer found.
  private func spareEntries(
    of baseline: Baseline, _ results: [FileOutcome]
  ) -> [(document: String, entries: [Baseline.Entry])] {
    if baseline.documents.isEmpty { return [] }
    let root = RepositoryRoot(beside: baselineUse.path)
    var spare = results.filter { !$0.spare.isEmpty }.map { (document: $0.name, entries: $0.spare) }
    for (name, entries) in baseline.documents where !root.exists(name) {
      spare.append((document: name, entries: entries))
    }
    return spare.sorted { $0.document < $1.document }
  }

  // MARK: Outputs

  /// Checking never changes a document.
  private func refuseToReplaceDocuments(_ destinations: [OutputDestination], _ results: [FileOutcome]) throws {
    let replaced = Set(destinations.compactMap(\.replacedFile))
    guard !replaced.isEmpty else { return }
    for result in results where result.summary.documents > 0 {
      guard let file = OutputFile(result.path).existing, replaced.contains(file) else { continue }
      Output.complain("\(result.path): is a document that was checked; name another file for the output")
      throw ExitStatus.wrongUsage
    }
  }
}
