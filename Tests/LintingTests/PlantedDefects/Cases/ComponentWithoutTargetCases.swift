extension PlantTable {
  static let componentWithoutTarget = PlantTable(
    rule: "component-without-target",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- Response time: < 400 ms (p95), today 690 ms\n- CPU: < 55 %, today 72 %\n- ⟦Error rate⟧: today 0.8 %\n- Lag: < 5 s, today 14 s\n"
        )),
      Plant(
        .storefront,
        .replace(
          "| Error Rate                | 0.3 %     | < 0.5 %     | -0.2 %     |",
          by: "| ⟦Error Rate⟧ | 0.3 % | not defined | - |")),
      Plant(
        .storefront, .replace("- Target: ≤ 260 kB (gzip, product page)\n", by: ""), at: "#### Bundle Size",
        "Bundle Size"),
      Plant(
        .dispatch,
        .replace(
          "| Geocoder gateway — GET /geo | Latency p95 | < 250 ms | < 600 ms |",
          by: "| ⟦Geocoder gateway — GET /geo⟧ | Latency p95 | not set | not set |")),
      Plant(
        .dispatch,
        .replace(
          "| Database — order lookup | Latency p95 | < 25 ms |",
          by: "| ⟦Database — order lookup⟧ | Latency p95 | undefined |")),
      Plant(
        .dispatch,
        .insert(
          after: "| 3 | Order API | 6 calls",
          "| 4 | ⟦Label printer⟧ | Jobs queue at noon | 12 min of delay | One connection per shop |"),
        companions: ["component-without-action"]),
      Plant(
        .telemedecine,
        .insert(
          after: "| 3 | Relais vidéo",
          "| 4 | ⟦Imprimante d'ordonnances⟧ | File à midi | 12 min de retard | Une seule connexion |"),
        companions: ["component-without-action"]),
      Plant(.messagerie, .replace("| Délai de remise (p95) | < 1 s |", by: "| ⟦Délai de remise (p95)⟧ | non défini |")),
      Plant(
        .passerelle, .replace("| 81 % | < 70 % | Farid Kessous |", by: "| 81 % | non fixé | Farid Kessous |"),
        at: "| Mémoire (pic) |", "Mémoire (pic)"),
      Plant(
        .billetterie,
        .append(
          "\n## Quais\n\n| Service | Actuel | Cible |\n|---|---|---|\n| Caisse | 120 ms | 100 ms |\n| Salle | 90 ms | 80 ms |\n| ⟦Vestiaire⟧ | 40 ms | indéfini |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Targets\n\n| Service | Target |\n|---|---|\n| Scan | 60 ms |\n| Import | 7 s |\n| Lookup | 300 ns |\n\n## Baseline\n\n| Service | Current |\n|---|---|\n| Scan | 58 ms |\n| Import | 6.5 s |\n| Lookup | 266 ns |\n| ⟦Vacuum⟧ | 41 s |\n"
        )),
      Plant(
        .invoiceSearch, .replace("*   **Target Performance:** p95 < 350 ms at ≥ 280 req/s\n", by: ""),
        at: "*   **Component:**", "Invoice search of the Tallybook back office, `GET /invoices/search`"),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Service | Current | Target |\n| --- | --- | --- |\n| Scan | 58 ms | 60 ms |\n| Load | 6.5 s | 7 s |\n| ⟦Import⟧ | 41 s | none set |\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Objectives\n\n| Signal | Measured | Target |\n| --- | --- | --- |\n| Scan p95 | 310 ms | 400 ms |\n| Seek p95 | 12 ms | 20 ms |\n| Heartbeats | 4 per min | no target (telemetry only) |\n"
        )),
      Plant(
        .storefront,
        .replace(
          "| Error Rate                | 0.3 %     | < 0.5 %     | -0.2 %     |",
          by: "| Error Rate | 0.3 % | — (informational) | - |")),
      Plant(
        .dispatch,
        .insert(after: "| 3 | Order API | 6 calls", "| 4 | DB | Vacuum at noon | 12 s of delay | Long transactions |")),
      Plant(
        .dispatch, .insert(after: "| Redis cache | Yes |", "| Search index | Yes | One writer | Rehearse a rebuild |")),
      Plant(
        .scanBenchmark,
        .append("\n## Baseline\n\n| Service | Current |\n|---|---|\n| Scan | 58 ms |\n| Import | 6.5 s |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Targets\n\n| Service | Target |\n|---|---|\n| Scan | 60 ms |\n\n## Baseline\n\n| Service | Current |\n|---|---|\n| Scan | 58 ms |\n| Import | 6.5 s |\n| Vacuum | 41 s |\n"
        )),
      Plant(
        .telemedecine,
        .insert(after: "| Réseau (relais vidéo)", "| GPU | 12 % | 40 % | 0 tâche en file | 0 erreur/jour |")),
    ])
}
