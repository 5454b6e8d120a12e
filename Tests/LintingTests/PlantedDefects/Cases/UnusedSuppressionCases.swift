extension PlantTable {
  private static let shield = "The origin shield sits"

  static let unusedSuppression = PlantTable(
    rule: "unused-suppression",
    defects: [
      Plant(
        .storefront,
        .insert(
          after: shield,
          "\n⟦<!-- perflint-disable-next-line unfinished-marker: later -->⟧\nThe drain rate is 300 msg/s.")),
      Plant(
        .storefront,
        .insert(after: shield, "\nThe drain rate is 300 msg/s. ⟦<!-- perflint-disable-line stand-in-number: gone -->⟧")),
      Plant(
        .storefront,
        .insert(
          after: shield,
          "\n⟦<!-- perflint-disable open-choice: a list -->⟧\n\nLow.\n\n<!-- perflint-enable open-choice -->")),
      Plant(.storefront, .insert(after: shield, "\n⟦<!-- perflint-disable-file: a sample -->⟧")),
      Plant(
        .dispatch,
        .insert(
          after: "### C. Target", "\n⟦<!--perflint-disable-next-line date-pattern, stock-name: both-->⟧\nQuotes stay.")),
      Plant(
        .telemedecine,
        .insert(after: "### C. Archi", "\n⟦<!-- perflint-disable-next-line empty-value : en attente -->⟧\nRien.")),
      Plant(
        .tileServer,
        .replace("module: tile-server", by: "module: tile-server ⟦# perflint-disable-line date-pattern: soon⟧")),
      Plant(
        .sessionStore,
        .replace("# Reviewed with the on-call rota every quarter.", by: "⟦# perflint-disable-file mojibake: none left⟧")
      ),
      Plant(
        .mailRelay,
        .insert(after: "- Queue depth is sampled", "- One <!-- perflint-disable-line ⟦vague-valeu⟧: a name --> item")),
      Plant(
        .passerelle,
        .insert(
          after: "Sillage reçoit", "\n⟦<!-- perflint-disable-next-line missing-section: plus tard -->⟧\nUne phrase.")),
      Plant(
        .scanBenchmark,
        .insert(
          after: "### Load time", "\n⟦<!-- perflint-disable-next-line\nunfinished-marker:\ntwo lines -->⟧\nNo marker.")),
      Plant(.messagerie, .append("\n⟦<!-- perflint-disable: rien -->⟧\n\nFin.")),
      Plant(
        .storefront,
        .insert(
          after: shield,
          "\n- **Drain:** TBD <!-- perflint-disable-line ⟦date-pattern⟧ unfinished-marker,\u{A0}⟦stock-name⟧: both -->")
      ),
      Plant(
        .tileServer,
        .replace(
          "module: tile-server", by: "module: TBD # perflint-disable-line unfinished-marker, ⟦open-choice⟧: renamed")),
      Plant(
        .tileServer,
        .replace(
          "module: tile-server",
          by: "# perflint-disable-next-line ⟦mojibake⟧, unfinished-marker, ⟦date-patern⟧: x\nmodule: TBD")),
    ],
    lookAlikes: [
      Plant(
        .storefront,
        .insert(after: shield, "\n<!-- perflint-disable-next-line unfinished-marker: waits -->\n- **Drain:** TBD")),
      Plant(
        .storefront,
        .insert(after: shield, "\n- **Drain:** TBD <!-- perflint-disable-line unfinished-marker: waits -->")),
      Plant(
        .storefront,
        .insert(
          after: shield,
          "\n<!-- perflint-disable: open -->\n\n- **Drain:** X ms\n- **Peak:** TBD\n\n<!-- perflint-enable -->"
        )),
      Plant(
        .storefront,
        .insert(after: shield, "\n<!-- perflint-disable-file date-pattern: a form -->\n\nDone on YYYY-MM-DD.")),
      Plant(
        .storefront,
        .insert(after: shield, "\n<!-- perflint is run in CI -->\n\n`<!-- perflint-disable -->` is written so.")),
      Plant(.storefront, .insert(after: shield, "\n```\n<!-- perflint-disable-file -->\n```")),
      Plant(
        .tileServer,
        .replace("module: tile-server", by: "module: TBD # perflint-disable-line unfinished-marker: renamed soon")),
      Plant(
        .storefront,
        .insert(
          after: shield,
          "\n- **Drain:** TBD, X ms <!-- perflint-disable-line unfinished-marker,stand-in-number: both wait -->")),
      Plant(
        .storefront,
        .insert(
          after: shield,
          "\n<!-- perflint-disable unfinished-marker stand-in-number: wait -->\n\n- **Drain:** TBD\n\n"
            + "<!-- perflint-enable unfinished-marker -->\n\n- **Peak:** X ms\n\n<!-- perflint-enable -->")),
    ])
}
