/// The digests of single words, without a reading of all that stands around them.
extension WordDigest {
  private static let longest = 16

  /// That of the word at an index as a `WordScan` would read it; nil where that takes longer: for a word of many letters,
  /// or of others than those of ASCII.
  @inline(__always)
  static func plain(in source: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int) -> UInt64? {
    guard index + longest <= source.count else { return nil }
    let eight = EightBytes(source, at: index)
    let count = min(eight.leadingAlphanumerics, limit - index)
    guard count < 8 else { return long(in: source, at: index, limit: limit) }
    guard ends(at: index + count, in: source, limit) else { return nil }
    let letters = eight.loweredAlphanumerics
    let unused = 8 * (8 - Folding.stemmedCount(ofShort: letters, count))
    return Digest.adding(eight: letters & (UInt64.max &>> UInt64(truncatingIfNeeded: unused)), to: Digest.seed)
  }

  @inline(never)
  private static func long(in source: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int) -> UInt64? {
    let (first, rest) = (EightBytes(source, at: index), EightBytes(source, at: index + 8))
    let count = min(8 + rest.leadingAlphanumerics, limit - index)
    guard count < longest, ends(at: index + count, in: source, limit) else { return nil }
    // Seven bytes more are read behind a word.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest + 8) { letters in
      let room = UnsafeMutableRawBufferPointer(letters)
      room.storeBytes(of: first.loweredAlphanumerics.littleEndian, toByteOffset: 0, as: UInt64.self)
      room.storeBytes(of: rest.loweredAlphanumerics.littleEndian, toByteOffset: 8, as: UInt64.self)
      room.storeBytes(of: 0, toByteOffset: longest, as: UInt64.self)
      return Digest.word(UnsafeBufferPointer(letters), 0..<Folding.stemmedEnd(letters, 0..<count))
    }
  }

  /// Whether no letter beyond ASCII, nor an accent, stands behind a word's letters.
  @inline(__always)
  private static func ends(at end: Int, in source: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Bool {
    end >= limit || source[end] < 0x80 || Folding.signWidth(source, end, limit) != nil
  }
}
