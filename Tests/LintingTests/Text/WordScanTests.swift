import MarkdownModel
import RuleModel
import Testing

@testable import Linting

/// How texts are made comparable, word by word.
@Suite struct WordScanTests {
  private func words(_ text: String, _ range: Range<Int>? = nil, most: Int = 4096) -> [String] {
    let source = Array(text.utf8)
    let range = range ?? 0..<source.count
    var scan = WordScan()
    // Something was read before: nothing of it may stay.
    let other = Array("Entirely other and much longer words than those that follow here".utf8)
    scan.read(other, ByteRange(0, other.count))
    scan.read(source, ByteRange(range.lowerBound, range.upperBound), most: most)
    return scan.words.map { String(decoding: scan.bytes[$0.folded], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Error rates", ["error", "rate"]),
    ("a", ["a"]),
    ("seven77 eight888 ninety999", ["seven77", "eight888", "ninety999"]),
    ("Optimisation, optimisations", ["optimization", "optimization"]),
    ("process access", ["process", "access"]),
    ("Débit élevé", ["debit", "eleve"]),
    ("coo\u{308}rdinate", ["coordinate"]),
    ("straße", ["strasse"]),
    ("p95_latency", ["p95", "latency"]),
    ("平均 応答時間", ["平均", "応答時間"]),
    ("mixed応答text", ["mixed応答text"]),
    ("--- // **", []),
    ("", []),
  ])
  func foldsWords(_ text: String, _ expected: [String]) { #expect(words(text) == expected) }

  @Test func readsNothingOutsideItsRange() {
    #expect(words("alphabetical order", 5..<12) == ["betical"])
    #expect(words("alphabetical order", 5..<14) == ["betical", "o"])
    #expect(words("one two three four", most: 2) == ["one", "two"])
  }

  /// The digest of a word is that of its letters, however long it is and wherever it stands.
  @Test func digestsFollowTheLetters() {
    for length in 1...40 {
      let word = String((0..<length).map { Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8($0 % 17))) })
      for text in [word, "x \(word)", "\(word) y", "\(word.uppercased()), z and more behind it"] {
        var scan = WordScan()
        let source = Array(text.utf8)
        scan.read(source, ByteRange(0, source.count))
        let found = scan.words.contains { $0.digest == WordDigest.of(Array(word.utf8)[...]) }
        #expect(found, "\(text)")
      }
    }
    #expect(WordDigest.of(Array("latency".utf8)[...]) != WordDigest.of(Array("latencies".utf8)[...]))
  }

  @Test func eightBytesTellWordsLikeEachByte() {
    for byte in UInt8(0)...0xFF {
      for place in 0..<8 {
        for around in [UInt8(ascii: "m"), UInt8(ascii: "Z"), UInt8(ascii: "0"), UInt8(ascii: "9")] {
          var bytes = [UInt8](repeating: around, count: 8)
          bytes[place] = byte
          let (eight, alphanumericEnd, wordEnd) = bytes.withUnsafeBufferPointer {
            (
              EightBytes($0, at: 0), EightBytes.alphanumericEnd(in: $0, from: 0, to: 8),
              EightBytes.wordEnd(in: $0, from: 0, to: 8)
            )
          }
          #expect(eight.leadingAlphanumerics == (byte.isAlphanumericASCII ? 8 : place))
          #expect(eight.leadingLetters == bytes.prefix(while: \.isLetterASCII).count)
          #expect(alphanumericEnd == (byte.isAlphanumericASCII ? 8 : place))
          #expect(wordEnd == (byte.isAlphanumericASCII || byte == UInt8(ascii: "_") ? 8 : place))
        }
      }
    }
  }

  @Test func eightBytesPackTheLettersOfAWord() {
    let bytes = Array("Dauer ms".utf8)
    let eight = bytes.withUnsafeBufferPointer { EightBytes($0, at: 0) }
    #expect(eight.packed(1) == 0x64)
    #expect(eight.packed(5) == 0x64_6175_6572)
  }

  @Test func findsPhrases() {
    let table = PhraseTable([
      (.words(["peak load", "peak", "time to first byte"]), 1), (.words(["optimisation", "応答"]), 2),
    ])
    func match(_ text: String, at word: Int = 0) -> String {
      let source = Array(text.utf8)
      var scan = WordScan()
      scan.read(source, ByteRange(0, source.count))
      guard let match = table.match(in: scan, at: word, limit: scan.words.count) else {
        return "\(table.unspacedTag(in: scan, word: word))"
      }
      return "\(match.tag)x\(match.words)"
    }
    #expect(match("Peak loads") == "1x2")
    #expect(match("peak") == "1x1")
    #expect(match("time to first byte") == "1x4")
    #expect(match("time to first") == "0")
    #expect(match("first byte") == "0")
    #expect(match("the optimizations", at: 1) == "2x1")
    #expect(match("平均応答時間") == "2")
  }

  private static let texts = [
    "Error rates of the process, optimisations and configurations: 1.5 s at p95",
    "Débit élevé – coo\u{308}rdinate 5×3 ok",
    "straße as well as Access, seas, gas and bus", "a\u{A0}few ≥ many µs", "平均 応答時間 mixed応答text",
    "internationalisations s ss sss ssss",
  ]

  /// A digest that is worked out without a reading is that of the word that would be read.
  @Test(arguments: texts)
  func digestsOfSingleWordsAreThoseThatAreRead(_ text: String) {
    let source = Array("\(text) and so on and on".utf8)
    var scan = WordScan()
    for upper in 1...text.utf8.count {
      scan.read(source, ByteRange(0, upper))
      for word in scan.words {
        let digest = source.withUnsafeBufferPointer { WordDigest.plain(in: $0, at: word.range.lower, limit: upper) }
        #expect(digest == nil || digest == word.digest)
      }
    }
  }

  /// What a folded text holds is what a reading of the text itself gives.
  @Test(arguments: texts)
  func readsWhatIsFolded(_ text: String) {
    let source = Array(text.utf8)
    let key = FoldedText(source, ByteRange(0, source.count)).key.bytes
    var (own, folded) = (WordScan(), WordScan())
    own.read(source, ByteRange(0, source.count), most: 7)
    folded.read(folded: key[...], most: 7)
    #expect(own.words.map(\.digest) == folded.words.map(\.digest))
    #expect(own.words.indices.allSatisfy { own.isUnspaced($0) == folded.isUnspaced($0) })
    #expect(
      own.words.allSatisfy { word in folded.words.contains { folded.bytes[$0.folded] == own.bytes[word.folded] } })
  }

  /// A table says of no text that none of its phrases occurs where one does.
  @Test(arguments: texts)
  func whatOccursMayOccur(_ text: String) {
    let source = Array("\(text) and so on and on".utf8)
    var scan = WordScan()
    scan.read(source, ByteRange(0, text.utf8.count))
    for word in scan.words {
      let table = PhraseTable([(.words([String(decoding: scan.bytes[word.folded], as: UTF8.self)]), 1)])
      #expect(table.mayOccur(in: source, ByteRange(0, text.utf8.count)))
    }
  }
}
