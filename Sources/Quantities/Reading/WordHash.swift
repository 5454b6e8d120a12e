/// Hashes by which words and symbols are known: 64-bit FNV-1a, of the bytes as they are or of the folded letters.
enum WordHash {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// U+00C0 to U+00FF without accents; 0 for × and ÷, which are no letters.
  private static let latin1: [UInt8] = Array("aaaaaaaceeeeiiiidnooooo\0ouuuuytsaaaaaaaceeeeiiiidnooooo\0ouuuuyty".utf8)

  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  static func exact(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = seed
    for index in range { hash = adding(bytes[index], to: hash) }
    return hash
  }

  /// The hash of the words of a stretch, folded and joined by one blank; marks between them count as blanks.
  static func folded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = seed
    var index = range.lowerBound
    // Most words are of ASCII throughout.
    while index < range.upperBound, case let byte = bytes[index], (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
      hash = adding(byte | 0x20, to: hash)
      index += 1
    }
    if index < range.upperBound { addFolded(bytes, index..<range.upperBound, index == range.lowerBound, to: &hash) }
    return hash
  }

  private static func addFolded(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ isFirst: Bool, to hash: inout UInt64
  ) {
    fold(bytes, range, isFirst: isFirst) { hash = adding($0, to: hash) }
  }

  /// Gives the bytes of the words of a stretch, folded and joined by one blank.
  @inline(__always)
  static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isFirst: Bool = true, _ give: (UInt8) -> Void
  ) {
    var isGap = false
    var isFirst = isFirst
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        if ByteText.isLetterOrDigit(bytes, index, range.upperBound) {
          if isGap { give(0x20) }
          (isGap, isFirst) = (false, false)
          // A digit has the bit already by which small letters differ from capital ones.
          give(byte | 0x20)
        } else {
          isGap = !isFirst
        }
        index += 1
        continue
      }
      let width = ByteText.width(byte)
      if !ByteText.isLetterOrDigit(bytes, index, range.upperBound) {
        isGap = !isFirst
        index += width
        continue
      }
      if isGap { give(0x20) }
      (isGap, isFirst) = (false, false)
      if byte == 0xC3, index + 1 < range.upperBound {
        give(latin1[Int(bytes[index + 1] & 0x3F)])
      } else if byte == 0xC5, index + 1 < range.upperBound, bytes[index + 1] | 1 == 0x93 {
        give(UInt8(ascii: "o"))
        give(UInt8(ascii: "e"))
      } else {
        for offset in index..<min(index + width, range.upperBound) { give(lowerCyrillic(bytes, offset)) }
      }
      index += width
    }
  }

  /// The words of a text, folded and joined by one blank.
  @inline(__always)
  static func withFolded(_ text: UnsafeBufferPointer<UInt8>, _ use: (UnsafeBufferPointer<UInt8>) -> Void) {
    // Nothing folds to more bytes than it has.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { letters in
      var count = 0
      fold(text, 0..<text.count) {
        letters[count] = $0
        count += 1
      }
      use(UnsafeBufferPointer(rebasing: letters[..<count]))
    }
  }

  static func exact(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { exact($0, 0..<$0.count) }
  }

  /// U+0410 to U+041F are D0 90 to D0 9F, their small letters D0 B0 to D0 BF; other scripts stay as they are.
  @inline(__always)
  private static func lowerCyrillic(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8 {
    let byte = bytes[index]
    return byte &- 0x90 < 0x10 && index > 0 && bytes[index - 1] == 0xD0 ? byte + 0x20 : byte
  }
}
