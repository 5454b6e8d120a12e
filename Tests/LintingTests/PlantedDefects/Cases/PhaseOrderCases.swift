extension PlantTable {
  /// A table of phases behind the benchmark.
  private static func phases(_ header: String, _ rows: [String], note: String = "") -> Plant {
    let columns = header.split(separator: "|").count
    let lines = rows.map { "| \($0) |\n" }.joined()
    let rule = String(repeating: " --- |", count: columns)
    return Plant(.scanBenchmark, .append("\n## Migration\n\n\(note)| \(header) |\n|\(rule)\n\(lines)"))
  }

  private static func text(_ sentence: String) -> Plant {
    Plant(.scanBenchmark, .append("\n## Course\n\n\(sentence)\n"))
  }

  static let phaseOrder = PlantTable(
    rule: "phase-order",
    defects: [
      Plant(.scanBenchmark, .append("\nThe values are those of the weeks from 8 November to ⟦12 October 2026⟧.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Page | What | Granted | Ends |\n| --- | --- | --- | --- |\n| Map | LCP | 2026-12-16 | ⟦2026-11-16⟧ |\n")),
      Plant(
        .mailRelay,
        .replace("(Current Sprint, 2026-10-05 to 2026-10-16)", by: "(Current Sprint, 2026-10-05 to ⟦2026-09-16⟧)")),
      Plant(
        .mailRelay, .replace("(Next Sprint, 2026-10-19 to 2026-10-30)", by: "(Next Sprint, 2026-10-19 to ⟦2026-10-03⟧)")
      ),
      Plant(
        .mailRelay, .replace("(Next Sprint, 2026-10-19 to 2026-10-30)", by: "(Next Sprint, ⟦2026-09-19⟧ to 2026-09-30)")
      ),
      Plant(.mailRelay, .replace("(Next Sprint, 2026-10-19 to 2026-10-30)", by: "(Next Sprint, due ⟦2026-09-30⟧)")),
      Plant(.passerelle, .replace("du 19 au 30 octobre 2026", by: "du 19 octobre 2026 au ⟦30 septembre 2026⟧")),
      phases("Phase | Start | End", ["Shadow | 2026-11-02 | 2026-11-13", "Cut-over | 2026-11-16 | ⟦2026-11-06⟧"]),
      phases("Phase | Start | End", ["Phase 1 | 2026-11-02 | 2026-11-13", "Phase 2 | ⟦2026-10-05⟧ | 2026-10-16"]),
      phases("Étape | Début | Fin", ["Étape 1 | 14/12/2026 | 18/12/2026", "Étape 2 | 21/12/2026 | ⟦08/01/2026⟧"]),
      phases("Phase | Dates", ["Phase 1 | 2 March 2027 – 13 March 2027", "Phase 2 | 16 March 2027 – ⟦3 March 2027⟧"]),
      phases("Phase | Deadline", ["Phase 1 | March 2027", "Phase 2 | ⟦January 2027⟧", "Phase 3 | June 2027"]),
      phases(
        "Phase | Start | End", ["Phase 1 | 2026-11-16 | 2026-11-27", "Phase 2 | ⟦2026-11-09⟧ | 2026-12-04"],
        note: "The phases follow one another: each starts only when the previous one is done, one after the other.\n\n"),
      phases(
        "Sprint | Start date | End date",
        ["Sprint 1 | 2026-11-02 | 2026-11-13", "Sprint 2 | 2026-11-16 | ⟦2026-11-13⟧"]),
      text("The readers were measured from 2026-03-14 to ⟦2026-03-02⟧."),
      text("The freeze (2026-03-14 – ⟦2026-03-02⟧) holds for all teams."),
      text("La mesure court du 28 au ⟦5 octobre 2026⟧, puis on décide."),
      text("The trial ran from 26 November to ⟦8 November 2026⟧."),
      text("Der Umzug begann am 14.03.2026 und endete am ⟦02.03.2026⟧."),
      Plant(
        .scanBenchmark,
        .append(
          "\n### Phase 1 (27 – ⟦16 November 2026⟧)\n\nThe index is rebuilt.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n### Phase 1 (26 February – ⟦25 January 2027⟧)\n\nThe index is rebuilt.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nThe freeze lies between 3 January 2027 and ⟦12 December 2026⟧.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nLe gel dure entre le 3 janvier 2027 et le ⟦12 décembre 2026⟧.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nDie Sperre liegt zwischen dem 3. Januar 2027 und dem ⟦12. Dezember 2026⟧.\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n### Sprint 27 – 16 November 2026\n\nThe index is rebuilt.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n### Phase 1 (16 – 27 November 2026)\n\nThe index is rebuilt.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n### Phase 1 (28 December – 8 January 2027)\n\nThe index is rebuilt.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nRuns were made on 3 January 2027 and 12 December 2026.\n"
        )),
      Plant(.scanBenchmark, .append("\nWe freeze from 12 December to 5 January 2027.\n")),
      Plant(.scanBenchmark, .append("\nThe values are those of the weeks from 12 October to 8 November 2026.\n")),
      text("The freeze was moved from 2026-03-14 to 2026-03-02; it ran from 26 December to 8 January 2027."),
      text("La mesure court du 5 au 28 octobre 2026. Reports: 2026-03-14, 2026-03-02 and 2026-02-01."),
      text("Between 8 November and 26 November 2026 we ran it, on 14 March 2026 and to 2 March 2026."),
      phases("Phase | Start | End", ["Phase 1 | 2026-11-16 | 2026-11-27", "Phase 2 | 2026-11-09 | 2026-12-04"]),
      phases("Phase | Start | End", ["Phase 1 | 2026-11-16 | 2026-11-16", "Phase 2 | 2026-11-16 | 2026-11-16"]),
      phases("Phase | Deadline", ["Phase 2 | 2027-03-01", "Phase 1 | 2027-01-15"]),
      phases("Run | Start | End", ["Run 2 | 2026-11-16 | 2026-11-20", "Run 1 | 2026-11-02 | 2026-11-06"]),
      phases("Phase | Dates", ["Phase 1 | 03/02/2027 – 01/03/2027", "Phase 2 | March 2027 – 2 March 2027"]),
      Plant(
        .mailRelay,
        .replace("(Next Sprint, 2026-10-19 to 2026-10-30)", by: "(Next Sprint, moved from 2026-10-19 to 2026-10-26)")),
    ])
}
