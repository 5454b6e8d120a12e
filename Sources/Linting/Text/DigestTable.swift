import Quantities

/// Numbers by digests of what a document says: a `HashTable` in which no author can choose where they go.
struct DigestTable: Sendable {
  private static let salt = UInt64.random(in: .min ... .max)

  private var table: HashTable

  init(expecting count: Int = 16) { table = HashTable(expecting: count) }

  /// Each with 1.
  init(_ digests: some Collection<UInt64>) {
    self.init(expecting: digests.count)
    for digest in digests { self[digest] = 1 }
  }

  /// 0 where there is none.
  subscript(digest: UInt64) -> UInt64 {
    get { table[Digest.joining(digest, to: Self.salt)] }
    set { table[Digest.joining(digest, to: Self.salt)] = newValue }
  }
}
