import Linting
import Reporting

/// Makes a trend of what git has committed.
///
/// Every version is judged by the rules of today and by itself: what other files or the day say of it is left out, so that
/// a trend moves only where somebody wrote something.
struct TrendReader {
  private let linter: Linter
  private let jobs: Int

  init(lintsEverything: Bool, jobs: Int) throws {
    linter = Linter(try RuleBook.loaded().configured(by: [:]), lintsEverything: lintsEverything)
    self.jobs = jobs
  }

  /// - Parameter most: the number of commits that are looked at.
  func trend(of paths: [String], since start: String?, most: Int) throws -> Trend {
    do throws(HistoryError) {
      let history = try GitHistory(paths)
      let commits = try history.commits(since: start, most: most)
      var judged: [GitHistory.Version: TrendDocument] = [:]
      // Most commits leave most files alone.
      try history.read(Self.distinct(commits)) { helping in
        let documents = ParallelRun.map(helping, jobs: jobs) { [linter] one in
          TrendDocument(linter.lint(one.bytes, path: one.version.path))
        }
        for (one, document) in zip(helping, documents) { judged[one.version] = document }
      }
      return Trend(
        points: commits.map { commit in
          Trend.Point(commit: commit.id, date: commit.date, documents: commit.versions.compactMap { judged[$0] })
        })
    } catch {
      Output.complain("\(error.reason)")
      if case .unknownRevision = error { throw ExitStatus.wrongUsage }
      throw ExitStatus.failure
    }
  }

  private static func distinct(_ commits: [GitHistory.Commit]) -> [GitHistory.Version] {
    var seen: Set<GitHistory.Version> = []
    return commits.flatMap(\.versions).filter { seen.insert($0).inserted }
  }
}
