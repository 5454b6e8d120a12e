import Phrases

/// How the report on a folder is written: one file for each format, and a line in `ReportFormats.all`.
public protocol ReportFormat: Sendable {
  /// The name for the command line.
  static var name: String { get }
  /// Whether people read it as it is, rather than a program.
  static var isForPeople: Bool { get }
  /// How many findings it shows of each document; nil where it shows nothing of what is inside.
  static var mostFindings: Int? { get }
  /// Whether it draws how the folder came to where it is.
  static var drawsTrend: Bool { get }

  init(_ setting: ReportSetting)

  func text(_ overview: FolderOverview) throws -> String
}

extension ReportFormat {
  public static var isForPeople: Bool { false }
  public static var mostFindings: Int? { nil }
  public static var drawsTrend: Bool { false }
}

/// What a form of the report may want to know beforehand.
public struct ReportSetting: Sendable {
  public let version: String
  public let style: TerminalStyle
  /// The columns of the terminal.
  public let width: Int
  public let wording: Wording

  public init(version: String, style: TerminalStyle, width: Int, wording: Wording = .english) {
    self.wording = wording
    self.version = version
    self.style = style
    self.width = width
  }
}

/// The formats of the report. The command line and its help follow this list.
public enum ReportFormats {
  public static let all: [any ReportFormat.Type] = [
    FolderTable.self, FolderMarkdown.self, FolderJSON.self, FolderHTML.self, BadgeImage.self, BadgeEndpoint.self,
  ]
  /// Where nothing else is asked for.
  public static let standard: any ReportFormat.Type = FolderTable.self

  public static func named(_ name: String) -> (any ReportFormat.Type)? { all.first { $0.name == name } }
}
