import Linting

/// For people: a line for each finding, and a closing one.
struct TextFormat: OutputFormat {
  static let name = "text"
  static let about = "a line for each finding"
  static let isForPeople = true

  private let reporter: TextReporter

  init(_ setting: OutputSetting) {
    reporter = TextReporter(style: setting.style, showsSource: setting.showsSource, wording: setting.wording)
  }

  func part(_ report: FileReport) -> String { reporter.text(report) }

  func text(_ parts: [String], _ run: RunOutcome) -> String {
    // Where nothing could be read, the reason on standard error says all.
    if parts.isEmpty, !run.isComplete { return "" }
    var text = ""
    for part in parts { text += part }
    return text + reporter.summary(run.summary)
  }
}
