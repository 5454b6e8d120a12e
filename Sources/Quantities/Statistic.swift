/// Which figure of a distribution a value is.
public enum Statistic: Hashable, Sendable {
  /// In thousandths of a per cent: 99 900 is p99.9.
  case percentile(Int32)
  case median, mean, maximum, minimum, peak, deviation

  public static func p(_ percent: Int32) -> Statistic { .percentile(percent * 1000) }

  /// How people write it: `p99.9`, `mean`.
  public var name: String {
    switch self {
    case .percentile(let thousandths):
      var digits = String(thousandths % 1000)
      digits = String(repeating: "0", count: 3 - digits.utf8.count) + digits
      while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
      return "p\(thousandths / 1000)" + (digits.isEmpty ? "" : ".\(digits)")
    case .median: return "p50"
    case .mean: return "mean"
    case .maximum: return "max"
    case .minimum: return "min"
    case .peak: return "peak"
    case .deviation: return "stddev"
    }
  }
}
