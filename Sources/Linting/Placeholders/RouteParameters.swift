import MarkdownModel

/// The parameters of the routes that a document names anywhere: `{id}` of `/users/{id}`.
struct RouteParameters: Sendable {
  private static let maximumLength = 80

  private var digests: Set<UInt64> = []

  init() {}

  init(in bytes: [UInt8], _ range: ByteRange) {
    var index = range.lower
    while let open = bytes.firstIndex(of: UInt8(ascii: "{"), from: index, to: range.upper) {
      index = open + 1
      guard open > range.lower, bytes[open - 1] == UInt8(ascii: "/") else { continue }
      var close = index
      let limit = min(range.upper, open + Self.maximumLength)
      while close < limit, bytes[close] != UInt8(ascii: "}"), !bytes[close].isWhitespace { close += 1 }
      if close < limit, bytes[close] == UInt8(ascii: "}") { digests.insert(Digest.fnv1a(bytes[open...close])) }
    }
  }

  /// - Parameter parameter: with its braces.
  func contains(_ parameter: ArraySlice<UInt8>) -> Bool {
    !digests.isEmpty && digests.contains(Digest.fnv1a(parameter))
  }
}
