extension PlantTable {
  private static func tile(_ line: String, by new: String) -> Plant {
    Plant(.tileServer, .replace(line, by: new)).beside(neighbours)
  }

  private static let neighbours = [
    "docs/gateway.md": "# Gateway\n", "docs/old names.md": "# Old\n", "README.md": "# Contour\n",
    "docs/link.md": "-> gateway.md",
  ]

  private static let benchmark = "related:\n  - ./performance-document-scan-benchmark.md"
  private static let dependency = "dependencies:\n  - ./performance-reference-session-store.md"

  static let missingRelatedDocument = PlantTable(
    rule: "missing-related-document",
    defects: [
      tile(benchmark, by: "related:\n  - ⟦./performance-document-scan-benchmrak.md⟧"),
      tile(benchmark, by: "related:\n  - ⟦./Performance-Document-Scan-Benchmark.md⟧"),
      tile(benchmark, by: "related:\n  - \"⟦docs/gateways.md⟧\""), tile(benchmark, by: "related:\n  - ⟦gateway.md⟧"),
      tile(benchmark, by: "related:\n  - ⟦../../docs/gateway2.md#limits⟧"),
      tile(benchmark, by: "related:\n  - ⟦../../../docs/gateway.md⟧"),
      tile(benchmark, by: "related:\n  - ⟦/docs/missing.md⟧ # moved?"),
      tile(dependency, by: "dependencies: [docs/gateway.md, ⟦docs/none.md⟧]"),
      tile(dependency, by: "dependencies: ⟦docs/none.md⟧"),
      tile(dependency, by: "dependencies:\n  - ⟦./session-store⟧"),
      tile(dependency, by: "dependencies:\n  - '⟦docs/GATEWAY.md⟧'"),
      Plant(.storefront, .prepend("---\nrelated: [docs/gateway.md, ⟦docs/édge.md⟧]\n---\n\n")).beside(neighbours),
    ],
    lookAlikes: [
      tile(benchmark, by: "related:\n  - docs/gateway.md"),
      tile(benchmark, by: "related:\n  - ../../docs/gateway.md#top"),
      tile(benchmark, by: "related:\n  - /README.md"), tile(benchmark, by: "related:\n  - 'docs/old names.md'"),
      tile(benchmark, by: "related:\n  - https://example.org/none.md"), tile(benchmark, by: "related:\n  - '[[none]]'"),
      tile(benchmark, by: "related:\n  - docs/link.md"),
      tile(benchmark, by: "related:\n  - ./performance-plan-storefront"),
      tile(dependency, by: "dependencies: [postgres, REQ-7.5-01, node.js, github.com/contour/tiles]"),
      Plant(.tileServer, .replace(benchmark, by: "related:\n  - docs/none.md")),
    ])
}
