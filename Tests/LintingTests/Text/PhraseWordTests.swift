import MarkdownModel
import RuleModel
import Testing

@testable import Linting

/// What tables take phrases as: worked out when the program is built, it is the same as worked out at run time.
@Suite struct PhraseWordTests {
  private func words(of keys: [UInt8]) -> [PhraseWord] {
    var words: [PhraseWord] = []
    keys.withUnsafeBufferPointer { PhraseWord.forEach(of: $0) { words.append($0) } }
    return words
  }

  private func words(packed: UnsafeBufferPointer<UInt8>) -> [PhraseWord] {
    (0..<PhraseWord.count(packed: packed)).map { PhraseWord(packed: packed, $0) }
  }

  @Test func theProgramBringsAlongWhatItsKeysGive() {
    var lists = 0
    for file in RuleIndex.files {
      file.node().forEachPart { part in
        guard case .words(let list) = part else { return }
        lists += 1
        #expect(words(packed: list.digests) == words(of: Array(list.keys)), "\(file.name)")
      }
    }
    #expect(lists > 500)
  }

  @Test func whatIsPackedIsASCIIAndReadAsItWas() {
    let keys = Array("p95\n\nmean time to repair\n応答時間\nx\nmixed 応答 text of many long-winded words\nétat\n".utf8)
    let packed = PhraseWord.packed(keys)
    #expect(packed.allSatisfy { $0 < 0x80 })
    let words = words(of: keys)
    #expect(packed.withUnsafeBufferPointer { self.words(packed: $0) } == words)
    #expect(words.count { $0.isFirst } == 5 && words.count { $0.isLast } == 5)
    #expect(words.compactMap(\.unspaced).map { String(decoding: keys[$0], as: UTF8.self) } == ["応答時間"])
  }

  /// The lists of configurations are texts, and those of the program are packed.
  @Test func tablesOfTextsAndOfPackedWordsAnswerAlike() throws {
    let vocabulary = try RuleBook.builtIn().vocabulary
    for name in ["role-target", "vague-speed", "statistics", "alert-words", "measured-nouns"] {
      let list = vocabulary.list(name)
      let (packed, texts) = (PhraseTable([(list, 7)]), PhraseTable([(.words(list.words), 7)]))
      for word in list.words + ["nothing of the kind", "全く別の言葉"] {
        var scan = WordScan()
        let source = Array("\(word) follows".utf8)
        scan.read(source, ByteRange(0, source.count))
        for index in scan.words.indices {
          let (a, b) = (
            packed.match(in: scan, at: index, limit: scan.words.count),
            texts.match(in: scan, at: index, limit: scan.words.count)
          )
          #expect(a?.tag == b?.tag && a?.words == b?.words, "\(name): \(word)")
          #expect(packed.unspacedTag(in: scan, word: index) == texts.unspacedTag(in: scan, word: index))
        }
      }
    }
  }

  @Test(
    arguments: [
      ("平均応答時間", 1), ("応答率", 2), ("時間応答", 2), ("時間", 3), ("処理率", 0), ("処", 0),
    ] as [(String, UInt8)])
  func ofUnspacedPhrasesTheLongestCountsThenTheFirst(_ word: String, _ tag: UInt8) {
    let table = PhraseTable([
      (.words(["応答時間"]), 1), (.words(["応答"]), 2), (.words(["時間"]), 3), (.words(["応答"]), 4),
    ])
    var scan = WordScan()
    let source = Array(word.utf8)
    scan.read(source, ByteRange(0, source.count))
    #expect(table.unspacedTag(in: scan, word: 0) == tag)
  }
}
