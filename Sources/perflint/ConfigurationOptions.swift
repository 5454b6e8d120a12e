import ArgumentParser
import Configuration
import RuleModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which configuration to use; shared by the commands that look at documents.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "Use this configuration alone, instead of the '\(ConfigurationTree.fileName)' files in the folders of the documents and above.",
      valueName: "file"),
    completion: .file())
  var file: String?

  @Flag(name: .customLong("no-config"), help: "Use no configuration.")
  var usesNone = false

  func validate() throws {
    if file?.isEmpty == true { throw UsageError.error("a file is missing behind --config") }
    if usesNone, file != nil { throw UsageError.error("either --config or --no-config, not both") }
  }

  var choice: ConfigurationChoice { ConfigurationChoice(file: file, usesNone: usesNone) }
}

/// The configurations of the folders, one that is named, or none.
struct ConfigurationChoice {
  var file: String?
  var usesNone = false

  func tree(_ catalog: Catalog) -> ConfigurationTree {
    ConfigurationTree(
      catalog: catalog, access: .disk, currentFolder: Self.currentFolder, file: usesNone ? "" : file)
  }

  private static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}
