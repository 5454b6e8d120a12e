import MarkdownModel

/// The parameters of the routes and options that a document names anywhere: `{id}` of `/users/{id}`, `<size>` of
/// `--cache=<size>`.
struct NamedParameters: Sendable {
  private static let maximumLength = 80
  private static let longestOption = 40

  private var digests: Set<UInt64> = []

  init() {}

  init(in bytes: [UInt8], _ range: ByteRange) {
    add(from: UInt8(ascii: "{"), to: UInt8(ascii: "}"), in: bytes, range) {
      $0 > range.lower && bytes[$0 - 1] == UInt8(ascii: "/")
    }
    add(from: UInt8(ascii: "<"), to: UInt8(ascii: ">"), in: bytes, range) { Self.isArgument($0, in: bytes, range) }
  }

  private mutating func add(
    from opening: UInt8, to closing: UInt8, in bytes: [UInt8], _ range: ByteRange, where isParameter: (Int) -> Bool
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
  private static func isArgument(_ open: Int, in bytes: [UInt8], _ range: ByteRange) -> Bool {
    guard open > range.lower, bytes[open - 1] == UInt8(ascii: "=") || bytes[open - 1] == .space else { return false }
    var start = open - 1
    let limit = max(range.lower, open - Self.longestOption)
    while start > limit, bytes[start - 1].isAlphanumericASCII || isJoint(bytes[start - 1]) { start -= 1 }
    let isBare = start == range.lower || !isJoint(bytes[start - 1])
    return isBare && start + 1 < open - 1 && bytes[start] == UInt8(ascii: "-")
  }

  private static func isJoint(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }

  /// - Parameter opening: the brace or bracket before the name.
  func contains(_ name: ArraySlice<UInt8>, behind opening: UInt8) -> Bool {
    !digests.isEmpty && digests.contains(Self.digest(name, opening))
  }

  private static func digest(_ name: ArraySlice<UInt8>, _ opening: UInt8) -> UInt64 {
    Digest.fnv1a(name) ^ UInt64(opening)
  }
}
