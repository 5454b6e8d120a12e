import MarkdownModel
import RuleModel

/// Which fixes to make.
public struct FixSelection: Sendable {
  /// Whether to make changes that an author may want to see first.
  public var includesUnsafe: Bool
  /// Rule ids; nil for all.
  public var rules: Set<String>?

  public init(includesUnsafe: Bool = false, rules: Set<String>? = nil) {
    self.includesUnsafe = includesUnsafe
    self.rules = rules
  }

  func includes(_ diagnostic: Diagnostic) -> Bool {
    guard !diagnostic.edits.isEmpty, rules?.contains(diagnostic.rule) ?? true else { return false }
    return diagnostic.fix == .safe || (includesUnsafe && diagnostic.fix == .unsafe)
  }
}

/// What became of one document.
public struct FixOutcome: Sendable {
  public struct Change: Sendable {
    public let rule: String
    public let message: String
    /// Where it stood when it was mended: a place in the document as it was, but for the fixes made before.
    public let place: LineColumn
  }

  public let bytes: [UInt8]
  public let changes: [Change]
  /// Fixes that would have changed more than they say; they were not made.
  public let refused: [Change]
  /// Fixes left for `--unsafe`.
  public let unsafeCount: Int
  public let isPerformanceDocument: Bool
}

/// Mends what can be mended in a document, again and again until nothing is left to mend.
///
/// Writes nothing: bytes in, bytes out.
public struct Fixer: Sendable {
  /// One fix may open the way for another, and fields are added one after another; fixes that open the way for each
  /// other are stopped.
  private static let mostRounds = 64

  private let linter: Linter
  private let selection: FixSelection

  public init(_ linter: Linter, _ selection: FixSelection) {
    self.linter = linter
    self.selection = selection
  }

  public func fix(_ bytes: [UInt8], path: String) -> FixOutcome {
    var report = linter.lint(bytes, path: path)
    var current = bytes
    var changes: [FixOutcome.Change] = []
    var refused: [FixOutcome.Change] = []
    var seen: Set<[UInt8]> = [bytes]
    for _ in 0..<Self.mostRounds {
      let round = Round(report, selection)
      refused = round.refused
      guard !round.changes.isEmpty, seen.insert(round.bytes).inserted else { break }
      current = round.bytes
      changes += round.changes
      report = linter.lint(current, path: path)
    }
    let unsafe = report.diagnostics.count { $0.fix == .unsafe && !$0.edits.isEmpty }
    return FixOutcome(
      bytes: current, changes: changes, refused: refused, unsafeCount: selection.includesUnsafe ? 0 : unsafe,
      isPerformanceDocument: report.subject != nil)
  }

  /// All fixes of one report that do not touch each other; the others wait for the next.
  private struct Round {
    private(set) var bytes: [UInt8]
    private(set) var changes: [FixOutcome.Change] = []
    private(set) var refused: [FixOutcome.Change] = []

    init(_ report: FileReport, _ selection: FixSelection) {
      let source = report.source
      bytes = source.bytes
      let fixes = report.diagnostics.filter(selection.includes)
      guard !fixes.isEmpty else { return }
      var edits = EditList()
      let chosen = fixes.filter { edits.add($0.edits) }
      let accepted = Self.accepted(chosen, FixVerifier(source))
      bytes = accepted.edits.applied(to: source.bytes)
      for (fix, isAccepted) in zip(chosen, accepted.isAccepted) {
        if isAccepted {
          changes.append(Self.change(fix, source))
        } else {
          refused.append(Self.change(fix, source))
        }
      }
    }

    /// How often a document is parsed to find the fixes that change more than they say.
    private static let mostTrials = 200

    /// Takes the fixes by halves: a half that is refused is halved again, down to the fixes that are to blame.
    private static func accepted(_ fixes: [Diagnostic], _ verifier: FixVerifier) -> (
      edits: EditList, isAccepted: [Bool]
    ) {
      var good = EditList()
      var isAccepted = [Bool](repeating: false, count: fixes.count)
      var pending = [fixes.indices]
      var trials = 0
      while let range = pending.popLast(), trials < mostTrials {
        trials += 1
        var together = good
        for index in range { _ = together.add(fixes[index].edits) }
        if verifier.accepts(together) {
          good = together
          for index in range { isAccepted[index] = true }
        } else if range.count > 1 {
          let middle = range.lowerBound + range.count / 2
          pending.append(middle..<range.upperBound)
          pending.append(range.lowerBound..<middle)
        }
      }
      return (good, isAccepted)
    }

    private static func change(_ diagnostic: Diagnostic, _ source: SourceText) -> FixOutcome.Change {
      FixOutcome.Change(
        rule: diagnostic.rule, message: diagnostic.message, place: source.lineColumn(at: diagnostic.range.lower))
    }
  }
}
