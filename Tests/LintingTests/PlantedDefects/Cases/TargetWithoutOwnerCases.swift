extension PlantTable {
  static let targetWithoutOwner = PlantTable(
    rule: "target-without-owner",
    defects: [
      Plant(
        .storefront, .replace("measured at 2.9 s today. Owner: Priya Raman (web).", by: "measured at 2.9 s today."),
        at: "1. Page load time (p75) below 2 s", "Page load time"),
      Plant(
        .storefront, .replace("Owner: Tomasz Wilk (back end).", by: "Agreed in September."),
        at: "3. API response time (p95) below", "API response time"),
      Plant(
        .storefront,
        .replace(
          "| Edge-resized AVIF images                        | Page load (p75) 2.4 s → 2.1 s | Low    | Priya Raman |\n",
          by:
            "| Edge-resized AVIF images | Page load (p75) 2.4 s → 2.1 s | Low | Priya Raman |\n| ⟦Font subsetting⟧ | Page load (p75) 2.1 s → 2.0 s | Low | unassigned |\n"
        )),
      Plant(
        .dispatch, .replace("| 97 ms | Sunniva Hale |", by: "| 97 ms | — |"), at: "| Courier app — next stop |",
        "Courier app — next stop"),
      Plant(
        .dispatch, .replace("| S | P0 | Luca Feldt |\n| 4 |", by: "| S | P0 | nobody |\n| 4 |"),
        at: "| Address cache, 30 d TTL |", "Address cache, 30 d TTL"),
      Plant(
        .dispatch, .replace("| +$160/month | Sunniva Hale |", by: "| +$160/month | not assigned |"),
        at: "| +6 months | Second CDN", "Second CDN shield region"),
      Plant(
        .messagerie, .replace("| 0,8 s | Paul Esteban |", by: "| 0,8 s | aucun |"), at: "| Délai de remise (p95) |",
        "Délai de remise (p95)"),
      Plant(
        .messagerie, .replace("| 14 s | Nadia Ferhat |", by: "| 14 s | – |"), at: "| Fraîcheur de la recherche (p95) |",
        "Fraîcheur de la recherche (p95)"),
      Plant(
        .mailRelay, .replace("measured 67 %, owner Ines Calder", by: "measured 67 %"),
        at: "- CPU Usage (mean of the workers)", "CPU Usage (mean of the workers)"),
      Plant(
        .mailRelay, .replace("measured 0.34 %, owner Mila Sorensen", by: "measured 0.34 %"),
        at: "- Error Rate (4xx and 5xx replies", "Error Rate"),
      Plant(
        .passerelle, .replace("| 81 % | < 70 % | Farid Kessous |", by: "| 81 % | < 70 % | non attribué |"),
        at: "| Mémoire (pic) |", "Mémoire (pic)"),
      Plant(
        .sessionStore, .replace("measured 6.1 GiB at peak (owner: Greta Lindqvist)", by: "measured 6.1 GiB at peak"),
        at: "- Memory: ≤ 7 GiB", "Memory"),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target | Owner |\n| --- | --- | --- | --- |\n| Scan p95 | 58 ms | 60 ms | Ada |\n| Load p95 | 6.5 s | 7 s | Grace |\n| ⟦Import p95⟧ | 41 s | 60 s | nobody yet |\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n## Complément\n\n| Métrique | Actuel | Cible | Responsable |\n| --- | --- | --- | --- |\n| Envoi p95 | 58 ms | 60 ms | Ada |\n| Tri p95 | 6,5 s | 7 s | Grace |\n| ⟦Purge p95⟧ | 41 s | 60 s | personne pour l'instant |\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .storefront,
        .replace(
          "| Edge-resized AVIF images                        | Page load (p75) 2.4 s → 2.1 s | Low    | Priya Raman |",
          by: "| Edge-resized AVIF images | Page load (p75) 2.4 s → 2.1 s | Low | Web team |")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- Scan of `ts_ms` above 60,000 million rows/s\n- Load time below 7 s\n- Memory below 2.2 GiB\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Contacts\n\n| Area | Owner |\n|---|---|\n| Scan | Odhran Vale |\n| Load | Katarzyna Lis |\n| Docs | nobody |\n"
        )),
      Plant(
        .messagerie, .insert(after: "Deux objectifs ne sont pas tenus", "\nAucun objectif n’est sans responsable.")),
      Plant(
        .mailRelay, .insert(after: "- Error Rate (4xx and 5xx replies", "- Figures without a source are not shown")),
      Plant(
        .dispatch,
        .insert(
          after: "| +6 months | Second CDN",
          "| +9 months | Review the contract | Renewal on 2027-07-01 | $0/month | Legal and SRE |")),
      // What promises nothing needs nobody.
      Plant(
        .dispatch,
        .insert(
          after: "| Courier app — next stop |",
          "| Courier app — map tiles | Time to First Byte p95 | n/a | N/A (internal) | 97 ms | nobody |")),
      Plant(.passerelle, .insert(after: "| Mémoire (pic) |", "| Réseau (pic) | 12 % | n/a | aucun |")),
    ])
}
