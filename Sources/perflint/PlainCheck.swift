import ArgumentParser
import Linting

/// The check that hooks ask for: paths, and a few options that say nothing of the output.
///
/// To read so little with the argument parser takes longer than to check a small document.
enum PlainCheck {
  /// - Returns: nil where there is anything else among the arguments, or anything wrong with them.
  static func run(_ arguments: ArraySlice<String>) -> CheckRun? {
    var rest = arguments
    if rest.first == "check" {
      rest.removeFirst()
    } else if let first = rest.first, first == "help" || subcommands.contains(first) {
      return nil
    }
    var run = CheckRun()
    while let argument = rest.popFirst() {
      guard take(argument, &rest, into: &run.inputs) else { return nil }
    }
    return run
  }

  /// - Parameter rest: what stands behind the argument; its value is taken from there.
  private static func take(_ argument: String, _ rest: inout ArraySlice<String>, into inputs: inout Inputs) -> Bool {
    switch argument {
    case "--all" where !inputs.lintsEverything: inputs.lintsEverything = true
    case "--no-config" where !inputs.configuration.usesNone: inputs.configuration.usesNone = true
    case "--jobs" where inputs.jobs == nil:
      inputs.jobs = rest.popFirst().flatMap { Int($0) }
      return inputs.jobs ?? 0 > 0
    case "--today" where inputs.today == nil:
      inputs.today = rest.popFirst().flatMap { CalendarDate(argument: $0) }
      return inputs.today != nil
    default:
      inputs.paths.append(argument)
      return !argument.isEmpty && !argument.hasPrefix("-")
    }
    return true
  }

  private static var subcommands: [String] { Perflint.configuration.subcommands.map { $0._commandName } }
}
