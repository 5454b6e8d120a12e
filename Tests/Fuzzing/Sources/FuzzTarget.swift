#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What an input is read as, and what must hold of it.
protocol FuzzTarget: Sendable {
  static var name: String { get }
  init()
  /// - Precondition: what is promised holds; otherwise the program stops with a sentence.
  func run(_ bytes: [UInt8])
}

/// Stops the program where a promise is broken; libFuzzer keeps the input.
func promise(_ holds: Bool, _ sentence: @autoclosure () -> String) {
  if !holds { fatalError(sentence()) }
}

/// The one that the environment names.
enum ChosenTarget {
  static let all: [any FuzzTarget.Type] = [
    DocumentTarget.self, FixTarget.self, QuantityTarget.self, ConfigurationTarget.self, CardTarget.self,
  ]
  static let target: (any FuzzTarget)? = {
    let wanted = getenv("PERFLINT_FUZZ").map { String(cString: $0) }
    return all.first { $0.name == wanted }?.init()
  }()
}
