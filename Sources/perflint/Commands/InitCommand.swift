import ArgumentParser
import Configuration
import Linting
import Reporting

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented configuration, and a hook for commits, for the documents in the current folder.")

  @Flag(name: .customLong("no-hook"), help: "Write no configuration of pre-commit.")
  var writesNoHook = false

  @OptionGroup var messages: MessageOptions

  private static let hookFile = ".pre-commit-config.yaml"

  func run() throws {
    let file = OutputFile(ConfigurationTree.fileName)
    if file.existing != nil {
      Output.complain("\(ConfigurationTree.fileName): is there already; 'perflint config' shows what it says")
      throw ExitStatus.wrongUsage
    }
    let starter = StarterConfiguration(try documents())
    do throws(ReadError) {
      try file.create(with: starter.configuration)
      Output.say("found \(starter.overview)")
      Output.say("wrote \(ConfigurationTree.fileName)")
      if !writesNoHook { try writeHook(starter) }
    } catch {
      Output.complain("\(error.path): \(error.reason)")
      throw ExitStatus.failure
    }
    let folder = starter.commonFolder
    Output.say("next: perflint check\(folder.isEmpty ? "" : " " + Printable.line(folder))")
  }

  private func documents() throws -> [StarterConfiguration.Document] {
    let linter = Linter(try RuleBook.loaded().configured(by: [:]))
    let finder = FileFinder(["."])
    for failure in finder.failures { Inputs.report(failure) }
    return ParallelRun.map(finder.files, jobs: Inputs.coreCount) { path -> StarterConfiguration.Document? in
      guard let bytes = try? SourceFile.read(path) else { return nil }
      return StarterConfiguration.Document(linter.lint(bytes, path: path))
    }.compactMap { $0 }
  }

  /// Hooks belong to the top of a repository; a configuration that is there is its owner's.
  private func writeHook(_ starter: StarterConfiguration) throws(ReadError) {
    guard OutputFile(".git").existing != nil else { return }
    guard OutputFile(Self.hookFile).existing != nil else {
      try OutputFile(Self.hookFile).create(with: starter.hook)
      return Output.say("wrote \(Self.hookFile); 'pre-commit install' makes git use it")
    }
    let text = String(decoding: try SourceFile.read(Self.hookFile), as: UTF8.self)
    if text.contains("perflint") { return }
    Output.say("to check every commit, add to the repos in \(Self.hookFile):")
    Output.standard(starter.hookEntry)
  }
}
