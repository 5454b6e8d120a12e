extension PlantTable {
  static let baselessComparison = PlantTable(
    rule: "baseless-comparison",
    defects: [
      Plant(
        .scanBenchmark,
        .append("\n## Rollout\n\n**Week 1**: the parser\n\n- Target: ⟦50 %⟧ reduction in needless rereads\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- Reduce the time to first byte by ⟦40 %⟧\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- Checkout ⟦2x⟧ faster\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- Reduce cold starts by ⟦30 %⟧\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Objectives\n\n- ⟦25 %⟧ fewer connections to the broker\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- Nightly exports ⟦50 %⟧ faster\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| Nightly export | - | ⟦50 %⟧ faster |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Target |\n| --- | --- |\n| Nightly export | ⟦30 %⟧ reduction |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Goal |\n| --- | --- |\n| Checkout errors | ⟦40 %⟧ fewer |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Component | Target |\n| --- | --- |\n| Image proxy | ⟦3x⟧ faster |\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n## Objectifs visés\n\n- Chargement du panier ⟦30 %⟧ plus rapide\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n| Métrique | Cible |\n| --- | --- |\n| Export nocturne | ⟦50 %⟧ plus rapide |\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n| Métrique | Cible |\n| --- | --- |\n| Chargement du panier | ⟦30 %⟧ de moins |\n"
        )),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n## State\n\n- **Current usage:** CPU 78 %, memory 3.1 GB\n\n## Goals\n\n- CPU usage reduced by at least 30 %\n"
        )),
      Plant(.scanBenchmark, .append("\n| Operation | Target |\n| --- | --- |\n| Index vs scan | > 100× faster |\n")),
      Plant(
        .scanBenchmark,
        .append("\n## Objectives and penalties\n\n- Uptime < 98 %: reduction of the next invoice\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- Reduce the time to first byte by 40 %, from 500 ms\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- Checkout 2x faster than release 4.2\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| Metric | Current | Target |\n| --- | --- | --- |\n| Nightly export | 40 min | 50 % faster |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- Hit rate of 95 %\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Goals\n\n- Reduce the error rate to 0.1 %\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n| Métrique | Actuel | Cible |\n| --- | --- | --- |\n| Export nocturne | 40 min | 50 % plus rapide |\n"
        )),
      Plant(
        .messagerie,
        .append(
          "\n## Objectifs visés\n\n- Chargement du panier 30 % plus rapide que la version 4\n"
        )),
      Plant(
        .scanBenchmark, .append("\n## Rollout\n\n- Today: 80 rereads an hour\n- Target: 50 % reduction in rereads\n")),
      Plant(.scanBenchmark, .append("\n## Goals\n\n- Memory: < 10 % growth in 24 h\n")),
    ])
}
