import ArgumentParser

/// The check that hooks ask for: paths, with `--all` and `--jobs` at most.
///
/// To read so little with the argument parser would take longer than to check a small document.
enum PlainCheck {
  /// - Returns: nil where there is anything else among the arguments, or anything wrong with them.
  static func command(_ arguments: ArraySlice<String>) -> CheckCommand? {
    var rest = arguments
    if rest.first == "check" {
      rest.removeFirst()
    } else if let first = rest.first, first == "help" || subcommands.contains(first) {
      return nil
    }
    var inputs = Inputs.plain
    while let argument = rest.popFirst() {
      if argument == "--all", !inputs.lintsEverything {
        inputs.lintsEverything = true
      } else if argument == "--jobs", inputs.jobs == nil, let jobs = rest.popFirst().flatMap({ Int($0) }), jobs > 0 {
        inputs.jobs = jobs
      } else if argument.isEmpty || argument.hasPrefix("-") {
        return nil
      } else {
        inputs.paths.append(argument)
      }
    }
    var command = CheckCommand.plain
    command.inputs = inputs
    return command
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
