import MarkdownModel
import Quantities
import RuleModel

/// The word lists by which names of components are compared.
final class ComponentWords: Sendable {
  /// Different names of one thing, by the number of their set.
  let synonyms: PhraseTable
  /// Words that many names share.
  let generic: PhraseTable
  /// What every host has.
  let resources: PhraseTable
  let wholes: PhraseTable
  let fillers: PhraseTable
  /// The same of scripts that join them to the name: 接口 of 登录接口.
  let genericEndings: [[UInt8]]

  init(_ vocabulary: Vocabulary) {
    synonyms = PhraseTable(
      vocabulary.list("component-synonyms").parts.prefix(250).enumerated().map { index, set in
        (set, UInt8(index + 1))
      })
    generic = vocabulary.phrases("generic-component-words")
    resources = vocabulary.phrases("resource-words")
    wholes = vocabulary.phrases("whole-names")
    fillers = vocabulary.phrases("vague-fillers")
    genericEndings = vocabulary.list("generic-component-endings").words.map { Array($0.utf8) }
  }
}

/// The names under which a document speaks of its components: read with care for case, accents, plurals, synonyms, code
/// spans and parts, so that `Database` is named in `CPU (Database)` and `GET /quotes` in `Quote API — GET /quotes`.
struct ComponentIndex {
  private static let longestPhrase = 4
  private static let mostWords = 60
  private static let usualMentions = 200

  private struct Part {
    var tokens: Range<Int>
    var isGeneric = true
    var isResource = true
  }

  private let words: ComponentWords
  private var scan = WordScan()
  /// The tokens of what was read last: one for each word or synonym.
  private var tokens: [UInt64] = []
  private var genericTokens: [Bool] = []
  private var parts: [Part] = []
  /// Phrases that stand somewhere in what was indexed, whatever the order of their words.
  private var mentions = HashTable(expecting: Self.usualMentions)
  /// Whole names, or whole parts of names, that were indexed.
  private var wholes = HashTable()

  init(_ words: ComponentWords) { self.words = words }

  var isEmpty: Bool { mentions.isEmpty }

  // MARK: Indexing

  /// Takes note of a name, so that longer names that hold it are covered as well.
  mutating func addName(_ range: ByteRange, in source: [UInt8]) {
    read(range, in: source)
    for part in parts where !part.tokens.isEmpty && !(part.isResource && parts.count > 1) {
      wholes[sum(part.tokens)] = 1
    }
    noteMentions()
  }

  /// Takes note of a text that may name components.
  mutating func addText(_ range: ByteRange, in source: [UInt8]) {
    read(range, in: source)
    noteMentions()
  }

  private mutating func noteMentions() {
    for start in tokens.indices {
      var value: UInt64 = 0
      for end in start..<min(tokens.count, start + Self.longestPhrase) {
        value &+= tokens[end]
        mentions[value] = 1
      }
    }
  }

  // MARK: Asking

  /// Whether a name is that of one component, rather than of the whole or of a resource that every host has.
  mutating func isComponent(_ range: ByteRange, in source: [UInt8]) -> Bool {
    read(range, in: source)
    guard !tokens.isEmpty, parts.contains(where: { !$0.isResource && !$0.tokens.isEmpty }) else { return false }
    return words.wholes.tag(ofWhole: scan.words.indices, in: scan) == 0 && !startsWithWhole()
  }

  private func startsWithWhole() -> Bool {
    guard let match = words.wholes.match(in: scan, at: 0, limit: scan.words.count) else { return false }
    // `Whole system — error rate`, but not `Application servers`.
    return match.words > 1 || scan.words.count == 1
  }

  /// Whether anything indexed names the component, or names what it is a part of.
  mutating func covers(_ range: ByteRange, in source: [UInt8]) -> Bool {
    read(range, in: source)
    for part in parts where !part.tokens.isEmpty && !(part.isResource && parts.count > 1) {
      if part.tokens.count <= Self.longestPhrase, mentions[sum(part.tokens)] != 0 { return true }
      for start in part.tokens {
        var value: UInt64 = 0
        for end in start..<min(part.tokens.upperBound, start + Self.longestPhrase) {
          value &+= tokens[end]
          if wholes[value] != 0, isBare(part.tokens, besides: start...end) { return true }
        }
      }
    }
    return false
  }

