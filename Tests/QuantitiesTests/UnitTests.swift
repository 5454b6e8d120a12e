import Quantities
import Testing

/// What one unit is in another.
@Suite struct UnitTests {
  @Test(
    arguments: [
      ("1 s", "1000 ms"), ("1 ms", "1000 µs"), ("1 µs", "1000 ns"), ("1 min", "60 s"), ("1 h", "60 min"),
      ("1 day", "24 h"), ("1 week", "7 days"), ("1 month", "30 days"), ("1 year", "365 days"),
      ("1 B", "8 bits"), ("1 kB", "1000 B"), ("1 MB", "1000 kB"), ("1 GB", "1000 MB"), ("1 TB", "1000 GB"),
      ("1 PB", "1000 TB"), ("1 KiB", "1024 B"), ("1 MiB", "1024 KiB"), ("1 GiB", "1024 MiB"), ("1 TiB", "1024 GiB"),
      ("1 kbit", "1000 bits"), ("1 Mbit", "1000 kbit"), ("1 Gbit", "1000 Mbit"), ("1 MB/s", "8 Mbit/s"),
      ("60 req/min", "1 req/s"), ("100 %", "1000 ‰"), ("1 core", "1000 millicores"),
    ]) func twoTextsSayTheSame(_ one: String, _ other: String) throws
  {
    let (a, b) = (try value(of: one), try value(of: other))
    #expect(abs(a - b) <= 1e-9 * abs(a), "\(one) is \(a), \(other) is \(b)")
  }

  /// In the base unit.
  private func value(of text: String) throws -> Double {
    let found = BuiltIn.quantities(text)
    #expect(found.count == 1, "\(text)")
    let quantity = try #require(found.first)
    return quantity.low.value * (try #require(quantity.unit, "\(text)")).factor
  }
}
