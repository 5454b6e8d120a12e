extension PlantTable {
  /// A front matter put before the title.
  private static func declared(_ document: CompleteDocument, _ title: String, _ line: String) -> Plant {
    Plant(document, .replace(title, by: "---\n\(line)\n---\n\n\(title)"))
  }

  private static let osprey = "# Benchmark Report: Page Codecs"
  private static let larkspur = "# Performance Plan: Larkspur Storefront"

  static let unknownProfile = PlantTable(
    rule: "unknown-profile",
    defects: [
      declared(.storefront, larkspur, "profile: ⟦performance-plam⟧"),
      declared(.billetterie, "# Plan de performance", "profile: ⟦plan-de-performance⟧"),
      declared(.invoiceSearch, "# Performance Optimization\n", "profile: ⟦performance_optimization⟧"),
      declared(.visionneuse, "# Optimisation de performance", "profile: ⟦Performance-Optimization⟧"),
      declared(.dispatch, "# Performance Plan", #"profile: "⟦slo-plan⟧""#),
      declared(.telemedecine, "# Plan de performance", "profile: '⟦slo⟧'"),
      Plant(.tileServer, .replace("module: tile-server", by: "profile: ⟦reference⟧"), companions: ["missing-field"]),
      Plant(
        .sessionStore,
        .replace(
          "module: session-store", by: "module: session-store\nprofile:   ⟦performance-refrence⟧   # the seventh")),
      declared(
        .mailRelay, "Performance Optimization Plan: Heron Mail Relay\n", "title: Heron\nprofile: ⟦optimisation-plan⟧"),
      declared(.passerelle, "# Plan d'optimisation", "profile: ⟦optimization plan⟧"),
      declared(.scanBenchmark, osprey, "profile: ⟦benchmark⟧"),
      declared(.messagerie, "# Objectifs de niveau de service", "profile: ⟦performance-document.⟧"),
    ],
    lookAlikes: [
      declared(.storefront, larkspur, "profile: performance-plan"),
      declared(.storefront, larkspur, #"profile: "performance-plan" # ours"#),
      declared(.scanBenchmark, osprey, "meta:\n  profile: benchmark"),
      declared(.scanBenchmark, osprey, "profiles: benchmark"),
      declared(.scanBenchmark, osprey, "# profile: benchmark\ntitle: Osprey"),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\n```yaml\nprofile: benchmark\n```")),
    ])
}
