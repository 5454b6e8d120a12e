import ArgumentParser
import Linting
import Phrases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Narrows a run to what changed.
struct ChangedOptions: ParsableArguments {
  @Option(
    name: .customLong("changed"), defaultAsFlag: Start(commit: nil), parsing: .next,
    help: ArgumentHelp(
      "Of the paths, take only files that changed and documents that refer to them: since the last commit, or since the branch left the one named. What is not committed, staged or not, counts as well.",
      valueName: "commit"))
  var start: Start?

  /// Where counting begins.
  struct Start: ExpressibleByArgument, CustomStringConvertible {
    /// Nil for the last one.
    let commit: String?

    init(commit: String?) { self.commit = commit }

    init?(argument: String) {
      guard !argument.isEmpty else { return nil }
      commit = argument
    }

    var description: String { commit ?? "HEAD" }
  }

  var filter: ChangedFilter { ChangedFilter(start: start) }
}

/// All files of a run, or those that changed.
struct ChangedFilter {
  /// Nil for all files.
  var start: ChangedOptions.Start?

  /// - Parameters:
  ///   - plan: made once git has said what changed.
  ///   - withReferring: whether documents count that refer to what changed.
  func narrowed(
    _ plan: @autoclosure () throws -> Inputs.Plan, of inputs: Inputs, withReferring: Bool = true
  ) throws -> Inputs.Plan {
    guard let start else { return try plan() }
    // An empty value is taken for none, and '--changed=$BASE' would check nothing where the variable is not set.
    if CommandLine.arguments.contains("--changed=") {
      Output.complain("a commit is missing behind '--changed='")
      throw ExitStatus.wrongUsage
    }
    let changed = ChangedDocuments(try files(inputs, since: start))
    let plan = try plan()
    let reasons = ParallelRun.map(plan.files, jobs: inputs.jobs ?? Inputs.coreCount) {
      changed.reason(forDocumentAt: $0.path)
    }
    let isTaken = reasons.map { $0 == .changed || withReferring && $0 == .refersToChange }
    let changedCount = reasons.count { $0 == .changed }
    let begin: Phrase = start.commit.map { "changed since '\($0)'" } ?? "changed since the last commit"
    Output.complain(
      withReferring
        ? "\(begin): \(changedCount) of \(reasons.count) files; referring to what changed: \(reasons.count { $0 == .refersToChange })"
        : "\(begin): \(changedCount) of \(reasons.count) files")
    return Inputs.Plan(
      files: zip(plan.files, isTaken).filter(\.1).map(\.0), standardInput: nil, hasFailures: plan.hasFailures,
      cards: plan.cards)
  }

  private func files(_ inputs: Inputs, since start: ChangedOptions.Start) throws -> ChangedFiles {
    if inputs.paths == ["-"] {
      Output.complain("--changed goes with files and folders, not with standard input")
      throw ExitStatus.wrongUsage
    }
    do throws(ChangeProblem) {
      return try ChangedFiles(inputs.paths.isEmpty ? ["."] : inputs.paths, since: start.commit)
    } catch {
      Output.complain("\(error.reason)\(hint(for: error))")
      throw ExitStatus.wrongUsage
    }
  }

  /// `--changed docs` takes the folder for a commit.
  private func hint(for problem: ChangeProblem) -> Phrase {
    guard case .unknownRevision(let name, _) = problem, access(name, F_OK) == 0 else { return "" }
    return "; paths stand before --changed, or after '--changed=HEAD'"
  }
}
