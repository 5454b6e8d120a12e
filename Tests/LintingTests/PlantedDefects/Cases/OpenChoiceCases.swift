extension PlantTable {
  static let openChoice = PlantTable(
    rule: "open-choice",
    defects: [
      Plant(.scanBenchmark, .append("\n## Load test\n\n- **Tool:** ⟦k6 / Gatling / Locust⟧\n")),
      Plant(
        .storefront, .replace("from the CDN            | Medium      |", by: "from the CDN | ⟦Low / Medium / High⟧ |")),
      Plant(
        .dispatch,
        .replace("| p99 > 180 ms for 5 min | Warning |", by: "| p99 > 180 ms for 5 min | ⟦Critical / Warning / Info⟧ |")
      ),
      Plant(
        .dispatch,
        .replace("| 943 req/s | 30 min | Weekly |", by: "| 943 req/s | 30 min | ⟦Daily / Weekly / Monthly⟧ |")),
      Plant(.dispatch, .replace("| 0.07 % | Passed |", by: "| 0.07 % | ⟦✅ / ❌⟧ |")),
      Plant(.telemedecine, .replace("| Oui | Aucun état", by: "| ⟦Oui / Non / Partiellement⟧ | Aucun état")),
      Plant(.telemedecine, .replace("**Statut :** Validé", by: "**Statut :** ⟦Brouillon / En revue / Validé⟧")),
      Plant(
        .telemedecine, .replace("ms | S | P0 | Mehdi Larbi |\n| 2", by: "ms | ⟦S/M/L/XL⟧ | P0 | Mehdi Larbi |\n| 2")),
      Plant(
        .mailRelay, .insert(after: "- Queue depth is sampled", "- **Estado:** ⟦Borrador / En revisión / Aprobado⟧")),
      Plant(
        .mailRelay, .insert(after: "- Queue depth is sampled", "- **Status:** ⟦Entwurf / In Prüfung / Freigegeben⟧")),
      Plant(.tileServer, .replace("status: current", by: "status: ⟦stub | draft | current⟧")),
      Plant(.tileServer, .replace("**Severity:** Critical", by: "**Severity:** ⟦Critical/Warning/Info⟧")),
      Plant(
        .sessionStore, .replace("- **I/O type:** Sequential", by: "- **I/O type:** ⟦Sequential / Random / Network⟧")),
      Plant(
        .billetterie,
        .replace("| Navigateur sans canevas | Faible |", by: "| Navigateur sans canevas | ⟦Faible/Moyen/Élevé⟧ |")),
      Plant(.scanBenchmark, .insert(after: "- Storage: NVMe", "- Priority: ⟦P0 | P1 | P2⟧")),
      Plant(
        .messagerie, .replace("| 40 min | Hebdomadaire |", by: "| 40 min | ⟦Quotidien / Hebdomadaire / Mensuel⟧ |")),
      Plant(
        .invoiceSearch,
        .replace("Type:** Database Query", by: "Type:** ⟦Database Query / API Endpoint / Frontend Load Time⟧")),
      Plant(.passerelle, .insert(after: "- Contrôles de santé", "- **Environnement :** ⟦dev / staging / production⟧")),
      Plant(.mailRelay, .insert(after: "- Queue depth is sampled", "- **State:** ⟦Not started / In progress / Done⟧")),
      Plant(.dispatch, .replace("| 0.07 % | Passed |", by: "| 0.07 % | ⟦LRU / LFU / FIFO⟧ |")),
      Plant(
        .scanBenchmark,
        .append(
          "\n- **Severity:** ⟦SEV1 / SEV2 / SEV3⟧\n- **Importance:** ⟦Must have / Nice to have⟧\n- **Risk:** ⟦low / high⟧\n"
        )),
      Plant(.scanBenchmark, .append("\n| 风险 | 概率 |\n| --- | --- |\n| 缓存 | ⟦高/中/低⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Risk | Impact |\n| --- | --- |\n| Loss | ⟦L/M/H⟧ |\n")),
      Plant(.scanBenchmark, .append("\n- Signed: ⟦☐ yes ☐ no⟧\n- 优先级:⟦高/中/低⟧\n")),
      Plant(
        .scanBenchmark, .append("\n| Alert | Severity |\n| --- | --- |\n| Decoder backlog | ⟦Critical / Warning⟧ |\n")),
      Plant(.scanBenchmark, .append("\n- Cold start below 60 ms: ⟦met/missed⟧\n")),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n| Budget left | Priority | Release |\n| --- | --- | --- |\n| over 80 % | P0 | at once |\n| over 80 % | P1/P2 | as planned |\n"
        )),
      Plant(.dispatch, .replace("| 0.07 % | Passed |", by: "| 0.07 % | LRU, then TTL |")),
      Plant(.dispatch, .replace("| 0.07 % | Passed |", by: "| 0.07 % | p50 / p95 |")),
      Plant(.dispatch, .replace("| 0.07 % | Passed |", by: "| 0.07 % | Grafana / CloudWatch |")),
      Plant(.dispatch, .replace("| 0.07 % | Passed |", by: "| 0.07 % | read/write |")),
      Plant(.dispatch, .replace("| 0.07 % | Passed |", by: "| 0.07 % | 24/7, 4/4 |")),
      Plant(.dispatch, .replace("| 0.07 % | Passed |", by: "| 0.07 % | High (was Medium) |")),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits", "\nDev/prod parity is kept; low/medium/high traffic is replayed alike.")),
      Plant(.storefront, .insert(after: "- Owner: Priya Raman", "- Path: /low/medium/high")),
      Plant(.telemedecine, .replace("**Statut :** Validé", by: "**Statut :** Validé / 05-10-2026")),
      // The name of a row lists what the row is about.
      Plant(.scanBenchmark, .append("\n| Severity | Runs |\n| --- | --- |\n| Low / Medium / High | 12 |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n- **Severity levels:** Low / Medium / High\n- **Environments:** dev / staging / prod\n- **Legend:** ✅ / ❌\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Key | Type | Allowed values |\n| --- | --- | --- |\n| level | string | low / medium / high |\n| on | flag | yes / no |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n| Key | Type | Meaning |\n| --- | --- | --- |\n| level | enum | low / medium / high |\n")),
      Plant(.scanBenchmark, .append("\n- **Risk:** low/medium\n- **Confidence:** High (of low / medium / high)\n")),
      Plant(.scanBenchmark, .append("\n| Lock | Read/write |\n| --- | --- |\n| index | high / low |\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Size | Good for |\n| --- | --- |\n| small | dev / test |\n\n- **Window:** hours/days\n")),
      Plant(
        .scanBenchmark, .append("\n- Signed: ☑ yes ☐ no\n- Sent: ☐ yes ☑ no\n- Open: ☐ to be read twice\n- Bar: □□□\n")),
      Plant(.scanBenchmark, .append("\n- The option reads: \"low / medium / high\".\n")),
    ])
}
