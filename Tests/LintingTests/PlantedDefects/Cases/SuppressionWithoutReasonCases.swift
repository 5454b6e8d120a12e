extension PlantTable {
  private static let shield = "The origin shield sits"

  static let suppressionWithoutReason = PlantTable(
    rule: "suppression-without-reason",
    defects: [
      Plant(
        .storefront,
        .insert(after: shield, "\n<!-- ⟦perflint-disable-next-line unfinished-marker⟧ -->\n- **Drain:** TBD")),
      Plant(
        .storefront, .insert(after: shield, "\n- **Drain:** TBD <!-- ⟦perflint-disable-line unfinished-marker⟧: -->")),
      Plant(.storefront, .insert(after: shield, "\n- **Drain:** TBD <!--⟦perflint-disable-line⟧-->")),
      Plant(.dispatch, .insert(after: "### C. Target", "\n- **Drain:** TBD <!-- ⟦perflint-disable-line⟧: -->")),
      Plant(
        .telemedecine,
        .insert(
          after: "### C. Archi",
          "\n- **Débit :** X ms, TBD <!-- ⟦perflint-disable-line stand-in-number, unfinished-marker⟧ : … -->"
            .replacing("…", with: "-"))),
      Plant(
        .storefront,
        .insert(
          after: shield,
          "\n<!-- ⟦perflint-disable unfinished-marker⟧ -->\n\n- **Drain:** TBD\n\n<!-- perflint-enable unfinished-marker -->"
        )),
      Plant(
        .storefront, .insert(after: shield, "\n<!-- ⟦perflint-disable-file date-pattern⟧ -->\n\nDone on YYYY-MM-DD.")),
      Plant(
        .tileServer,
        .replace("module: tile-server", by: "module: TBD # ⟦perflint-disable-line unfinished-marker⟧")),
      Plant(
        .tileServer,
        .replace("module: tile-server", by: "#⟦perflint-disable-next-line unfinished-marker⟧ :\nmodule: TBD")),
      Plant(
        .scanBenchmark,
        .insert(
          after: "### Load time",
          "\n<!-- ⟦perflint-disable-next-line\n  unfinished-marker⟧\n-->\n- **Drain:** TBD")),
      Plant(
        .passerelle,
        .insert(
          after: "Sillage reçoit", "\n> <!-- ⟦perflint-disable-next-line unfinished-marker⟧ -->\n> - **Débit :** TBD")),
      Plant(
        .mailRelay,
        .insert(
          after: "- Queue depth is sampled", "- **Drain:** TBD <!-- ⟦perflint-disable-line unfinished-marker⟧: ... -->")
      ),
    ],
    lookAlikes: [
      Plant(
        .storefront,
        .insert(after: shield, "\n<!-- perflint-disable-next-line unfinished-marker: waits -->\n- **Drain:** TBD")),
      Plant(
        .storefront,
        .insert(
          after: shield,
          "\n<!-- perflint-disable-next-line\nunfinished-marker:\nwaits for the vendor -->\n- **Drain:** TBD")),
      Plant(.storefront, .insert(after: shield, "\n- **Drain:** TBD <!-- perflint-disable-line: 待ち -->")),
      Plant(
        .storefront,
        .insert(
          after: shield,
          "\n<!-- perflint-disable unfinished-marker : waits -->\n\n- **Drain:** TBD\n\n<!-- perflint-enable unfinished-marker -->"
        )),
      Plant(.storefront, .insert(after: shield, "\n`<!-- perflint-disable-line -->` and <!-- perflint --> are none.")),
      Plant(
        .tileServer,
        .replace("module: tile-server", by: "module: TBD # perflint-disable-line unfinished-marker:renamed soon")),
      Plant(
        .storefront,
        .insert(
          after: shield,
          "\n<!-- perflint-disable-next-line suppression-without-reason: made by a script -->\n"
            + "- **Drain:** TBD <!-- perflint-disable-line unfinished-marker -->")),
    ])
}
