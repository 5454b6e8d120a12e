extension PlantTable {
  static let ambiguousUnit = PlantTable(
    rule: "ambiguous-unit",
    defects: [
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Image size | 3 ⟦Mb⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Heap size | 2 ⟦Gb⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Payload size | 640 ⟦kb⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Payload size | 640⟦Kb⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Disk space | 4 ⟦Tb⟧ |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Memory usage | 512⟦m⟧ |\n")),
      Plant(.scanBenchmark, .append("\n- **Heap size:** 640 ⟦mb⟧\n")),
      Plant(.scanBenchmark, .append("\n- **Memory:** < 4 ⟦gb⟧\n")),
      Plant(.messagerie, .append("\n| Métrique | Mesure actuelle |\n| --- | --- |\n| Mémoire | 3 ⟦Mb⟧ |\n")),
      Plant(.messagerie, .append("\n| Métrique | Mesure actuelle |\n| --- | --- |\n| Mémoire | 512⟦m⟧ |\n")),
    ],
    lookAlikes: [
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Image size | 3 MB |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Image size | 3 MiB |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Bandwidth | 940 Mb/s |\n")),
      Plant(.scanBenchmark, .append("\n| Metric | Current |\n| --- | --- |\n| Run time | 12m |\n")),
      Plant(.scanBenchmark, .append("\n- **Heap size:** 640 MB\n")),
      Plant(.messagerie, .append("\n| Métrique | Mesure actuelle |\n| --- | --- |\n| Mémoire | 3 Mo |\n")),
      Plant(.scanBenchmark, .append("\nThe host has a 10 Gb network card.\n")),
    ])
}
