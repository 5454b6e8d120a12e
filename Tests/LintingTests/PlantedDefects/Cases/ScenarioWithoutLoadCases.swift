extension PlantTable {
  static let scenarioWithoutLoad = PlantTable(
    rule: "scenario-without-load",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Load test scenarios\n\n| # | Scenario | Virtual users | Hold | Remark |\n|---|---|---|---|---|\n| 1 | Base | 1,000 | 30 min | at night |\n| 2 | ⟦Peak⟧ |  | 45 min | |\n| 3 | Soak | 3,000 | 8 h | weekly |\n"
        )),
      Plant(
        .dispatch,
        .replace(
          "| Load test | Confirm the six-month peak | 943 req/s |",
          by: "| ⟦Load test⟧ | Confirm the six-month peak | as agreed with QA |")),
      Plant(
        .dispatch,
        .replace(
          "| Smoke test | Check a deployment | 24 req/s | 5 min |",
          by: "| ⟦Smoke test⟧ | Check a deployment | 24 req/s | depends on the day |")),
      Plant(
        .dispatch,
        .replace(
          "| Courier shift | GET /stops/next | 15 % | 141 req/s | 30 min |",
          by: "| ⟦Courier shift⟧ | GET /stops/next | 15 % | production mix | 30 min |")),
      Plant(
        .telemedecine,
        .append(
          "\n## Essais de charge de secours\n\n| Essai | Charge | Durée |\n|---|---|---|\n| Nuit | 40 req/s | 30 min |\n| Matin | 240 req/s | 30 min |\n| ⟦Bascule⟧ | selon la région | 20 min |\n"
        )),
      Plant(
        .dispatch,
        .replace(
          "| Quote only | GET /quotes/{quoteId} | 60 % | 566 req/s | 30 min |",
          by: "| ⟦Quote only⟧ | GET /quotes/{quoteId} | 60 % | the mix of the shops | 30 min |")),
      Plant(
        .mailRelay,
        .replace(
          "- Load testing: 180 messages/s for 30 min, 1 to 40 recipients, each Monday",
          by: "- ⟦Load testing⟧: with the mail of all tenants")),
      Plant(
        .mailRelay,
        .replace(
          "- Endurance testing: 70 messages/s for 72 h; resident memory may grow by ≤ 1 %",
          by: "- ⟦Endurance testing⟧ for memory growth")),
      Plant(
        .passerelle,
        .append(
          "\n### Tests de charge\n\n- Test nominal : 40 messages/s pendant 30 min\n- Test au pic : 90 messages/s pendant 20 min\n- ⟦Test de reprise⟧ : après une coupure du lien\n"
        )),
      Plant(
        .billetterie,
        .replace(
          "Gatling rejoue la mise en vente du 18 septembre 2026 : 900 réservations/min et 21 400 visiteurs en file, pendant 30 min, chaque mercredi à 5 h.",
          by: "Gatling simule une mise en vente chaque mercredi à 5 h."),
        at: "### 6.1 Tests de charge", "Tests de charge"),
      Plant(
        .billetterie,
        .replace("visiteurs en file, pendant 30 min, chaque mercredi", by: "visiteurs en file, chaque mercredi"),
        at: "### 6.1 Tests de charge", "Tests de charge"),
      Plant(
        .invoiceSearch, .replace("*   **Concurrent users:** 620 virtual users\n", by: ""), at: "### Load Testing",
        "Load Testing"),
      Plant(
        .invoiceSearch, .replace("*   **Test duration:** 20 min, after 5 min of warm-up\n", by: ""),
        at: "### Load Testing", "Load Testing"),
    ],
    lookAlikes: [
      Plant(
        .dispatch,
        .replace(
          "| Stress test | Find the breaking point | 790 req/s, +100 req/s every 5 min until the error rate exceeds 1 % | 1 h |",
          by: "| Stress test | Find the breaking point | Stepwise until failure | until failure |")),
      Plant(
        .dispatch,
        .replace(
          "| Load test | Confirm the six-month peak | 943 req/s |",
          by: "| Load test | Confirm the six-month peak | Projected peak |")),
      Plant(
        .dispatch,
        .insert(
          after: "| Spike test | Confirm the reaction",
          "| Replay | Compare two releases | Recorded traffic of a Friday | 12 h | Monthly |")),
      Plant(.mailRelay, .insert(after: "- Endurance testing: 70 messages/s", "- Results are kept for 400 days")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Events\n\n| Event | Load | Duration |\n|---|---|---|\n| Sale | as last year | to be seen in the calendar |\n"
        )),
      Plant(
        .messagerie,
        .insert(
          after: "| Perte d'une zone",
          "| Rejeu | trafic réel du lundi | 2 h | Trimestrielle | 2026-08-20, aucun écart |")),
    ])
}
