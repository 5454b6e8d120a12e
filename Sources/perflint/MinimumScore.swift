import ArgumentParser
import Linting
import Phrases
import RuleModel
import StructuredData

/// How complete documents must be: all of them (`80`), or those of a status (`current=90`).
struct MinimumScore: ExpressibleByArgument {
  let status: DocumentStatus?
  let score: Int

  init(status: DocumentStatus?, score: Int) {
    self.status = status
    self.score = score
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count <= 2, let score = parts.last.flatMap({ Int($0) }), (0...100).contains(score) else { return nil }
    self.score = score
    if parts.count == 1 {
      status = nil
    } else {
      guard let status = DocumentStatus(spelled: String(parts[0])) else { return nil }
      self.status = status
    }
  }
}

/// A document that is less complete than was asked for.
struct ScoreShortfall: Sendable {
  let path: String
  let score: Int
  let minimum: MinimumScore

  /// Nil when the document is complete enough, or nothing is asked of it. A minimum for its status stands before the one
  /// for all.
  init?(_ report: FileReport, _ minimums: [MinimumScore]) {
    guard !minimums.isEmpty, let subject = report.subject else { return nil }
    let status = subject.status
    guard
      let minimum = minimums.last(where: { $0.status != nil && $0.status == status })
        ?? minimums.last(where: { $0.status == nil })
    else { return nil }
    let score = subject.completeness.score
    guard score < minimum.score else { return nil }
    (path, self.score, self.minimum) = (report.path, score, minimum)
  }

  var sentence: Phrase {
    let status: Phrase = minimum.status.map { " for '\($0.rawValue)'" } ?? ""
    return "\(path): the completeness is \(score), below the minimum of \(minimum.score)\(status)"
  }
}
