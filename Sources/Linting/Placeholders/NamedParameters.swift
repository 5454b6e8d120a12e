import MarkdownModel
import RuleModel

/// The parameters of the routes and options that a document names anywhere: `{id}` of `/users/{id}`, `<size>` of
/// `--cache=<size>`.
///
/// Looked for when first asked for: most documents leave no blank that may be one.
struct NamedParameters: Sendable {
  private static let maximumLength = 80
  private static let longestOption = 40

  private let bytes: [UInt8]
  private let range: ByteRange
  private let digests = Lazy<Set<UInt64>>()

  init(in bytes: [UInt8], _ range: ByteRange) { (self.bytes, self.range) = (bytes, range) }

  /// - Parameter opening: the brace or bracket before the name.
  func contains(_ name: ArraySlice<UInt8>, behind opening: UInt8) -> Bool {
    digests { found() }.contains(Self.digest(name, opening))
  }

  private func found() -> Set<UInt64> {
    var digests: Set<UInt64> = []
    add(from: UInt8(ascii: "{"), to: UInt8(ascii: "}"), into: &digests) {
      $0 > range.lower && bytes[$0 - 1] == UInt8(ascii: "/")
    }
    add(from: UInt8(ascii: "<"), to: UInt8(ascii: ">"), into: &digests, where: isArgument)
    return digests
  }

  private func add(
    from opening: UInt8, to closing: UInt8, into digests: inout Set<UInt64>, where isParameter: (Int) -> Bool
  ) {
    var index = range.lower
    while let open = bytes.firstIndex(of: opening, from: index, to: range.upper) {
      index = open + 1
      guard isParameter(open) else { continue }
      var close = index
      let limit = min(range.upper, open + Self.maximumLength)
      while close < limit, bytes[close] != closing, !bytes[close].isWhitespace { close += 1 }
      if close < limit, bytes[close] == closing { digests.insert(Self.digest(bytes[index..<close], opening)) }
    }
  }

  /// Whether an option stands before an offset: `--cache=<size>`, `-c <size>`.
  private func isArgument(_ open: Int) -> Bool {
    guard open > range.lower, bytes[open - 1] == UInt8(ascii: "=") || bytes[open - 1] == .space else { return false }
    var start = open - 1
    let limit = max(range.lower, open - Self.longestOption)
    while start > limit, bytes[start - 1].isAlphanumericASCII || Self.isJoint(bytes[start - 1]) { start -= 1 }
    let isBare = start == range.lower || !Self.isJoint(bytes[start - 1])
    return isBare && start + 1 < open - 1 && bytes[start] == UInt8(ascii: "-")
  }

  private static func isJoint(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }

  private static func digest(_ name: ArraySlice<UInt8>, _ opening: UInt8) -> UInt64 {
    Digest.fnv1a(name) ^ UInt64(opening)
  }
}