  /// Whether a name says no more than a part of it does: `Order service` no more than `Order`.
  private func isBare(_ part: Range<Int>, besides phrase: ClosedRange<Int>) -> Bool {
    part.allSatisfy { phrase.contains($0) || genericTokens[$0] }
  }

  /// A number for the component, the same for each way to write its name.
  mutating func identity(of range: ByteRange, in source: [UInt8]) -> UInt64 {
    read(range, in: source)
    let part = parts.first { !$0.isResource && !$0.tokens.isEmpty && !$0.isGeneric } ?? parts.first
    return part.map { sum($0.tokens) } ?? 0
  }

  /// Whether any telling word of a name stands in what was indexed.
  mutating func mentionsWord(of range: ByteRange, in source: [UInt8]) -> Bool {
    read(range, in: source)
    return tokens.indices.contains { !genericTokens[$0] && mentions[tokens[$0]] != 0 }
  }

  private func sum(_ range: Range<Int>) -> UInt64 { range.reduce(0) { $0 &+ tokens[$1] } }

  // MARK: Reading

  private mutating func read(_ range: ByteRange, in source: [UInt8]) {
    scan.read(source, range, most: Self.mostWords)
    tokens.removeAll(keepingCapacity: true)
    genericTokens.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    parts.append(Part(tokens: 0..<0))
    var word = 0
    while word < scan.words.count {
      if word > 0, startsPart(word, in: source) { parts.append(Part(tokens: tokens.count..<tokens.count)) }
      if let synonym = words.synonyms.match(in: scan, at: word, limit: scan.words.count) {
        append(UInt64(synonym.tag) &* 0x9E37_79B9_7F4A_7C15, isGeneric: false, isResource: false)
        word += synonym.words
        continue
      }
      let hash = bareHash(word)
      if words.fillers.tag(hash) == 0 || scan.words.count == 1 {
        let isResource = words.resources.tag(hash) != 0
        append(hash, isGeneric: isResource || isShort(word) || words.generic.tag(hash) != 0, isResource: isResource)
      }
      word += 1
    }
  }

  /// The hash of a word without what many names end with.
  private func bareHash(_ word: Int) -> UInt64 {
    guard scan.isUnspaced(word), case let letters = scan.bytes[scan.words[word].folded],
      let ending = words.genericEndings.first(where: { letters.count > $0.count && letters.suffix($0.count) == $0[...] }
      )
    else { return scan.hash(word..<word + 1) }
    return Digest.joining(WordDigest.of(letters.dropLast(ending.count)), to: Digest.seed)
  }

  /// Short words, such as the ending of a file's name, tell nothing by themselves; letters of other scripts do.
  private func isShort(_ word: Int) -> Bool { scan.words[word].folded.count < 4 }

  private mutating func append(_ token: UInt64, isGeneric: Bool, isResource: Bool) {
    tokens.append(token)
    genericTokens.append(isGeneric)
    let last = parts.count - 1
    parts[last].tokens = parts[last].tokens.lowerBound..<tokens.count
    parts[last].isGeneric = parts[last].isGeneric && isGeneric
    parts[last].isResource = parts[last].isResource && isResource
  }

  /// Whether a dash, colon, comma, parenthesis or spaced slash parts a word from the one before it.
  private func startsPart(_ word: Int, in source: [UInt8]) -> Bool {
    let (lower, upper) = (scan.words[word - 1].range.upper, scan.words[word].range.lower)
    for index in lower..<upper {
      switch source[index] {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"): return true
      case UInt8(ascii: "-"), UInt8(ascii: "/"):
        if index > lower, source[index - 1].isWhitespace, index + 1 < source.count, source[index + 1].isWhitespace {
          return true
        }
      // – — ·
      case 0xE2: return true
      default: continue
      }
    }
    return false
  }
}
