import Linting

/// For people: a line for each finding, and a closing one.
struct TextFormat: StreamedFormat {
  static let name = "text"
  static let about = "a line for each finding"
  static let isForPeople = true

  private let reporter: TextReporter

  init(_ setting: OutputSetting) {
    reporter = TextReporter(style: setting.style, showsSource: setting.showsSource, wording: setting.wording)
  }

  func part(_ report: FileReport) -> [UInt8] { reporter.text(report) }

  func bytes(_ part: [UInt8]) -> [UInt8] { part }

  func ending(_ run: RunOutcome) -> String {
    // Where nothing could be read, the reason on standard error says all.
    run.summary.files == 0 && !run.isComplete ? "" : reporter.summary(run.summary)
  }
}
