extension [UInt8] {
  /// Appends a text in UTF-8.
  @inlinable public mutating func append(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ append(contentsOf: $0) }) == nil { append(contentsOf: text.utf8) }
  }
}
