/// What a badge says of a folder: how complete its documents are on average.
private struct Badge {
  static let label = "performance docs"

  let message: String
  let colour: String

  init(_ totals: FolderTotals) {
    message = totals.documents == 0 ? "none" : "\(totals.averageCompleteness)% complete"
    // Dark enough for white text.
    colour =
      totals.documents == 0
      ? "#5c5c5c"
      : totals.errors == 0 && totals.averageCompleteness >= 90
        ? "#2a7a2a" : totals.averageCompleteness >= 60 ? "#8a6300" : "#b3261e"
  }
}

/// A badge as an image for a README.
struct BadgeImage: ReportFormat {
  static let name = "badge"

  private static let characterWidth = 7
  private static let padding = 6

  init(_ setting: ReportSetting) {}

  func text(_ overview: FolderOverview) -> String {
    let badge = Badge(overview.totals)
    let left = Self.width(Badge.label)
    let right = Self.width(badge.message)
    let title = "\(Badge.label): \(badge.message)"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(left + right)" height="20" role="img" aria-label="\(title)">
        <title>\(title)</title>
        <clipPath id="r"><rect width="\(left + right)" height="20" rx="3"/></clipPath>
        <g clip-path="url(#r)">
          <rect width="\(left)" height="20" fill="#444"/>
          <rect x="\(left)" width="\(right)" height="20" fill="\(badge.colour)"/>
        </g>
        <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
          <text x="\(left / 2)" y="14" textLength="\(left - 2 * Self.padding)">\(Badge.label)</text>
          <text x="\(left + right / 2)" y="14" textLength="\(right - 2 * Self.padding)">\(badge.message)</text>
        </g>
      </svg>

      """
  }

  private static func width(_ text: String) -> Int { text.utf8.count * characterWidth + 2 * padding }
}

/// A badge as the JSON that shields.io draws ("endpoint").
struct BadgeEndpoint: ReportFormat {
  static let name = "badge-json"

  private struct Endpoint: Encodable {
    let schemaVersion = 1
    let label = Badge.label
    let message: String
    let color: String
  }

  init(_ setting: ReportSetting) {}

  func text(_ overview: FolderOverview) throws -> String {
    let badge = Badge(overview.totals)
    return try JSONText.text(Endpoint(message: badge.message, color: badge.colour))
  }
}
