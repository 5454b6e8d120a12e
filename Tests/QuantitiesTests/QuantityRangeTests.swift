import Quantities
import Testing

/// Every part of a quantity knows its exact place.
@Suite struct QuantityRangeTests {
  struct Case: Sendable {
    let text: String
    let whole: String
    let number: String
    let unit: String
    var language = "en"
  }

  static let cases: [Case] = [
    Case(text: "p95 stays under 200 ms now", whole: "under 200 ms", number: "200", unit: "ms"),
    Case(text: "| \\< 1,200.5 req / s |", whole: "< 1,200.5 req / s", number: "1,200.5", unit: "req / s"),
    Case(
      text: "about 3 million requests per day, then", whole: "about 3 million requests per day", number: "3 million",
      unit: "requests per day"),
    Case(text: "from -5 % on", whole: "-5 %", number: "-5", unit: "%"),
    Case(text: "cost: $18/mo.", whole: "$18/mo", number: "$18", unit: "/mo"),
    Case(text: "cost: $200-500", whole: "$200-500", number: "$200-500", unit: "$"),
    Case(text: "cost: US$ 5–10/month.", whole: "US$ 5–10/month", number: "US$ 5–10", unit: "/month"),
    Case(text: "arena 3 × 64 MB", whole: "64 MB", number: "64", unit: "MB"),
    Case(text: "waits 2–5 s each", whole: "2–5 s", number: "2–5", unit: "s"),
    Case(text: "**Target:** **≤ 260** kB", whole: "≤ 260** kB", number: "260", unit: "kB"),
    Case(text: "500K+ users", whole: "500K+ users", number: "500K", unit: "users"),
    Case(text: "200 ms or less is fine", whole: "200 ms or less", number: "200", unit: "ms"),
    Case(text: "took 7h 18m in all", whole: "7h 18m", number: "7h 18m", unit: "m"),
    Case(
      text: "jusqu'à 12\u{202F}500 requêtes/s !", whole: "jusqu'à 12\u{202F}500 requêtes/s", number: "12\u{202F}500",
      unit: "requêtes/s", language: "fr"),
    Case(text: "応答は200ミリ秒以下です", whole: "200ミリ秒以下", number: "200", unit: "ミリ秒", language: "ja"),
  ]

  @Test(arguments: cases) func partsStandWhereTheyAreRead(_ example: Case) throws {
    let bytes = Array(example.text.utf8)
    let quantity = try #require(BuiltIn.quantities(example.text, example.language).first)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    #expect(text(quantity.range) == example.whole)
    #expect(text(quantity.number) == example.number)
    #expect(text(quantity.unitRange) == example.unit)
  }

  @Test func anyBytesAreReadWithoutHarm() {
    var state: UInt64 = 7
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let pieces = [
      "1", "99999999999999999999", ".", ",", " ", "e", "-", "%", "ms", "p9", "/", "h", "→", "\u{202F}", "×10^", "k€",
      "約", "万", "<", "≤", "±", "(", "from ", " to ", "\n", "_", "*", "p95", "\u{E9}",
    ]
    for _ in 0..<5000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int(next() % 12) { bytes += Array(pieces[Int(next() % UInt64(pieces.count))].utf8) }
      if next() % 3 == 0, !bytes.isEmpty {
        bytes[Int(next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: next())
      }
      for language in ["en", "fr", "de"] {
        let quantities = QuantityReader(BuiltIn.vocabulary, style: NumberStyle(language: language)).quantities(
          bytes, 0..<bytes.count)
        let areInside = quantities.allSatisfy {
          $0.range.lowerBound <= $0.number.lowerBound && $0.number.upperBound <= bytes.count
            && $0.range.upperBound <= bytes.count && $0.unitRange.upperBound <= bytes.count
        }
        #expect(areInside)
      }
    }
  }

  @Test func aLongTextOfNumbersCostsNoMoreThanItsLength() {
    let texts = ["p95 12,5 ms / 3-4 s → 5 %, ", "数1", "p50/p95: 1/2 ms ", "1 ", "1/1", "5 ms at 5 rps "]
    for text in texts {
      let whole = String(repeating: text, count: 3000)
      #expect(BuiltIn.quantities(whole).allSatisfy { $0.range.upperBound <= whole.utf8.count })
    }
  }

  @Test(arguments: [
    ("P95 (ms)", "ms"), ("Latency [ms]", "ms"), ("Overhead \\[ms\\]", "ms"), ("Durée en s", "s"), ("Size, MB", "MB"),
    ("Duration in seconds", "s"),
    ("Throughput (req/s)", "req/s"), ("Coût (€/mois)", "EUR/month"), ("Share (%)", "%"), ("Error rate (in %)", "%"),
    ("CPU %", "%"), ("Tests/Second", "test/s"), ("tok/s", "token/s"), ("blips/s", "count/s"), ("Requests/sec", "req/s"),
    ("Latency / ms", "ms"),
    ("Requests per second", "req/s"), ("Peak RPS", "req/s"), ("Max requests per second (k6)", "req/s"),
    ("Average requests per second under load", ""), ("Débit en requêtes par seconde", "req/s"),
    ("and/or", ""),
    ("Latency", ""), ("Metric (new)", ""), ("P95", ""), ("Current (2024)", ""),
  ])
  func aHeaderNamesItsUnit(header: String, unit: String) {
    let bytes = Array(header.utf8)
    let found = QuantityReader(BuiltIn.vocabulary, style: .decimalPoint).unit(ofLabel: bytes, 0..<bytes.count)
    #expect((found.map { BuiltIn.vocabulary.name(of: $0.unit) } ?? "") == unit)
  }

  @Test(arguments: [
    ("P95 (ms)", "p95"), ("Average response time", "mean"), ("Temps au 95e centile", "p95"), ("Latency", ""),
    ("Response Time (p99.9)", "p99.9"), ("Max p95", "p95"), ("Peak load", "peak"),
  ])
  func aHeaderNamesItsStatistic(header: String, name: String) {
    let bytes = Array(header.utf8)
    let found = QuantityReader(BuiltIn.vocabulary, style: .decimalPoint).statistic(ofLabel: bytes, 0..<bytes.count)
    #expect((found?.statistic.name ?? "") == name)
  }
}
