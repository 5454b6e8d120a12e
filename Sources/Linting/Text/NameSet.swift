import MarkdownModel
import Quantities
import RuleModel

/// Names to be found as whole words in a title: `Load Testing` in `Load testing of the cart`.
///
/// A class because each document asks all profiles for theirs: one reference is cheap to pass on.
final class NameSet: Sendable {
  fileprivate static let longestName = 5

  private let names: DigestSet
  let known: DigestFilter
  private let firstBytes: FirstBytes
  /// Names in scripts that set no blanks between words; they are found anywhere.
  private let unspaced: [[UInt8]]

  init(_ list: WordList) {
    let keys = ListedTexts(keysOf: list)
    var (names, known, firstBytes) = (DigestSet(room: keys.ranges.count), DigestFilter(), FirstBytes())
    var unspaced: [[UInt8]] = []
    for range in keys.ranges where !range.isEmpty {
      let key = keys.bytes[range.lower..<range.upper]
      let first = keys.bytes[range.lower]
      firstBytes.insert(first)
      if first >= 0xE0 {
        unspaced.append(Array(key))
      } else {
        let digest = Digest.fnv1a(key)
        names.insert(digest)
        known.insert(digest)
      }
    }
    (self.names, self.known, self.firstBytes, self.unspaced) = (names, known, firstBytes, unspaced)
  }

  /// Whether any name stands in a title. O(words × longest name).
  func isIn(_ title: FoldedText) -> Bool { isIn(title.bytes[...]) }

  /// The same for a title that was made ready for many sets.
  func isIn(_ title: TitleParts) -> Bool {
    title.digests.contains { known.mayContain($0) && names.contains($0) }
      || !title.isPlain && unspaced.contains { Array(title.folded).firstRange(of: $0) != nil }
  }

  /// - Parameter title: folded.
  func isIn(_ title: ArraySlice<UInt8>) -> Bool {
    var start = title.startIndex
    var isASCII = true
    while start < title.endIndex {
      if firstBytes.contains(title[start]), isName(at: start, in: title) { return true }
      while start < title.endIndex, title[start] != .space {
        if title[start] >= 0xE0 { isASCII = false }
        start += 1
      }
      start += 1
    }
    return !isASCII && unspaced.contains { Array(title).firstRange(of: $0) != nil }
  }

  /// Whether a name begins at the start of a word and ends with a word.
  private func isName(at start: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    var hash = Digest.seed
    var words = 0
    for index in start...bytes.endIndex where words < Self.longestName {
      if index == bytes.endIndex || bytes[index] == .space {
        if known.mayContain(hash), names.contains(hash) { return true }
        words += 1
      }
      if index < bytes.endIndex { hash = Digest.adding(bytes[index], to: hash) }
    }
    return false
  }
}

/// A bit for each byte with which a name begins.
private struct FirstBytes: Sendable {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    let part =
      switch byte >> 6 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    return part & (1 << UInt64(byte & 63)) != 0
  }
}

/// The parts of a title that may be names, for several sets of names to be looked up in.
struct TitleParts: Sendable {
  fileprivate let folded: ArraySlice<UInt8>
  /// Of those that one of the sets may hold.
  fileprivate private(set) var digests: [UInt64] = []
  /// Whether no name of a script without blanks can be in it.
  fileprivate private(set) var isPlain = true

  /// - Parameters:
  ///   - title: folded.
  ///   - known: what the sets hold.
  init(of title: ArraySlice<UInt8>, known: DigestFilter) {
    folded = title
    var start = title.startIndex
    while start < title.endIndex {
      add(from: start, known)
      while start < title.endIndex, title[start] != .space {
        if title[start] >= 0xE0 { isPlain = false }
        start += 1
      }
      start += 1
    }
  }

  private mutating func add(from start: Int, _ known: DigestFilter) {
    var (hash, words) = (Digest.seed, 0)
    for index in start...folded.endIndex {
      if index == folded.endIndex || folded[index] == .space {
        if known.mayContain(hash) { digests.append(hash) }
        words += 1
        if words == NameSet.longestName { return }
      }
      if index < folded.endIndex { hash = Digest.adding(folded[index], to: hash) }
    }
  }
}
