import Foundation
import PackagePlugin

/// Makes the folder listing the registry: embeds `Rules/` and lists `Sources/Linting/Checks/` at build time.
@main struct RuleIndex: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let package = context.package.directoryURL
    let rules = try files(under: package.appending(path: "Rules"), withExtension: "yaml")
    let checks = try files(under: package.appending(path: "Sources/Linting/Checks"), withExtension: "swift")
    let output = context.pluginWorkDirectoryURL.appending(path: "RuleIndex.swift")
    return [
      .buildCommand(
        displayName: "Indexing \(rules.count) rule files and \(checks.count) checks",
        executable: try context.tool(named: "rule-index").url,
        arguments: [package.path, output.path] + (rules + checks).map(\.path),
        inputFiles: rules + checks,
        outputFiles: [output])
    ]
  }

  private func files(under folder: URL, withExtension suffix: String) throws -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let all = (found?.allObjects as? [URL]) ?? []
    return all.filter { $0.pathExtension == suffix }.sorted { $0.path < $1.path }
  }
}
