/// A trend for programs.
public struct TrendJSON {
  private struct Output: Encodable {
    let schemaVersion = 1
    let tool: Tool
    let points: [Trend.Point]
  }

  private struct Tool: Encodable {
    let name = "perflint"
    let version: String
  }

  private let version: String

  public init(version: String) { self.version = version }

  public func text(_ trend: Trend) throws -> String {
    try JSONText.text(Output(tool: Tool(version: version), points: trend.points))
  }
}
