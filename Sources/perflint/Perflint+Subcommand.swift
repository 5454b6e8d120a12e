import ArgumentParser

extension Perflint {
  /// The command that was called, with what its arguments say.
  ///
  /// To read the arguments of one subcommand with all others in view takes three times as long as by itself.
  static func calledCommand() throws -> any ParsableCommand {
    if let command = plainlyCalledCommand(CommandLine.arguments.dropFirst()) { return command }
    return try parseAsRoot()
  }

  /// - Returns: nil where anything is out of the common way, help and mistakes among it.
  private static func plainlyCalledCommand(_ arguments: ArraySlice<String>) -> (any ParsableCommand)? {
    guard arguments.first != "help" else { return nil }
    let named = configuration.subcommands.first { $0._commandName == arguments.first }
    guard let command = named ?? configuration.defaultSubcommand, command.configuration.subcommands.isEmpty,
      let called = try? command.parseAsRoot(Array(named == nil ? arguments : arguments.dropFirst())),
      type(of: called) == command
    else { return nil }
    return called
  }
}

extension CommandConfiguration {
  /// The same for a command that stands below another one: completion scripts are that one's.
  var ofSubcommand: CommandConfiguration {
    var configuration = self
    configuration._superCommandName = Perflint.configuration.commandName
    return configuration
  }
}
