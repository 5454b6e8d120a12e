import ArgumentParser
import Linting

/// The check that hooks ask for: paths, and a few options that say nothing of the output.
///
/// To read so little with the argument parser takes longer than to check a small document.
enum PlainCheck {
  /// - Returns: nil where there is anything else among the arguments, or anything wrong with them.
  static func command(_ arguments: ArraySlice<String>) -> CheckCommand? {
    var rest = arguments
    if rest.first == "check" {
      rest.removeFirst()
    } else if let first = rest.first, first == "help" || subcommands.contains(first) {
      return nil
    }
    var command = CheckCommand.plain
    while let argument = rest.popFirst() {
      guard take(argument, &rest, into: &command.inputs) else { return nil }
    }
    return command
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

// What the parser makes where no argument says anything: an option that is not set here cannot be read.

extension CheckCommand {
  fileprivate static var plain: CheckCommand {
    var command = CheckCommand()
    (command.inputs, command.changed, command.outputs) = (.plain, .plain, .plain)
    command.baselineOptions = .plain
    (command.failOn, command.minimumScores) = (nil, [])
    return command
  }
}

extension Inputs {
  fileprivate static var plain: Inputs {
    var inputs = Inputs()
    (inputs.paths, inputs.stdinFilename) = ([], nil)
    (inputs.configuration, inputs.messages) = (.plain, .plain)
    (inputs.lintsEverything, inputs.today, inputs.jobs) = (false, nil, nil)
    return inputs
  }
}

extension ConfigurationOptions {
  fileprivate static var plain: ConfigurationOptions {
    var options = ConfigurationOptions()
    (options.file, options.usesNone) = (nil, false)
    return options
  }
}

extension MessageOptions {
  fileprivate static var plain: MessageOptions {
    var options = MessageOptions()
    options.language = nil
    return options
  }
}

extension ChangedOptions {
  fileprivate static var plain: ChangedOptions {
    var options = ChangedOptions()
    options.start = nil
    return options
  }
}

extension Outputs {
  fileprivate static var plain: Outputs {
    var outputs = Outputs()
    (outputs.format, outputs.outputs, outputs.color) = (nil, [], .auto)
    return outputs
  }
}

extension BaselineOptions {
  fileprivate static var plain: BaselineOptions {
    var options = BaselineOptions()
    (options.file, options.isWriting, options.isStrict) = (nil, false, false)
    return options
  }
}
