import Foundation
import Testing

/// The benchmark runs, whatever it measures.
@Suite struct BenchmarkTests {
  private static let small = [
    "PERFLINT": Program.path.path, "BENCH_PEERS": "none", "BENCH_DOCUMENTS": "2", "BENCH_MEGABYTES": "0.02",
    "BENCH_ROWS": "20", "BENCH_ROUNDS": "1", "BENCH_STARTS": "1",
  ]

  @Test func printsEveryRatio() throws {
    let outcome = try Shell.run(
      "Benchmarks/run Fixtures/showcase", in: Program.root, environment: Self.small)
    #expect(outcome.status == 0, "\(outcome.output)")
    for ratio in [
      "CPU, perflint / libcmark, 2 documents", "CPU, perflint / libcmark, 20 documents",
      "wall, one core / all, 20 documents", "memory, 20 documents / 2 documents",
      "memory MB, one document of 0.02 MB", "CPU, a table of 20 rows / a tenth of it", "ms from start to exit, median",
    ] {
      let line = outcome.output.split(separator: "\n").first { $0.hasPrefix(ratio) }
      #expect(line?.dropFirst(ratio.count).contains(where: \.isNumber) == true, "\(ratio)\n\(outcome.output)")
    }
  }

  @Test func namesAFolderWithoutDocuments() throws {
    let outcome = try Shell.run("Benchmarks/run Sources/CCmark", in: Program.root, environment: Self.small)
    #expect(outcome.status == 1)
    #expect(outcome.output == "bench: no .md file in: Sources/CCmark\n")
  }
}
