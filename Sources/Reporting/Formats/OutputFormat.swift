import Linting
import Phrases
import RuleModel

/// How the findings of a run are written down: one file for each format, and a line in `OutputFormats.all`.
public protocol OutputFormat: Sendable {
  /// What is kept of one file.
  associatedtype Part: Sendable

  /// The name for the command line.
  static var name: String { get }
  /// Who reads it, in a few words for the help.
  static var about: String { get }
  /// Whether people read it as it is, rather than a program.
  static var isForPeople: Bool { get }
  /// Whether it speaks to a CI system that shows a page for the job as well.
  static var hasPage: Bool { get }

  init(_ setting: OutputSetting)

  /// Called on many threads, once for each file.
  func part(_ report: FileReport) -> Part
  /// Called once, with the parts in the order of the files.
  func text(_ parts: [Part], _ run: RunOutcome) throws -> String
  /// The same file by file; nil for a format that needs all of them at once.
  var stream: OutputWriter.Stream? { get }
}

extension OutputFormat {
  public static var isForPeople: Bool { false }
  public static var hasPage: Bool { false }
  public var stream: OutputWriter.Stream? { nil }
}

/// A format that says of each file what it has to say as soon as all files before it are done.
public protocol StreamedFormat: OutputFormat {
  /// In UTF-8.
  func bytes(_ part: Part) throws -> [UInt8]
  /// What comes behind the files.
  func ending(_ run: RunOutcome) -> String
}

extension StreamedFormat {
  public var stream: OutputWriter.Stream? { OutputWriter.Stream(self) }

  public func text(_ parts: [Part], _ run: RunOutcome) throws -> String {
    String(decoding: Array(try parts.map { try bytes($0) }.joined()), as: UTF8.self) + ending(run)
  }
}

/// What a format may want to know beforehand.
public struct OutputSetting: Sendable {
  public let version: String
  public let style: TerminalStyle
  /// Whether people are shown the source line with a finding.
  public let showsSource: Bool
  /// Turns a path into one from the root of the repository, for programs that see only the repository.
  public let root: RepositoryRoot
  /// The rules in force.
  public let cards: [Card]
  /// The language for people.
  public let wording: Wording
  /// How many bytes the reader takes, where that is limited.
  public let mostBytes: Int?

  public init(
    version: String, style: TerminalStyle, showsSource: Bool, root: RepositoryRoot, cards: [Card],
    wording: Wording = .english, mostBytes: Int? = nil
  ) {
    self.version = version
    self.style = style
    self.showsSource = showsSource
    self.root = root
    self.cards = cards
    self.wording = wording
    self.mostBytes = mostBytes
  }
}

/// What a run came to.
public struct RunOutcome: Sendable {
  public let summary: RunSummary
  /// Whether every file could be read.
  public let isComplete: Bool
  /// What else is wrong besides the findings: a sentence each, such as a score below its minimum.
  public let remarks: [String]

  public init(summary: RunSummary, isComplete: Bool, remarks: [String] = []) {
    self.summary = summary
    self.isComplete = isComplete
    self.remarks = remarks
  }
}

/// A format whose parts have any type, so that one run can feed several formats.
public struct OutputWriter: Sendable {
  private let makePart: @Sendable (FileReport) -> any Sendable
  private let makeText: @Sendable ([any Sendable], RunOutcome) throws -> String
  /// The texts of single files and of what comes behind them; nil for a format that needs them all at once.
  public let stream: Stream?

  public struct Stream: Sendable {
    private let makeBytes: @Sendable (any Sendable) throws -> [UInt8]
    private let makeEnding: @Sendable (RunOutcome) -> String

    fileprivate init(_ format: some StreamedFormat) {
      makeBytes = { try OutputWriter.typed($0, for: format).map { try format.bytes($0) } ?? [] }
      makeEnding = { format.ending($0) }
    }

    /// In UTF-8.
    public func bytes(_ part: any Sendable) throws -> [UInt8] { try makeBytes(part) }
    public func ending(_ run: RunOutcome) -> String { makeEnding(run) }
  }

  public init(_ format: any OutputFormat.Type, _ setting: OutputSetting) {
    self.init(format.init(setting))
  }

  private init(_ format: some OutputFormat) {
    makePart = { format.part($0) }
    makeText = { try format.text(Self.typed($0, for: format), $1) }
    stream = format.stream
  }

  private static func typed<Format: OutputFormat>(_ parts: [any Sendable], for format: Format) -> [Format.Part] {
    parts.compactMap { typed($0, for: format) }
  }

  private static func typed<Format: OutputFormat>(_ part: any Sendable, for format: Format) -> Format.Part? {
    part as? Format.Part
  }

  public func part(_ report: FileReport) -> any Sendable { makePart(report) }
  public func text(_ parts: [any Sendable], _ run: RunOutcome) throws -> String { try makeText(parts, run) }
}
