extension PlantTable {
  private static func series(_ title: String, _ parts: [String]) -> Plant {
    Plant(.scanBenchmark, .append("\n## \(title)\n\n" + parts.map { "### \($0)\n" }.joined(separator: "\n")))
  }

  private static let latency =
    "Alert 1: latency\n\n- **Condition:** p99 > 400 ms for 5 min\n- **Severity:** page\n- **Action:** restart\n"
  private static let errors =
    "Alert 3: errors\n\n- **Condition:** errors > 1 % for 5 min\n- **Severity:** page\n- **Action:** roll back\n"

  static let missingLabel = PlantTable(
    rule: "missing-label",
    defects: [
      series(
        "Alerts",
        [latency, "Alert 2: ⟦memory⟧\n\n- **Condition:** heap > 3 GB for 10 min\n- **Severity:** ticket\n", errors]),
      series(
        "Alerts",
        [latency, "Alert 2: ⟦memory⟧\n\n- **Condition:** heap > 3 GB for 10 min\n- **Action:** restart\n", errors]),
      series(
        "Alerts", [latency, "Alert 2: ⟦memory⟧\n\n- **Condition:** heap > 3 GB for 10 min\n- **Severity:** ticket\n"]),
      series(
        "Alerts",
        [
          "Latency\n\n- **Condition:** p99 > 400 ms for 5 min\n- **Severity:** page\n- **Action:** restart\n",
          "Errors\n\n- **Condition:** errors > 1 % for 5 min\n- **Severity:** page\n- **Action:** roll back\n",
          "⟦Memory⟧\n\n- **Condition:** heap > 3 GB for 10 min\n- **Severity:** ticket\n",
        ]),
      series(
        "Optimizations",
        [
          "Enhancement 1: codec\n\n- **What:** pages are packed\n- **Expected impact:** 30 % fewer bytes\n- **Owner:** Mina\n",
          "Enhancement 2: ⟦cache⟧\n\n- **What:** pages are kept\n- **Expected impact:** 20 % fewer reads\n",
          "Enhancement 3: index\n\n- **What:** pages are listed\n- **Expected impact:** 10 % fewer reads\n- **Owner:** Ola\n",
        ]),
      series(
        "Optimizations",
        [
          "Enhancement 1: codec\n\n- **What:** pages are packed\n- **Expected impact:** 30 % fewer bytes\n- **Owner:** Mina\n",
          "Enhancement 2: ⟦cache⟧\n\n- **What:** pages are kept\n- **Owner:** Ola\n",
        ]),
      series(
        "Load tests",
        [
          "Test 1: readers\n\n**Goal:** p99 < 400 ms\n\n**Load:** 200 readers\n\n**Owner:** Mina\n",
          "Test 2: ⟦writers⟧\n\n**Goal:** p99 < 300 ms\n\n**Load:** 40 writers\n",
          "Test 3: both\n\n**Goal:** p99 < 500 ms\n\n**Load:** 240 clients\n\n**Owner:** Ola\n",
        ]),
      series(
        "Alertes",
        [
          "Alerte 1 : latence\n\n- **Condition :** p99 > 400 ms pendant 5 min\n- **Sévérité :** page\n- **Action :** relance\n",
          "⟦Alerte 2 : mémoire⟧\n\n- **Condition :** tas > 3 Go pendant 10 min\n- **Sévérité :** ticket\n",
          "Alerte 3 : erreurs\n\n- **Condition :** erreurs > 1 % pendant 5 min\n- **Sévérité :** page\n- **Action :** retour\n",
        ]),
      series(
        "Alarme",
        [
          "Alarm 1: Latenz\n\n- **Bedingung:** p99 > 400 ms für 5 min\n- **Schwere:** hoch\n- **Owner:** Mina\n",
          "Alarm 2: ⟦Speicher⟧\n\n- **Bedingung:** Heap > 3 GB für 10 min\n- **Schwere:** mittel\n",
          "Alarm 3: Fehler\n\n- **Bedingung:** Fehler > 1 % für 5 min\n- **Schwere:** hoch\n- **Owner:** Ola\n",
        ]),
      series(
        "Alerts",
        [
          latency, "Alert 2: ⟦memory⟧\n\n**Condition:** heap > 3 GB for 10 min\n**Severity:** ticket\n", errors,
          "Alert 4: disk\n\n- **Condition:** disk > 80 % for 10 min\n- **Severity:** ticket\n- **Action:** clean up\n",
        ]),
    ],
    lookAlikes: [
      series(
        "Alerts",
        [
          latency,
          "Alert 2: memory\n\n- **Condition:** heap > 3 GB for 10 min\n- **Severity:** ticket\n- **Runbook:** in the wiki\n",
          errors,
        ]),
      series(
        "Alerts",
        [
          latency,
          "Alert 2: memory\n\n- **Condition:** heap > 3 GB for 10 min\n- **Severity:** ticket\n\nThe team restarts the node.\n",
          errors,
        ]),
      series(
        "Optimizations",
        [
          "Enhancement 1: codec\n\n- **What:** pages are packed\n- **Expected impact:** 30 % fewer bytes\n- **Note:** Linux only\n",
          "Enhancement 2: cache\n\n- **What:** pages are kept\n- **Expected impact:** 20 % fewer reads\n",
        ]),
      series(
        "Hosts",
        [
          "Tier 1: readers\n\n- **Cores:** 8\n- **Disks:** 2\n- **Boards:** 1\n",
          "Tier 2: writers\n\n- **Cores:** 16\n- **Disks:** 4\n",
          "Tier 3: backup\n\n- **Cores:** 4\n- **Disks:** 12\n- **Boards:** 1\n",
        ]),
      series(
        "Runs",
        [
          "Before\n\n- **Load:** 40 readers\n- **Duration:** 10 min\n",
          "After\n\n- **Load:** 40 readers\n- **Duration:** 10 min\n- **Improvement:** 12 % fewer reads\n",
        ]),
    ])
}
