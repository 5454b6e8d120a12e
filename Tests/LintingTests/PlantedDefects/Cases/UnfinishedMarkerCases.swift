extension PlantTable {
  static let unfinishedMarker = PlantTable(
    rule: "unfinished-marker",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## State\n\n- **Hit rate:** ⟦unknown⟧ (target: 95 %)\n- **TTL:** ⟦not decided yet⟧\n- **Owner:** Ada Diallo, ⟦date to follow⟧\n"
        )),
      Plant(.scanBenchmark, .append("\nThe limit is 80 %. ⟦XXX⟧ explain why.\n")),
      Plant(.scanBenchmark, .append("\n## Risks\n\n1. Old disks\n2. (⟦more risks to come⟧)\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n⟦Fill in later⟧.\n\n- ⟦Reste à déterminer⟧.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Reader | p50 (ms) | p95 (ms) |\n| --- | --- | --- |\n| mmap | 3 | ⟦pending⟧ |\n| pread | 4 | 9 |\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Reader | Cold |\n| --- | --- |\n| mmap | 41 ms |\n| pread | 52 ms |\n| io_uring | ⟦pending⟧ |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Reader | Cold |\n| --- | --- |\n| mmap | 41 ms |\n| pread | ⟦to measure⟧ |\n| io_uring | 38 ms |\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Reader | Cold |\n| --- | --- |\n| mmap | 41 ms |\n| pread | 40 ms |\n| io_uring | ⟦()⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Reader | Cold (⟦TBD⟧) |\n| --- | --- |\n| mmap | 41 ms |\n")),
      Plant(.scanBenchmark, .append("\n- **Next review:** ⟦pending⟧\n")),
      Plant(.messagerie, .append("\n## Complément\n\n- **Reprise :** ⟦à mesurer⟧ — par le banc de nuit\n")),
      Plant(.scanBenchmark, .append("\nThe index takes ⟦TODO⟧. Its p95 is ⟦FIXME⟧, at night.\n")),
      Plant(.scanBenchmark, .append("\n- Heap per worker: ~⟦??⟧ MB\n")),
      Plant(.storefront, .replace("- Owner: Priya Raman", by: "- Owner: ⟦TBD⟧")),
      Plant(.storefront, .replace("- Owner: Priya Raman", by: "- Owner: **⟦TBD⟧**")),
      Plant(.storefront, .replace("| Error Rate                | 0.3 %     |", by: "| Error Rate | ⟦TBD⟧ |")),
      Plant(
        .storefront,
        .replace(
          "The origin shield sits in Frankfurt.",
          by: "The origin shield sits in Frankfurt. ⟦TODO⟧: name the second one.")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\n⟦TODO(dana)⟧: measure the shield.")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\n⟦Coming soon⟧.")),
      Plant(.telemedecine, .replace("| 4 relais vidéo de plus, agenda préchargé chaque nuit |", by: "| ⟦à définir⟧ |")),
      Plant(.dispatch, .replace("| Raise the group's ceiling from 18 to 32 servers |", by: "| ⟦to be determined⟧ |")),
      Plant(.dispatch, .replace("**Status:** Approved", by: "**Status:** ⟦WIP⟧")),
      Plant(.passerelle, .replace("facturation (Lucie Baudry, phase 2)", by: "facturation (⟦à compléter⟧)")),
      Plant(.mailRelay, .replace("< 60 %, measured 67 %, owner", by: "< 60 %, ⟦not yet measured⟧, owner")),
      Plant(.sessionStore, .replace("- **Max observed:** 48 ms", by: "- **Max observed:** ⟦???⟧")),
      Plant(.visionneuse, .replace("- **TTL :** 30 jours", by: "- **TTL :** ⟦à déterminer⟧")),
      Plant(.scanBenchmark, .replace("### Load time", by: "### Load time (⟦TBD⟧)")),
      Plant(.messagerie, .replace("| p95 > 60 s | 10 min |", by: "| p95 > 60 s | ⟦à préciser⟧ |")),
      Plant(.invoiceSearch, .replace("620 virtual users", by: "⟦to be confirmed⟧")),
      Plant(.tileServer, .replace("<https://grafana.example.com/d/contour-cache>", by: "⟦FIXME⟧")),
      Plant(.tileServer, .replace("module: tile-server", by: "module: ⟦TBD⟧")),
      Plant(.billetterie, .replace("prochaine revue le 12 janvier 2027", by: "prochaine revue : ⟦TBA⟧")),
      Plant(.visionneuse, .replace("- **TTL :** 30 jours", by: "- **TTL :** ⟦?⟧")),
      Plant(
        .scanBenchmark,
        .append("\n| Metric | Baseline | Actual |\n| --- | --- | --- |\n| Scans per hour | 410 | ⟦?⟧ |\n")),
      Plant(.messagerie, .replace("| p95 > 60 s | 10 min |", by: "| p95 > 60 s | ⟦à estimer⟧ |")),
      Plant(.invoiceSearch, .replace("620 virtual users", by: "⟦yet to be determined⟧")),
      Plant(.scanBenchmark, .append("\nThe disk gives ⟦TODO⟧ IOPS on this host.\n")),
      Plant(.scanBenchmark, .append("\n- **Owner:** ⟦T.B.D⟧.\n- **Baseline:** ⟦pending⟧\n")),
      Plant(.scanBenchmark, .append("\n| Host | Owner |\n| --- | --- |\n| scan-2 | ⟦pending⟧ |\n")),
      Plant(.scanBenchmark, .append("\n## Later\n\n⟦Pendiente.⟧\n")),
      Plant(.scanBenchmark, .append("\n## Later\n\n⟦The figures will be added later.⟧\n")),
      Plant(.scanBenchmark, .append("\n## Later\n\n⟦Beschreibung folgt⟧\n")),
      Plant(.scanBenchmark, .append("\n**Host:** ⟦to be defined⟧\n**Disk:** 2 TB\n")),
      Plant(
        .scanBenchmark, .append("\n- **Limit:** ⟦TBD⟧ (blocked by the vendor)\n- **Cap:** ⟦TBD⟧, 3 open questions\n")),
      Plant(.scanBenchmark, .append("\n⟦Lorem ipsum dolor sit amet⟧, consectetur.\n")),
      Plant(.scanBenchmark, .append("\nThe scanner gets a quota of its own, ⟦to be set⟧.\n")),
      Plant(.scanBenchmark, .append("\n⟦???⟧ need figures of the spring\n")),
      Plant(.scanBenchmark, .append("\n⟦???⟧ ms\n")),
      Plant(
        .scanBenchmark, .append("\n| Rolle | Name |\n| --- | --- |\n| Leitung | Frau Okafor |\n| Betrieb | ⟦N.N.⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Job | Runs | Status |\n| --- | --- | --- |\n| Copy | ⟦TODO⟧ | ⟦TBD⟧ |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n- **Baseline:** ⟦to be determined after the load test⟧\n\n| Host | Owner |\n| --- | --- |\n| scan-2 | ⟦to be named by the board⟧ |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n## Later\n\n⟦Content goes here⟧.\n\n## Then\n\n⟦This section is under construction.⟧\n")),
      Plant(.scanBenchmark, .append("\n### Reader notes\n\n_⟦No response⟧_\n")),
      Plant(.scanBenchmark, .append("\n| Codec | Gap |\n| --- | --- |\n| delta | ⟦pending⟧ |\n")),
      Plant(.scanBenchmark, .append("\n- 结果:⟦待完成⟧\n- 容量：⟦未测量⟧。\n- 備考（⟦未定⟧）\n")),
      Plant(
        .scanBenchmark, .append("\n### Spread of the reader\n\n⟦This section will be completed after the next run.⟧\n")),
      Plant(.scanBenchmark, .append("\nThe log is sampled at ⟦tbd⟧.\n")),
      Plant(.scanBenchmark, .append("\nA flush takes ⟦tbd⟧ ms on the slow disk.\n")),
    ],
    lookAlikes: [
      Plant(.scanBenchmark, .append("\nRows marked **TBD** are filled by the nightly run.\n")),
      Plant(.scanBenchmark, .append("\nThe column quotes the figure and reads \"target TBD\" where none is known.\n")),
      Plant(.scanBenchmark, .append("\n~~TBD: block size~~ The block size is 4 KiB.\n")),
      Plant(
        .scanBenchmark, .append("\n## Hosts\n\n- **Firmware:** unknown\n- The cause is not known to the vendor.\n")),
      Plant(.scanBenchmark, .append("\nThe unknown remains unknown.\n")),
      Plant(.scanBenchmark, .append("\n### TODO:\n\n- Run the scan on the new disks, 2 days (Noor)\n")),
      Plant(
        .scanBenchmark,
        .append("\nEach line of it is a TODO, the word is TODO-like, and what is TODO today is done soon.\n")),
      Plant(.scanBenchmark, .append("\nIs it fast enough (really??) for the night?\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n- **Limit:** TBD (#123)\n- **Cap:** TBD, see SCAN-7\n- **Owner:** TODO(#12)\n- **Disk:** TBD in [#9](https://example.com/9)\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n- **Cap:** TBD, tracked in [the ticket](https://example.com/scan/issues/12)\n")),
      Plant(.scanBenchmark, .append("\n- **Status:** pending\n\n| Job | State |\n| --- | --- |\n| Copy | pending |\n")),
      Plant(.scanBenchmark, .append("\n## Approval status\n\nPending.\n")),
      Plant(.scanBenchmark, .append("\nThe TODO items of the last run are done; more hosts will be added later.\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Mark | Meaning | Sure? |\n| --- | --- | --- |\n| ? | not measured on this host | yes |\n")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\nOpen points stand in docs/TODO.md and under the label #TODO.")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\nThe figures to be measured next quarter are listed there.")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\n`TODO` and `TBD` are found by the build.")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\nDid the p95 drop? Yes, by 40 ms.")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\nThe Todo service and the TBDMS driver answer in 12 ms (p95).")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\nA placeholder image of 2 kB is shown first.")),
      Plant(
        .telemedecine,
        .insert(
          after: "# Plan de performance", "\nLes seuils à définir avec l'équipe métier ont été fixés le 5 octobre.")),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\nTo be determined by load is the fate of every cache.")),
      Plant(
        .scanBenchmark,
        .append("\nTwo flags allow the port, the number of readers and the sample, to be set. Both are optional.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n??? note \"How runs are counted\"\n\n??? example\n\n???+ tip \"Sums\"\n\n??? failure \"Holes\"\n\n!!! warning\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n??? note \"Collapsed\"\n    The page cache is cold.\n\n???+ tip\n    Warm it.\n\n??? info inline end \"Aside\"\n    Twice.\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n| Job | Status |\n| --- | --- |\n| Copy | TODO |\n| Sort | WIP |\n| Index | Done |\n")),
      Plant(
        .scanBenchmark,
        .append("\nThe limit on work in progress (WIP) is 3, trunk-based development (TBD) is the rule.\n")),
      Plant(.scanBenchmark, .append("\n- TODO list of the last run was worked off\n- WIP limit is 3\n")),
      Plant(.scanBenchmark, .append("\n- **Header:** to be set by the proxy\n- **Owner:** AD group of the site\n")),
      Plant(.scanBenchmark, .append("\nThe column \"TBD\" of the old sheet is gone, 'TODO' as well.\n")),
      Plant(.scanBenchmark, .append("\n| Symptom | Meaning |\n| --- | --- |\n| No response | The host is down |\n")),
      Plant(.scanBenchmark, .append("\n### Spread of the reader\n\nThis section will be short: 2 ms.\n")),
      Plant(.scanBenchmark, .append("\nThe linker reads libscan.tbd and the other tbd files beside it.\n")),
      Plant(
        .scanBenchmark,
        .append("\nThe acronym TBD stands for trunk-based development. Le sigle « TBD » le dit aussi.\n")),
      Plant(.scanBenchmark, .append("\n- Terms: \"TBD\" in a price list means that nothing is sold yet.\n")),
      Plant(.scanBenchmark, .append("\nTODO EL TRÁFICO pasa por el proxy; la palabra TODO es corriente.\n")),
      Plant(.scanBenchmark, .append("\nThree tickets at most (WIP limit) are open.\n")),
      Plant(.scanBenchmark, .append("\n| Run | State |\n| --- | --- |\n| 1 | done |\n| 2 | pending |\n")),
    ])
}
