import Synchronization
import Testing

/// What became of the planted defects and of the look-alikes; printed when the suite is done.
final class Ledger: Sendable {
  struct Line {
    var planted = 0
    var found = 0
    var lookAlikes = 0
    var falseAlarms = 0
  }

  static let shared = Ledger()
  private let lines = Mutex<[String: Line]>([:])

  func note(_ rule: String, _ change: (inout Line) -> Void) { lines.withLock { change(&$0[rule, default: Line()]) } }

  var table: String {
    let lines = lines.withLock { $0.sorted { $0.key < $1.key } }
    let sum = lines.reduce(into: Line()) { sum, line in
      sum.planted += line.value.planted
      sum.found += line.value.found
      sum.lookAlikes += line.value.lookAlikes
      sum.falseAlarms += line.value.falseAlarms
    }
    let head = ["rule", "planted", "found", "recall", "look-alikes", "false alarms"]
    let rows = [head] + lines.map { Self.row($0.key, $0.value) } + [Self.row("all", sum)]
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private static func row(_ rule: String, _ line: Line) -> [String] {
    let recall = line.planted == 0 ? "-" : "\(line.found * 100 / line.planted) %"
    return [rule, "\(line.planted)", "\(line.found)", recall, "\(line.lookAlikes)", "\(line.falseAlarms)"]
  }
}

/// Prints the ledger once all tests of a suite have run.
struct PrintsLedger: SuiteTrait, TestScoping {
  func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void)
    async throws
  {
    try await function()
    print(Ledger.shared.table)
  }
}
