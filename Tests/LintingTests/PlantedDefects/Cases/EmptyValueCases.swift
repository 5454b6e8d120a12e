extension PlantTable {
  static let emptyValue = PlantTable(
    rule: "empty-value",
    defects: [
      Plant(
        .scanBenchmark,
        .append(
          "\n| Reader | Cold | Limit |\n| --- | --- | --- |\n| mmap | 41 ms | 60 ms |\n| pread | 52 ms |⟦ ⟧|\n| io_uring | 38 ms | 60 ms |\n| splice | 44 ms | — |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Page | LCP | CLS |\n|---|---|---|\n| Home | 2.5 s | 0.08 |\n| Cart | 2.2 s |⟦  ⟧|\n| Help | 1.9 s | 0.04 |\n| Login | 1.8 s | 0.02 |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Step | Done when | Due |\n|---|---|---|\n| Cache | p95 < 3 s | 2026-11-02 |\n| Index | 2 GiB free |⟦   ⟧|\n| Test | 90 req/s held | 2026-12-01 |\n| Report | 1 page | 2026-12-15 |\n"
        )),
      Plant(
        .storefront, .replace("- Owner: Priya Raman", by: "- **Owner:** Priya Raman | **⟦Deputy⟧:** | **Phone:** 112")),
      Plant(.storefront, .replace("- Owner: Priya Raman", by: "- Spread: ⟦± … %⟧")),
      Plant(.storefront, .replace("- Owner: Priya Raman", by: "- Load time: ⟦≤ ... ms⟧")),
      Plant(.storefront, .insert(after: "| Error Rate                | 0.3 %", "| Search Time (p95) |⟦ ⟧|⟦  ⟧| |")),
      Plant(.storefront, .replace("- Owner: Priya Raman", by: "- ⟦Owner⟧:")),
      Plant(.storefront, .replace("| Error Rate                | 0.3 %     |", by: "| Error Rate |⟦ ⟧|")),
      Plant(
        .storefront, .replace("| 420 req/s | ≥ 650 req/s | -230 req/s |", by: "| 420 req/s |⟦     ⟧| -230 req/s |")),
      Plant(.dispatch, .replace("**Version:** 1.3", by: "**⟦Version⟧:**")),
      Plant(.dispatch, .replace("anonymized copy of 2026-09-28, names and addresses replaced", by: "⟦...⟧")),
      Plant(.telemedecine, .replace("**Version :** 2.0", by: "**⟦Version⟧ :**")),
      Plant(.sessionStore, .replace("- **Max observed:** 48 ms", by: "- **⟦Max observed⟧:**")),
      Plant(.mailRelay, .replace("2. A slab leak fills memory within 9 h at 180 messages/s", by: "2. ⟦...⟧")),
      Plant(.visionneuse, .replace("- **TTL :** 30 jours", by: "- **⟦TTL⟧ :**")),
      Plant(.tileServer, .replace("**TTL:** 30 seconds", by: "**⟦TTL⟧:**")),
      Plant(.invoiceSearch, .replace("620 virtual users", by: "⟦…⟧")),
      Plant(.billetterie, .replace("| > 90 % pendant 5 min | Avertissement |", by: "| > 90 % pendant 5 min |⟦⟧|")),
      Plant(.messagerie, .replace("| Recherche | 99,5 % |", by: "| Recherche |⟦  ⟧|")),
      Plant(.passerelle, .replace("| 81 % | < 70 % | Farid Kessous |", by: "| 81 % | < 70 % |⟦   ⟧|")),
      Plant(
        .scanBenchmark,
        .replace("- System: Linux 6.9, huge pages of 2 MiB, compiler flags `-O3 -march=znver4`", by: "- ⟦System⟧:")),
      Plant(.scanBenchmark, .append("\n## Reviews\n\n⟦1.⟧\n⟦2.⟧\n")),
      Plant(
        .scanBenchmark, .append("\n## Reviews\n\n| Route | Before | After |\n|---|---|---|\n|⟦   ⟧|  |  |\n|⟦ ⟧| | |\n")
      ),
      Plant(
        .scanBenchmark, .append("\n## Last run\n\n- Script: nightly\n- ⟦`http_req_failed`⟧:\n- ⟦`scan_ms` p95⟧:\n")),
      Plant(.scanBenchmark, .append("\n## Last run\n\n**⟦Observed⟧:**\n<!-- What did the run show? -->\n")),
      Plant(.messagerie, .append("\n## Complément\n\n- **⟦Constat⟧ :**\n  <!-- à décrire -->\n")),
      Plant(.scanBenchmark, .append("\n## Reviews\n\n1. Ada\n⟦2.⟧\n3. Bo\n")),
      Plant(.scanBenchmark, .append("\n## Last run\n\nOperator: Ada\n⟦Host⟧:\nKernel: 6.9\nFiles: 4,096\n")),
      Plant(.scanBenchmark, .append("\nIt stalls on:\n\n- sparse files\n- ⟦...⟧\n")),
      Plant(.scanBenchmark, .append("\n- ⟦Kernel requirements⟧:\n- It uses io_uring.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Field | Description |\n| --- | --- |\n| **mode** |⟦ ⟧|\n| **size** | of the file |\n| hole |⟦ ⟧|\n"
            + "| end | offset |\n")),
      Plant(.scanBenchmark, .append("\nIt stalls on:\n\n1. sparse files\n2. slow disks\n3. ⟦...⟧\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Kennzahl | Ist | Soll | Zuständig |\n| --- | --- | --- | --- |\n| Last | 61 % | ≤ 70 % | Betrieb |\n| Anlauf | 12 min | ≤ 10 min |⟦ ⟧|\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| 指标 | 当前值 | 目标值 | 负责人 |\n| --- | --- | --- | --- |\n| 内存 | 4 GB | ≤ 5 GB | 李雷 |\n| 延迟 p95 | 90 ms | ≤ 80 ms |⟦ ⟧|\n"
        )),
      Plant(.scanBenchmark, .append("\n- [x] Index built\n- ⟦[ ]⟧\n- [ ] Pages flushed\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target | Gap |\n| --- | --- | --- | --- |\n| Scan | 2 s | ≤ 1 s | 1 s |\n| Load | 4 s | ≤ 3 s |⟦ ⟧|\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Resource | Current usage | Peak utilization | Saturation |\n| --- | --- | --- | --- |\n| Disk | 40 % |⟦ ⟧| no queue |\n| Memory |⟦ ⟧| 80 % |⟦ ⟧|\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Ressource | Utilisation moy. | +6 mois | Coût estimé |\n| --- | --- | --- | --- |\n| Disque | 40 % |⟦ ⟧| 10 €/mois |\n| Réseau |⟦ ⟧| 50 % |⟦ ⟧|\n"
        )),
      Plant(.scanBenchmark, .append("\n**⟦Breakdown⟧**:\n\n**Owner**: the import team\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Reader | Cold | Warm |\n| --- | --- | --- |\n| mmap | 41 ms | 9 ms |\n| pread | 52 ms |⟦ ⟧|\n| io_uring | 38 ms | 7 ms |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n## Last run\n\n**Host:** node 7\n**⟦Kernel⟧:**\n\n### Remarks\n\nNothing stood out.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Route | Budget | Seen in |\n| --- | --- | --- |\n| Load | 4 s | `scan_ms` |\n| Seek | 20 ms | `seek_ms` |\n| Close | 5 ms |⟦ ⟧|\n| Open | 9 ms | `open_ms` |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| What | Today | Aim | Who |\n| --- | --- | --- | --- |\n| Scan | 3 s | < 2 s | Ada |\n| Load | 4 s | < 3 s | Bo |\n| Seek | 20 ms | < 10 ms |⟦ ⟧|\n| Open | 9 ms | < 5 ms | Ada |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Alarme\n\n| Alarm | Schwelle | Dauer | Schweregrad |\n| --- | --- | --- | --- |\n| Ladezeit | P95 > 6 s | 10 min | Warnung |\n| Fehler | > 2 % | 5 min | Kritisch |\n| Platte | > 90 % | 30 min |⟦ ⟧|\n| Speicher | > 85 % | 15 min | Warnung |\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n| Route | Budget | Notes |\n| --- | --- | --- |\n| Load | 4 s | cold |\n| Seek | 20 ms | warm |\n| Close | 5 ms | |\n| Open | 9 ms | warm |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Step | Takes | Depends on |\n| --- | --- | --- |\n| Load | 4 s | |\n| Seek | 20 ms | Load |\n| Scan | 3 s | Seek |\n| Close | 5 ms | Scan |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Route | Budget | Seen in |\n| --- | --- | --- |\n| Load | 4 s | `scan_ms` |\n| Seek | 20 ms | `seek_ms` |\n| Open | 9 ms | `open_ms` |\n| All | 4 s | |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Scans\n\n**Host:** node 7\n**Solutions:**\n\n### a) Batch the calls\n\nFewer calls.\n\n### b) Cache the pages\n\nFewer reads.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Page | LCP | Remark |\n|---|---|---|\n| Home | 2.5 s | 3 images |\n| Cart | 2.2 s | |\n| Help | 1.9 s | none |\n| Login | 1.8 s | 1 form |\n"
        )),
      Plant(
        .storefront, .replace("- Owner: Priya Raman", by: "- **Owner:** Priya Raman · **Phone:** 112 — **no** deputy")),
      Plant(.storefront, .replace("- Owner: Priya Raman", by: "- Owner: Priya Raman\n- Menu: > … > Cache")),
      Plant(
        .scanBenchmark,
        .append("\n**To be sure that only one node is measured:**\n\n**Check:** one process runs.\n")),
      Plant(.scanBenchmark, .append("\n**Two ways:**\n\n**Option 1:** one node.\n\n**Option 2:** two nodes.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Load | Memory | Latency | CPU |\n|---|---|---|---|\n| 90 req/s | 2 GiB | 12 ms | 1 |\n| more | ask us | | |\n"
        )),
      Plant(.scanBenchmark, .append("\n## Last run\n\n**Observed:**\n<!-- newest first -->\n\nThe cache was cold.\n")),
      Plant(.scanBenchmark, .append("\n## Last run\n\n- `scan_ms` p95: 3.1 s\n- `:8080` is the port\n")),
      Plant(
        .storefront,
        .replace(
          "| Error Rate                | 0.3 %     | < 0.5 %     | -0.2 %     |", by: "| Error Rate | — | N/A | - |")),
      Plant(.storefront, .insert(after: "| Error Rate                | 0.3 %", "| **Checkout** | | | |")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\n**Note:**\n\nThe cache is warm.")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\n- Steps:\n  - warm the cache\n- **Rule:**\n\n  ```\n  a = b\n  ```")
      ),
      Plant(.storefront, .insert(after: "The origin shield sits", "\nThe cache warms, and warms, and warms...")),
      Plant(.telemedecine, .insert(after: "# Plan de performance", "\n**Remarque :**\nle cache est chaud.")),
      Plant(
        .scanBenchmark,
        .insert(
          after: "### Load time", "\n| Cost | Current | Target |\n|---|---|---|\n| Nodes | $3 | $2 |\n| Total | $3 | |")
      ),
      Plant(.scanBenchmark, .append("\nIt stalls on:\n\n- sparse files\n- slow disks\n- ...\n")),
      Plant(.scanBenchmark, .append("\n- Kernel requirements:\n\n - It asks for 5.10.\n - It uses io_uring.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Field | Description |\n| --- | --- |\n| **In the header** | |\n| size | of the file |\n"
            + "| if (isSparse) { | |\n| hole | bytes left out |\n| } | |\n| Each run has: | |\n| start | offset |\n"
            + "| … | |\n| end | offset |\n")),
      Plant(.scanBenchmark, .append("\n1. **Header :**\n  * `size` of the file\n  * `mode` of the file\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Codec | Notes | Since |\n| --- | --- | --- |\n| delta | | 2.8 |\n| dict | small | |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Before | After | Improvement |\n| --- | --- | --- | --- |\n| Scan | 2 s | 1 s | 50 % |\n| Load | 4 s | n/a | |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\n| Metric | Before | After | Delta |\n| --- | --- | --- | --- |\n| Scan | 2 s | 1 s | |\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n**Breakdown**:\n\n**Old reader**:\n\n- index: 40 MB\n\n**New reader**:\n\n- index: 12 MB\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Reader | Cold | Warm |\n| --- | --- | --- |\n| mmap | 41 ms | 9 ms |\n| pread | 52 ms | 11 ms |\n| io_uring | 38 ms | 7 ms |\n| Geometric mean | 43 ms | |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Reader | Cold | Warm |\n| --- | --- | --- |\n| mmap | 41 ms | 9 ms |\n| pread | 52 ms | |\n| io_uring | 38 ms | |\n"
        )),
      Plant(.scanBenchmark, .append("\n## Last run\n\n**Host:** node 7\n**Kernel:**\n\n- 6.9 with huge pages\n")),
      Plant(.scanBenchmark, .append("\n## Last run\n\n**Findings:**\n\n### Remarks\n\nNothing stood out.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Result | Limit |\n| --- | --- | --- |\n| Open p95 | 3 ms | < 5 ms |\n| Read p95 | 8 ms | < 20 ms |\n| Note | local files only | |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| | Without index | With it | |\n| --- | --- | --- | --- |\n| Reads | 410 ms | 41 ms | −90 % |\n| Opens | 12 ms | 6 ms | −50 % |\n| Closes | 8 ms | 4 ms | −50 % |\n| Rebuilds | — | 5.3 s | |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nUse this template for a new round:\n\n| Scenario | Before | After |\n| --- | --- | --- |\n| Open a page | | |\n| Read a page | | |\n"
        )),
    ])
}
