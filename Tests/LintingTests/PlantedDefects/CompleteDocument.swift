/// The documents of `Fixtures/complete`: filled in to the last value, without a finding.
enum CompleteDocument: String, CaseIterable, Sendable {
  case storefront = "performance-plan-storefront"
  case billetterie = "performance-plan-billetterie"
  case invoiceSearch = "performance-optimization-invoice-search"
  case visionneuse = "performance-optimization-visionneuse-plans"
  case dispatch = "slo-capacity-plan-dispatch"
  case telemedecine = "slo-capacity-plan-telemedecine"
  case tileServer = "performance-reference-tile-server"
  case sessionStore = "performance-reference-session-store"
  case mailRelay = "optimization-plan-mail-relay"
  case passerelle = "optimization-plan-passerelle-iot"
  case scanBenchmark = "performance-document-scan-benchmark"
  case messagerie = "performance-document-slo-messagerie"

  var path: String { "Fixtures/complete/\(rawValue).md" }
  var bytes: [UInt8] { get throws { try Repository.bytes(path) } }

  /// All of them, by path.
  static let files = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.path, String(decoding: (try? $0.bytes) ?? [], as: UTF8.self)) })

  /// The profile that the file's name begins with.
  var profile: String {
    let profiles = [
      "performance-plan", "performance-optimization", "slo-capacity-plan", "performance-reference", "optimization-plan",
      "performance-document",
    ]
    return profiles.first { rawValue.hasPrefix($0) } ?? ""
  }
}
