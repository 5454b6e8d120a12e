extension PlantTable {
  private static let tileTitle = "# Contour Tile Server - Performance"
  private static let tileName = "Contour Tile Server - Performance"
  private static let tileHead = """
    ---
    status: current
    module: tile-server
    category: performance
    created: 2026-02-11
    updated: 2026-10-19
    last-synced: 2026-10-19
    completeness: 100
    related:
      - ./performance-document-scan-benchmark.md
      - ./performance-reference-session-store.md
    dependencies:
      - ./performance-reference-session-store.md
    ---

    """
  private static let sessionName = "Burrow Session Store – Performance"
  private static let sessionHead = """
    ---
    # Reviewed with the on-call rota every quarter.
    status: current
    module: session-store
    category: performance
    created: 2026-01-26
    updated: 2026-10-08
    last-synced: 2026-10-08
    completeness: 100
    related: [performance-reference-tile-server.md, optimization-plan-mail-relay.md]
    dependencies:
      - slo-capacity-plan-dispatch.md
    ---

    """

  /// The front matter gives way to something else.
  private static func tile(_ text: String) -> Plant {
    Plant(.tileServer, .replace(tileHead, by: text), at: tileTitle, tileName)
  }

  private static func session(_ text: String) -> Plant {
    Plant(.sessionStore, .replace(sessionHead, by: text), at: "# " + sessionName, sessionName)
  }

  static let missingFrontMatter = PlantTable(
    rule: "missing-front-matter",
    defects: [
      tile(""), tile("\n"), tile("<!-- reviewed quarterly -->\n\n"), tile("<!-- head -->\n" + tileHead.lines(1...7)),
      tile("```yaml\nstatus: current\nmodule: tile-server\n```\n\n"), session(""), session("\n\n"),
      session("**Status:** current\n\n"), session("<a id=\"start\"></a>\n\n"),
      session("Status: current, updated 2026-10-08.\n\n"), session("> status: current\n\n"),
    ],
    lookAlikes: [
      Plant(.tileServer, .replace(tileHead, by: tileHead.replacing("---\n", with: "---  \n"))),
      Plant(.tileServer, .replace("dependencies:\n  - ./performance-reference-session-store.md\n---", by: "...")),
      Plant(.sessionStore, .replace("# Reviewed with the on-call rota every quarter.\n", by: "# Reviewed.\n\n")),
      Plant(.storefront, .prepend("<!-- no front matter is asked for here -->\n\n")),
      Plant(.mailRelay, .prepend("\n\n")),
    ])
}

extension String {
  /// Some of its lines, counted from 0.
  fileprivate func lines(_ range: ClosedRange<Int>) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)[range].joined(separator: "\n") + "\n\n"
  }
}
