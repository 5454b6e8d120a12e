extension PlantTable {
  static let unfilledPlaceholder = PlantTable(
    rule: "unfilled-placeholder",
    defects: [
      Plant(.scanBenchmark, .append("\nThe pilot runs until ⟦[end date]⟧ on all readers.\n")),
      Plant(
        .scanBenchmark, .append("\nThe walk is slow where ⟦{data layer}⟧ is dense, for it takes ⟦{mémoire}⟧ Go.\n")),
      Plant(.scanBenchmark, .append("\n⟦[What was done about the index,\nand what it changed for the readers]⟧\n")),
      Plant(.scanBenchmark, .append("\n- **Owner:** ⟦@team-name⟧\n- **Channel:** ⟦#channel-name⟧\n")),
      Plant(.scanBenchmark, .append("\n## Rerun\n\n- System: ⟦<component>⟧\n- Report: ⟦<title>⟧\n")),
      Plant(.scanBenchmark, .append("\n| Run | Rate |\n| --- | --- |\n| cold | ⟦_⟧ |\n| warm | ⟦__⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Cache | Entries |\n| --- | --- |\n| Tiles | ⟦[size]⟧ |\n")),
      Plant(.storefront, .replace("- Owner: Priya Raman", by: "- Owner: _⟦[name]⟧_")),
      Plant(.storefront, .replace("- Owner: Priya Raman", by: "- Owner: __⟦[describe the team]⟧__")),
      Plant(.scanBenchmark, .append("\n- **Where:** ⟦<path/to/file>⟧:<line>\n")),
      Plant(.storefront, .replace("- Owner: Priya Raman", by: "- Owner: ⟦[担当者名]⟧")),
      Plant(.storefront, .replace("- Owner: Priya Raman", by: "- Owner: ⟦[负责人]⟧")),
      Plant(.storefront, .replace("- Owner: Priya Raman", by: "- Owner: ⟦[담당자]⟧")),
      Plant(.storefront, .replace("- Owner: Priya Raman", by: "- Owner: ⟦{{owner}}⟧")),
      Plant(
        .storefront, .replace("The origin shield sits in Frankfurt.", by: "The origin shield sits in ⟦{{ region }}⟧.")),
      Plant(
        .storefront,
        .replace("The origin shield sits in Frankfurt.", by: "The shield sits in ⟦{{the region\nof the shield}}⟧.")),
      Plant(
        .storefront,
        .replace("| Error Rate                | 0.3 %     |", by: "| Error Rate | ⟦{{current_error_rate}}⟧ |")),
      Plant(.storefront, .replace("Plan: Larkspur Storefront", by: "Plan: ⟦[Project Name]⟧")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\n> Confirmed by ⟦{{reviewer}}⟧.")),
      Plant(.tileServer, .replace("module: tile-server", by: "module: ⟦{module-name}⟧")),
      Plant(.tileServer, .replace("module: tile-server", by: #"module: "⟦{{module}}⟧""#)),
      Plant(.dispatch, .replace("**Author(s):** Maren Oyelaran, Luca Feldt", by: "**Author(s):** ⟦[Names]⟧")),
      Plant(.dispatch, .replace("| 2027-01-09 | ×2.2 |", by: "| 2027-01-09 | ⟦[×2.2]⟧ |")),
      Plant(
        .telemedecine,
        .replace("**Auteur(s) :** Aurélie Castan, Mehdi Larbi", by: "**Auteur(s) :** ⟦[Noms des auteurs]⟧")),
      Plant(.billetterie, .replace("* Responsable : Inès Morvan", by: "* Responsable : ⟦<nom du responsable>⟧")),
      Plant(.mailRelay, .replace("sent to mail-perf@heron.example", by: "sent to ⟦<<mailing list>>⟧")),
      Plant(.sessionStore, .replace("`shard.(*Map).Touch`", by: "⟦{File and function}⟧")),
      Plant(.scanBenchmark, .replace("- Storage: NVMe,", by: "- Storage: ⟦${DISK_MODEL}⟧,")),
      Plant(
        .messagerie, .replace("**Prochaine révision :** 2027-01-06", by: "**Prochaine révision :** ⟦%DATE_REVISION%⟧")),
      Plant(.passerelle, .replace("porté de 1 s à 10 s", by: "porté de ⟦@@ancien@@⟧ à 10 s")),
      Plant(
        .invoiceSearch, .replace("Invoice search of the Tallybook back office,", by: #"⟦\[Name of the component\]⟧,"#)),
      Plant(.invoiceSearch, .replace("Noor Adeyemi, Billing team", by: "⟦__OWNER_NAME__⟧")),
      Plant(.invoiceSearch, .replace("Noor Adeyemi, Billing team", by: #"⟦\{\{owner\}\}⟧"#)),
      Plant(.visionneuse, .replace("Solène Karadec, équipe Portail", by: "⟦‹équipe responsable›⟧")),
      Plant(.visionneuse, .replace("- **TTL :** 30 jours", by: "- **TTL :** ⟦<durée | sans expiration>⟧")),
      Plant(
        .scanBenchmark,
        .append("\n| Route | p50 | p95 |\n| --- | --- | --- |\n| ⟦[Endpoint]⟧ | ⟦[ms]⟧ | ⟦[ms]⟧ |\n")),
      Plant(.scanBenchmark, .append("\n- Traces: ⟦<link to the traces>⟧\n- Summary: ⟦<summary of results>⟧\n")),
      Plant(.scanBenchmark, .append("\n- Warm start: ⟦[AUTO]⟧ ms\n")),
      Plant(.scanBenchmark, .append("\n**Run on:** ⟦$(date +%F)⟧  \n**Commit:** ⟦$(git rev-parse HEAD)⟧\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n- Rate of the peak (TPS): ⟦[TPS]⟧\n- Users: ⟦[Number of users]⟧\n- Set: ⟦[Name of the set]⟧\n- Host: ⟦[Name of the host]⟧\n- Owner: ⟦[Name of the owner]⟧\n- Shift: ⟦[Name of the shift]⟧\n"
        )),
      Plant(.scanBenchmark, .append("\n| Metric | Value |\n| --- | --- |\n| Warm start | ⟦[AUTO]⟧ms |\n")),
      Plant(.scanBenchmark, .append("\n| Step | Effort |\n| --- | --- |\n| Warm the caches | ⟦[X]⟧ days |\n")),
      Plant(.scanBenchmark, .append("\nRuns by Ana · next run: ⟦[DATE]⟧\n")),
      Plant(.scanBenchmark, .append("\nA warm start answers within ⟦[value]⟧ ms.\n")),
      Plant(.scanBenchmark, .append("\nThe disk costs $⟦[amount]⟧ for each host.\n")),
      Plant(.scanBenchmark, .append("\nA warm start takes ⟦[warm start time]⟧ ms on this disk.\n")),
      Plant(.scanBenchmark, .append("\nThe group ⟦[TEAM]⟧ owns the hosts; write to ⟦[email]⟧ to book one.\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Role | Person | Stand-in |\n| --- | --- | --- |\n| Caretaker | ⟦[caretaker]⟧ | ⟦[stand-in]⟧ |\n")),
      Plant(.scanBenchmark, .append("\n- **Region:** ⟦[region]⟧\n- **Rack:** ⟦\\[rack\\]⟧\n")),
      Plant(.scanBenchmark, .append("\n- **Location:** ⟦[file:line]⟧\n- **Script:** ⟦[path/to/run.sh]⟧\n")),
      Plant(.scanBenchmark, .append("\nThe pool grew from 8 to ⟦{n}⟧ on this host.\n")),
      Plant(.scanBenchmark, .append("\nThe reader needs v⟦\\<version\\>⟧ of the codec, or v⟦<number>⟧.\n")),
      Plant(.scanBenchmark, .append("\nThe hosts report to ⟦YOUR_HOST⟧ with ⟦CHANGEME⟧ as the key.\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Setting | Content |\n| --- | --- |\n| Key | ⟦INSERT_VALUE_HERE⟧ |\n| Caretaker | ⟦«name»⟧ |\n")),
      Plant(.scanBenchmark, .append("\n- **Owner:** ⟦@username⟧\n- **Caretaker:** ⟦@your-team⟧\n")),
      Plant(.scanBenchmark, .append("\n- Owner: ⟦[Name]⟧\n- ⟦[Name]⟧\n- Reads ⟦__DATA_DIR__⟧ (⟦<handle>⟧)\n")),
      Plant(.scanBenchmark, .append("\nReads ⟦<size>⟧ bytes, below ⟦<levels>⟧ levels.\n")),
      Plant(.scanBenchmark, .append("\nThe title \"⟦{title of the scan}⟧\" is shown; ⟦{{e.g. codec}}⟧ is not.\n")),
      Plant(.scanBenchmark, .append("\n| Codec | Owner |\n| --- | --- |\n| delta | ⟦<team>⟧ |\n")),
      Plant(.scanBenchmark, .append("\n- **Slack:** ⟦{100% minus the target, as time}⟧\n")),
      Plant(.scanBenchmark, .append("\n- **Next:** ⟦[Step 5]⟧\n- ⟦[Option 2]⟧\n- ⟦[action 3]⟧\n")),
      Plant(.scanBenchmark, .append("\n- Location: ⟦<file:line>⟧\n- Address: ⟦<host:port>⟧\n")),
      Plant(.scanBenchmark, .append("\n- Owner: ⟦$OWNER⟧\n- Service: ⟦$SERVICE_NAME⟧\n")),
      Plant(.scanBenchmark, .append("\n- 负责人:⟦【姓名】⟧\n- 締切：⟦〔日付〕⟧\n")),
      Plant(.scanBenchmark, .append("\nimport {Chart} from '@site/chart';\n\nThe chart shows ⟦{page_count}⟧ pages.\n")),
      Plant(.scanBenchmark, .append("\n{% set codec = 3 %}The reader of {{ codec }} takes ⟦{{ share }}⟧ of it.\n")),
      Plant(.scanBenchmark, .append("\n- CPU: ⟦[e.g. 4 cores]⟧\n- Disk: ⟦[p. ex. NVMe]⟧\n")),
      Plant(
        .scanBenchmark, .append("\n_Run by ⟦<author>⟧._\n\nSee ⟦<link to the dashboard>⟧ and see ⟦{dashboard link}⟧.\n")
      ),
      Plant(.scanBenchmark, .append("\nThe reader takes ⟦{debit}⟧ req/s over NFS.\n")),
      Plant(.scanBenchmark, .append("\n- Reviewed for the release: ⟦[assignee]⟧\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Lessons\n\n⟦[What went well, what did not go well]⟧\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Bilan\n\n⟦[Ce qui a bien marché, ce qui n'a pas marché]⟧\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nTested by ⟦[Tester 1]⟧ and ⟦[Tester 2]⟧.\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Lessons\n\n[Back to top](#)\n"
        )),
      Plant(.scanBenchmark, .append("\nThe figures are told per {device, message size, fan-out, durability mode}.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\nThe vendor speaks of \"blazing [sic] scans\" [citation needed], see [issue 12]; for x in [a, b] it holds.\n"
        )),
      Plant(.scanBenchmark, .append("\nA shard is named by its route, where {shard} is its number.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\nThe errors came from placeholders that were never replaced (${itemSku}, ${itemPrice}).\n\n- ILIKE %query% scanned the table, 50 ms → 2 ms with the index\n"
        )),
      Plant(.scanBenchmark, .append("\n- [size] of the pool and [limit] of the queue are arguments.\n")),
      Plant(.scanBenchmark, .append("\nThe flags are snake_[a-z]_case, as in scan_[depth]_max.\n")),
      Plant(.scanBenchmark, .append("\nSee `--out=<path/to/file>:<mode>` for the rest.\n")),
      Plant(.scanBenchmark, .append("\n- Workers: $(nproc)\n- Folder: $(date +%F) names the run\n")),
      Plant(.scanBenchmark, .append("\nSet YOUR_HOST to the address, replace CHANGEME; see /srv/YOUR_HOST/log.\n")),
      Plant(.scanBenchmark, .append("\n- **Owner:** @ana-ruiz\n- **Codec:** «plain»\n- **Disk:** « valeur »\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\nA row of the log is [WARN] or [INFO]; 4 [ERROR] events came, see [value] and [RFC 7231], [12] hosts.\n")),
      Plant(.scanBenchmark, .append("\n\"The [team] saw it [...] twice\", wrote the vendor, \"it is [sic] so\".\n")),
      Plant(.scanBenchmark, .append("\nThe note said that the disk [...] was full on the first day.\n")),
      Plant(.scanBenchmark, .append("\nUsage: scan [--rate N] [--out FILE] [name]\n")),
      Plant(.scanBenchmark, .append("\nThe argument [value] is optional; a row reads [date] [level] text.\n")),
      Plant(.scanBenchmark, .append("\nReplace <your-token> with yours, then replace [name] as well.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Check | State |\n| --- | --- |\n| Index | [OK] |\n| Cache | [done] |\n| Ticket | [SCAN-12] |\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Role | Person |\n| --- | --- |\n| Host | [host] |\n\n[host]: https://example.com/host\n")),
      Plant(.scanBenchmark, .append("\nThe [FilterCache] CPU time is part of it, [idle] threads are not.\n")),
      Plant(
        .scanBenchmark,
        .append("\nShown in <details open>a fold</details> beside <video controls muted> and <td nowrap>.\n")),
      Plant(.scanBenchmark, .append("\n| Check | Done |\n| --- | --- |\n| Index | [x] |\n| Cache | [X] by Ana |\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Column | Unit |\n| --- | --- |\n| Latency | [ms] |\n| Share | [%] |\n")),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits", "\nGET /orders/{orderId}/items/{itemId} and DELETE /carts/{id} bypass it.")),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits",
          "\nSee [Largest Contentful Paint][lcp] and [stress tests].\n\n[lcp]: https://example.com/lcp")),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits",
          "\nThe share lies in [0, 1], the delay in [0, 600] s.[^2]\n\n[^2]: Measured twice.")),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits",
          "\nA Promise<T> costs 2 ns; write to <ops@example.com> or see <https://example.com/a>.")),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits", "\nThe job reads {{ .Values.replicas }} and ${{ github.sha }} by itself.")),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits",
          "\nLine one<br>line two, a<sub>i</sub>, <kbd>Ctrl</kbd>. <!-- {{not}} shown -->")),
      Plant(
        .storefront, .insert(after: "The origin shield sits", "\n- [x] Cache warmed\n- [ ] Report sent\n- [X] Signed")),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits", #"\#nThe mean is $\bar{x} = \frac{1}{n}$ over 30 runs, $S_{max}$ at most."#)),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits",
          "\nRun `curl {{host}}/{path}?q=<term>`:\n\n```sh\necho {{host}} <name> [value] TBD\n```")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\nSee [[Performance Home]] and [[#targets|the targets]].")),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits", "\n<ProductTile item={p} /> renders <Grid> twice; const {a, b} = props.")),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits",
          "\n{{< figure src=\"a.png\" >}} and {% include note.html %} and {#if loading}")),
      Plant(
        .storefront,
        .insert(
          after: "The origin shield sits",
          "\nA file {bench}-{timestamp}.json, a log tag [FilterCache], -Dapp.<name>.enabled=false.")),
      Plant(
        .billetterie,
        .insert(
          after: "# Plan de performance", "\nLa route GET /seances/{seanceId} parcourt l'ensemble {a, b, c} en O(n).")),
      Plant(
        .scanBenchmark,
        .insert(
          after: "### Load time", "\n| Codec | Overhead [ms] | Size \\[MiB\\] |\n|---|---|---|\n| plain | 4 | 12 |")),
      Plant(
        .scanBenchmark, .insert(after: "### Load time", "\n**Status**: [Complete]\n\nSee [12], [3-5] and [Vale 2024].")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Changes\n\n- [CHANGE] Sums are read in blocks.\n- [FEATURE] Folders may be left out.\n"
            + "- [FEATURE] Runs may be stopped.\n- [ENHANCEMENT] Half the heap.\n- [BUGFIX] No leak.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n**scan** [**--help**] [**-o**|**--out**[=*FILE*]] [_--all_]\n\n__HAVE_URING__ : reads by io_uring.\n\n"
            + "Then ScanRange(<handle>, 0) is called.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n- `--block=<size>`\n\n  Reads <size> bytes; \\<size\\> is even.\n\nRun it with --depth <levels>, or set "
            + "`SCAN_DELAY=`<msecs>. Paths follow / {_folder name_}.\n")),
      Plant(.scanBenchmark, .append("\nimport {ScanChart, ScanTable as Table} from '@site/src/charts';\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n- {issue}`812`: the preconditioner\n- {class}`Scan` holds the blocks\n\n:::{tab-set}\n\n::::{tab-item} Linux\nThe page cache is cold.\n::::\n\n:::\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\nBuilt from {{ git.short_commit }} for {{ scan.codec | upcase }}, {{ badges() }} shows it; {% raw %}{{ codec }}{% endraw %} is kept.\n"
        )),
      Plant(.scanBenchmark, .append("\nThe set {1, 2, …, N} holds the blocks.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\nRun it as scan --rate <n> or scan -o <file>, with ${HOME}/scan.toml or %APPDATA%\\scan; press <Enter> twice.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Option | Meaning |\n| --- | --- |\n| <file> | the file to scan |\n| --jobs <n> | threads |\n| {codec} | one of the codecs |\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\nThe log says \"scan {block} took {duration} ms\", commits are named \"scan(<scope>): <subject>\".\n")
      ),
      Plant(.scanBenchmark, .append("\nSee [the site](https://example.com/url) and [the top](#).\n")),
      Plant(.scanBenchmark, .append("\nSee [the site](https://...) and [the board](https://example.com/<id>).\n")),
      Plant(
        .scanBenchmark,
        .append("\n- [Step 5] Flush the pages\n- See [Option 2](#decision)\n- [RFC 7231]\n- [Table 3]\n")),
      Plant(
        .scanBenchmark,
        .append("\n- Mirror: <ftp:mirror>\n- Contact: <mailto:ana@example.com>\n- Mail: <ana@example.com>\n")),
      Plant(.scanBenchmark, .append("\n- Shell: $SHELL\n- Threads: $OMP_NUM_THREADS\n- Set $OWNER before a run.\n")),
      Plant(.scanBenchmark, .append("\n- 【已完成】压缩\n- 注意:【重要】先做备份\n- 参考:【性能手册】\n")),
      Plant(
        .scanBenchmark,
        .append("\n{% set codec = 3 %}The codec {{ codec }} is {%- assign rate = 4 -%} read at {{ rate }}.\n")),
      Plant(.scanBenchmark, .append("\nimport {Chart} from '@site/chart';\n\nThe chart shows {count} pages.\n")),
      Plant(.scanBenchmark, .append("\n*[SLO]: service level objective\n\n- Owner: Ana\n- [Index] is built\n")),
      Plant(.scanBenchmark, .append("\nimport {Chart} from '@site/chart';\n\nThe chart shows {1 + 2} pages.\n")),
      Plant(
        .scanBenchmark,
        .append("\n| Field | Content |\n| --- | --- |\n| {id} | key of the row |\n| <token> | key of the user |\n")),
      Plant(.scanBenchmark, .append("\nSee <codec> in the usage line, see {codec} as well.\n")),
      Plant(.scanBenchmark, .append("\n- [#61](https://example.com/61): [2.8 / 2.9] pages are read twice\n")),
      Plant(.scanBenchmark, .append("\n* `mode` {string} To be set before the scan.\n")),
      Plant(.scanBenchmark, .append("\nA caller gives `open` a {handle} and a path.\n")),
      Plant(.scanBenchmark, .append("\nThe report has one <title> and a <section>.\n\n- Load: <script>\n- <p>Pages\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n- **[GOAL]** – what is wanted\n- **[SEEN]** – what was measured\n\n| Scan | State |\n| --- | --- |\n| p95 | **[SEEN]** – 310 ms in May |\n| p99 | **[GOAL]** – not before July |\n| p50 | [SEEN] |\n"
        )),
    ])
}
