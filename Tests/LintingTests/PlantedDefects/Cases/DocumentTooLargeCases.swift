extension PlantTable {
  /// 1,100 lines of 1,000 bytes: more than a mebibyte.
  private static let prose =
    "@repeat 1100 " + String(repeating: "The run took 120 ms on the build machine at noon. ", count: 20)

  private static func large(_ document: CompleteDocument, after line: String, _ text: String, title: String) -> Plant {
    Plant(document, .insert(after: line, text), at: title, title.trimmingMarks)
  }

  static let documentTooLarge = PlantTable(
    rule: "document-too-large",
    defects: [
      large(
        .storefront, after: "The origin shield sits", "\n" + prose, title: "# Performance Plan: Larkspur Storefront"),
      large(
        .billetterie, after: "#### Répartition de charge", "\n" + prose,
        title: "# Plan de performance : Billetterie Ombelle"),
      large(.invoiceSearch, after: "### Performance Notes", "\n" + prose, title: "# Performance Optimization\n"),
      large(
        .visionneuse, after: "### 11.1 Notes", "\n```\n" + prose + "\n```",
        title: "# Optimisation de performance : visionneuse de plans"),
      large(
        .dispatch, after: "### C. Target Architecture", "\n" + prose, title: "# Performance Plan — Kestrel Dispatch"),
      large(
        .telemedecine, after: "### C. Architecture cible", "\n<!--\n" + prose + "\n-->",
        title: "# Plan de performance — Véronèse Téléconsultation"),
      large(.tileServer, after: "Contour cuts map data", "\n" + prose, title: "# Contour Tile Server - Performance"),
      large(
        .sessionStore, after: "Burrow is a session store", "\n" + prose, title: "# Burrow Session Store – Performance"),
      large(.mailRelay, after: "Heron relays", "\n" + prose, title: "Performance Optimization Plan: Heron Mail Relay"),
      large(
        .passerelle, after: "Sillage reçoit", "\n" + prose,
        title: "# Plan d'optimisation des performances : passerelle Sillage"),
      large(
        .scanBenchmark, after: "### Load time", "\n" + prose,
        title: "# Benchmark Report: Page Codecs of the Osprey Scan Engine"),
    ],
    lookAlikes: [
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits", "\n@repeat 900 " + String(repeating: "The run took 120 ms. ", count: 48))),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\n" + String(repeating: "The run took 120 ms. ", count: 4_000))),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\n@repeat 3000 - The run took 120 ms.")),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\n| Run | Time |\n|---|---|\n@repeat 2000 | a | 4 s |")),
      Plant(.messagerie, .append("\n@repeat 5000 é")),
    ])
}

extension String {
  /// A heading's text.
  fileprivate var trimmingMarks: String { String(drop { $0 == "#" || $0 == " " }.filter { $0 != "\n" }) }
}
