extension PlantTable {
  static let templateText = PlantTable(
    rule: "template-text",
    defects: [
      Plant(
        .scanBenchmark,
        .append("\n## Notes\n\nThe disks are old.\n\n_⟦List the most important observations, worst first.⟧_\n")),
      Plant(.scanBenchmark, .append("\n| Field | Value |\n| --- | --- |\n| Author | ⟦Your Name⟧ |\n")),
      Plant(.messagerie, .append("\n| Champ | Valeur |\n| --- | --- |\n| Rédactrice | ⟦Nom Prénom⟧ |\n")),
      Plant(.scanBenchmark, .append("\n## Escalation\n\n⟦Describe who is called first.⟧\n")),
      Plant(.messagerie, .append("\n## Astreinte\n\n⟦Décrire qui est appelé en premier.⟧\n")),
      Plant(.storefront, .insert(after: "### Bottleneck Analysis", "\n_⟦Describe what slows the page down.⟧_")),
      Plant(.storefront, .insert(after: "### Load Balancing", "\n⟦(Explain your strategy.)⟧")),
      Plant(
        .invoiceSearch,
        .replace(
          "`count(*)` repeats the filter for a number that the page shows as \"more than 1,000\" anyway",
          by: "⟦Description⟧")),
      Plant(.invoiceSearch, .insert(after: "## Testing & Benchmarking", "\n⟦Describe how the change was tested.⟧")),
      Plant(.visionneuse, .replace("- **Impact :** 12 % du temps d'affichage", by: "- **Impact :** ⟦Valeur⟧")),
      Plant(
        .visionneuse,
        .replace("Locust 2.31, complété par deux tablettes réelles pilotées par WebDriver", by: "⟦Nom de l'outil⟧")),
      Plant(.sessionStore, .replace("3.4 million sessions hold 41 million pointers", by: "⟦Reason⟧")),
      Plant(
        .sessionStore,
        .replace(
          "Three nodes, 2026-09-14 to 2026-10-04, client side, same zone.",
          by: "⟦Document the baseline of the module here.⟧")),
      Plant(.tileServer, .replace("Coastline of Norway, rings of up to 2.1 million points", by: "⟦Description⟧")),
      Plant(.messagerie, .insert(after: "## Portée", "\n*⟦Décrire le service concerné.⟧*")),
      Plant(.passerelle, .insert(after: "## 6. Maîtrise des risques", "\n⟦Lister les risques et leur parade.⟧")),
      Plant(.telemedecine, .insert(after: "## 5. Surveillance", "\n⟦Décrire les tableaux de bord et les alertes.⟧")),
      Plant(
        .billetterie,
        .replace(
          "Répartition par nombre de requêtes en cours, affinité désactivée. Une instance est retirée après 3 contrôles en échec, un contrôle toutes les 4 s.",
          by: "⟦Décrire la répartition de charge.⟧")),
      Plant(.scanBenchmark, .append("\n## Contact\n\n- Author: ⟦Your Name⟧\n- **Team:** ⟦your team⟧\n")),
      Plant(.messagerie, .append("\n## Complément\n\n- **Auteur :** ⟦Votre nom⟧\n")),
      Plant(.scanBenchmark, .append("\n⟦Insert diagram here.⟧\n")),
      Plant(.scanBenchmark, .append("\n- ⟦Add further hosts here⟧\n\n⟦Add more rows as needed⟧\n")),
      Plant(.scanBenchmark, .append("\n## Warteschlange\n\n⟦Bitte hier die Messwerte ergänzen.⟧\n")),
      Plant(.scanBenchmark, .append("\n## Architecture\n\n> ⟦Describe the architecture in two sentences.⟧\n")),
      Plant(.scanBenchmark, .append("\n## Scope\n\n⟦In this section, describe what is measured.⟧\n")),
      Plant(.scanBenchmark, .append("\n## Umfang\n\n⟦Bitte nennen Sie die Messwerte.⟧\n")),
      Plant(.scanBenchmark, .append("\n- ⟦Describe the third codec here.⟧\n- ⟦Write your findings here⟧\n")),
      Plant(
        .scanBenchmark, .append("\n- ⟦Indiquez ici le troisième codec.⟧\n- ⟦Hier den dritten Codec beschreiben.⟧\n")),
      Plant(.scanBenchmark, .append("\n- ⟦Describa aquí el tercer códec.⟧\n- ⟦Descreva aqui o terceiro codec.⟧\n")),
      Plant(.scanBenchmark, .append("\n- ⟦请在此填写第二个瓶颈。⟧\n- ⟦ここに原因を記入してください。⟧\n- ⟦여기에 내용을 입력하세요.⟧\n")),
      Plant(.scanBenchmark, .append("\n- **Reason:** ⟦Explain the choice here.⟧\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Growth\n\n⟦Describe the growth assumptions (2-4 sentences).⟧\n\nIt grew by 3 % a month.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Growth\n\n_⟦Explain the scenario in two or three sentences: who reads what, and how often.⟧_\n\nIt grew by 3 % a month.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Aims\n\n⟦(Insert a short summary of the aims here.)⟧ In figures: the scan takes less than 3 s.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Croissance\n\n⟦Décrire les hypothèses de croissance en deux ou trois phrases.⟧\n\nElle était de 3 % par mois.\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## Growth\n\nDescribe the load to the scanner with two options, as the listing shows.\n\nIt grew by 3 % a month.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Aims\n\n(Inserts were measured here as well.) The scan takes less than 3 s.\n"
        )),
      Plant(.scanBenchmark, .append("\n## Notes\n\n_The list is sorted, worst first._\n")),
      Plant(.scanBenchmark, .append("\n| Field | Shown |\n| --- | --- |\n| team | Team |\n| name | Name |\n")),
      Plant(.scanBenchmark, .append("\n1. Add hosts as needed.\n2. Place the disk here in the rack.\n")),
      Plant(
        .storefront, .insert(after: "The origin shield sits", "\n1. Describe the failure in the incident channel.")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\nExplain plans were compared on the replica.")),
      Plant(
        .storefront,
        .insert(after: "The origin shield sits", "\nList the pods with `kubectl get pods` before each run.")),
      Plant(.storefront, .insert(after: "The origin shield sits", "\nInsert the key first: that costs 0.3 ms.")),
      Plant(
        .storefront, .replace("- Owner: Priya Raman", by: "- Owner: Priya Raman\n- Reason: the pool was too small")),
      Plant(.billetterie, .insert(after: "#### Répartition de charge", "\nPréciser la région coûte 2 ms par requête.")),
      Plant(.scanBenchmark, .insert(after: "### Load time", "\n**Description:** cold loads from NVMe, 32 threads")),
      Plant(
        .scanBenchmark,
        .append("\n## Words of the board\n\n> Describe the load, not the host.\n>\n> It is what we pay for.\n")),
      Plant(.scanBenchmark, .append("\n## Advice\n\nIt was quoted as:\n\n> Describe the load, not the host.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n- Describe the failure in the channel.\n- List the pages that are here to stay.\n- Write to the log, then wait.\n"
        )),
      Plant(.scanBenchmark, .append("\n- 请在此基础上继续\n- ここに置いた索引は小さい。\n- 여기에 색인이 있다.\n")),
    ])
}
