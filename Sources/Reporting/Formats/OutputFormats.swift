/// The formats of findings. The command line, its help and the tests follow this list.
public enum OutputFormats {
  public static let all: [any OutputFormat.Type] = [
    TextFormat.self, JSONFormat.self, JSONLinesFormat.self, SARIFFormat.self, GitHubFormat.self, GitLabFormat.self,
    JUnitFormat.self, CheckstyleFormat.self, MarkdownFormat.self, HTMLFormat.self,
  ]

  /// Where nothing else is asked for.
  public static let standard: any OutputFormat.Type = TextFormat.self
  /// For the page that a CI system shows for a job.
  public static let page: any OutputFormat.Type = MarkdownFormat.self

  public static func named(_ name: String) -> (any OutputFormat.Type)? { all.first { $0.name == name } }
}
