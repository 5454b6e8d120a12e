extension PlantTable {
  static let invalidUTF8 = PlantTable(
    rule: "invalid-utf8",
    defects: [
      Plant(.storefront, .replace("The origin shield sits in Frankfurt.", by: #"The shield sits in Gen⟦\xE8⟧ve."#)),
      Plant(.storefront, .replace("# Performance Plan: Larkspur", by: #"# Performance Plan: L⟦\xE4⟧rkspur"#)),
      Plant(.storefront, .replace("- Owner: Priya Raman", by: #"- Owner: Priya R⟦\xE3⟧man"#)),
      Plant(.dispatch, .replace("| 2027-01-09 | ×2.2 |", by: #"| 2027-01-09 | ⟦\xD7⟧2.2 |"#)),
      Plant(.telemedecine, .replace("Aurélie Castan, Mehdi Larbi\n", by: #"Aur⟦\xE9⟧lie Castan, Mehdi Larbi"# + "\n")),
      Plant(.tileServer, .replace("module: tile-server", by: #"module: tile⟦\xAD⟧server"#)),
      Plant(.sessionStore, .replace("// TODO: make the shard count", by: #"// ⟦\xFF\xFE⟧ make the shard count"#)),
      Plant(.mailRelay, .insert(after: "- Queue depth is sampled", #"- Half a sign ⟦\xF0\x9F⟧ in a list"#)),
      Plant(.passerelle, .insert(after: "- Contrôles de santé", #"- Un demi-codet ⟦\xED\xA0\x80⟧ isolé"#)),
      Plant(
        .scanBenchmark, .insert(after: "### Load time", #"\#nAn overlong slash ⟦\xC0\xAF⟧ and a stray byte ⟦\x80⟧."#)),
      Plant(.messagerie, .append(#"\#nFin coupée ⟦\xE2\x82⟧"#)),
      Plant(.billetterie, .replace("| Double vente d'une place |", by: #"| Double vente ⟦\xE0⟧ Ombelle |"#)),
    ],
    lookAlikes: [
      Plant(.storefront, .insert(after: "The origin shield sits", "\nA café in São Paulo, Zürich or Kraków, à Noël.")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\n日本語の文書 and 한국어 and עברית answer in 12 ms.")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\n🚀 👩‍💻 e\u{301} \u{1F1EB}\u{1F1F7} \u{10FFFD} cost 4 bytes each.")),
      Plant(
        .storefront, .insert(after: "The origin shield sits", "\nThe sign \u{FFFD} stands for what could not be read.")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\nA \u{FEFF}mark within, a soft\u{AD}hyphen, a no\u{A0}break blank.")),
      Plant(.storefront, .insert(after: "The origin shield sits", #"\#nThe escape \u00E9 is text."#)),
    ])
}
