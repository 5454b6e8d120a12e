extension PlantTable {
  /// A front matter of one or more lines before the title.
  private static func headed(_ document: CompleteDocument, _ lines: String) -> Plant {
    Plant(document, .prepend("---\n\(lines)\n---\n\n"))
  }

  static let invalidFrontMatter = PlantTable(
    rule: "invalid-front-matter",
    defects: [
      headed(.storefront, "team: ⟦[web, edge⟧\nowner: Priya Raman"),
      headed(.storefront, "team: ⟦{name: web⟧\nowner: Priya Raman"),
      headed(.dispatch, "summary: ⟦\"Same-day parcels⟧\nteam: dispatch"),
      headed(.dispatch, "summary: Same-day parcels⟦:⟧ fourteen cities"),
      headed(.mailRelay, "team: mail\n⟦and its partners⟧\nsummary: relay"),
      headed(.scanBenchmark, "team: ⟦@⟧storage"),
      headed(.scanBenchmark, "run:\n⟦\t⟧host: a"),
      headed(.messagerie, "⟦- résumé⟧"),
      Plant(.billetterie, .prepend("⟦+++⟧\nequipe = \"billetterie\"\n+++\n\n")),
      Plant(.passerelle, .prepend("⟦---⟧\nteam: iot\nsummary: passerelle\n\n")),
      headed(.visionneuse, "équipe: Portail\nrésumé: ⟦'plans A0⟧"),
      headed(.invoiceSearch, "team: billing\nsummary: ⟦`⟧search` of invoices"),
      Plant(.tileServer, .replace("status: current\n", by: "status: current\n⟦<<<<<<< HEAD⟧\n")),
    ],
    lookAlikes: [
      headed(.storefront, "team: [web,\n  edge]\nowner: Priya Raman"),
      headed(.storefront, "summary: 'Same-day: fourteen'\nurl: https://example.org/a:b"),
      headed(.dispatch, "summary: |\n  Same-day parcels: fourteen\n  [cities\nteam: dispatch"),
      headed(.mailRelay, "team: &mail relay\nowner: *mail"),
      headed(.scanBenchmark, "# nothing but a comment"),
      headed(.messagerie, "équipe: \"Temps réel\" # l'équipe\n"),
      Plant(.passerelle, .prepend("---\n\n")),
    ])
}
