import MarkdownModel

/// The slugs of a document's headings, one behind the other, known by their digests; they become texts when one is to
/// be named.
struct Slugs: Sendable {
  private var letters: [UInt8] = []
  private var ends: [Int] = []
  /// One more than how often a slug was repeated, by its digest.
  private var counts: DigestTable

  init(expecting count: Int) {
    counts = DigestTable(expecting: count)
    ends.reserveCapacity(count)
  }

  var count: Int { ends.count }

  /// In the order of the headings.
  var texts: [String] { ends.indices.map { String(decoding: letters[range(of: $0)], as: UTF8.self) } }

  func contains(_ digest: UInt64) -> Bool { counts[digest] != 0 }

  /// The digests of the slugs as texts are compared that only nearly look alike.
  func levelled() -> DigestTable {
    var levelled = DigestTable(expecting: count)
    for index in ends.indices {
      let range = range(of: index)
      levelled[Digest.folded(letters, ByteRange(range.lowerBound, range.upperBound))] = 1
    }
    return levelled
  }

  private func range(of index: Int) -> Range<Int> { (index > 0 ? ends[index - 1] : 0)..<ends[index] }

  /// Adds the slug that a closure writes; nil, and nothing is added, where it says that it cannot.
  ///
  /// - Returns: the digest of the slug, with the number that tells it from those before.
  mutating func add(_ write: (inout [UInt8]) -> Bool) -> UInt64? {
    let start = letters.count
    guard write(&letters) else {
      letters.removeLast(letters.count - start)
      return nil
    }
    return number(from: start)
  }

  /// As github-slugger numbers them: a number already taken is left out.
  private mutating func number(from start: Int) -> UInt64 {
    let plain = Self.digest(letters[start...])
    let end = letters.count
    var repeats = counts[plain]
    counts[plain] = repeats + 1
    var numbered = plain
    while repeats > 0 {
      letters.removeLast(letters.count - end)
      letters.append(UInt8(ascii: "-"))
      letters += String(repeats).utf8
      numbered = Self.digest(letters[start...])
      if counts[numbered] == 0 { break }
      repeats += 1
      counts[plain] = repeats + 1
    }
    counts[numbered] = max(1, counts[numbered])
    ends.append(letters.count)
    return numbered
  }

  /// By which a slug is known. Beyond ASCII a text may be written in several ways that are the same.
  static func digest(_ slug: ArraySlice<UInt8>) -> UInt64 {
    slug.withUnsafeBufferPointer { plainDigest($0) } ?? digestBeyondASCII(String(decoding: slug, as: UTF8.self))
  }

  static func digest(_ slug: String) -> UInt64 {
    var text = slug
    return text.withUTF8 { plainDigest($0) } ?? digestBeyondASCII(slug)
  }

  private static func plainDigest(_ slug: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var hash = Digest.seed
    for byte in slug {
      if byte >= 0x80 { return nil }
      hash = Digest.adding(byte, to: hash)
    }
    return hash
  }

  private static func digestBeyondASCII(_ slug: String) -> UInt64 { UInt64(bitPattern: Int64(slug.hashValue)) }
}
