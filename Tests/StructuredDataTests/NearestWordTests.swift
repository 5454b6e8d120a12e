import Testing

@testable import StructuredData

@Suite struct NearestWordTests {
  private static let words = ["severity", "summary", "message", "examples", "options", "check", "id"]

  @Test(
    arguments: [
      ("severty", "severity"), ("sevreity", "severity"), ("Severity", "severity"), ("sumary", "summary"),
      ("mesage", "message"), ("exmaples", "examples"), ("option", "options"), ("chekc", "check"), ("ib", "id"),
      ("di", "id"),
    ]
  ) func aMisspeltWordFindsTheOneThatWasMeant(word: String, meant: String) {
    #expect(NearestWord.nearest(to: word, among: Self.words) == meant)
  }

  @Test(arguments: ["", "weight", "colour", "xyz", "sections", "日本語"]) func aStrangerFindsNone(word: String) {
    #expect(NearestWord.nearest(to: word, among: Self.words) == nil)
  }

  @Test func noWordIsNearToNothing() { #expect(NearestWord.nearest(to: "id", among: []) == nil) }

  @Test func aHintAsksOrSaysNothing() {
    #expect(NearestWord.hint(for: "chek", among: Self.words) == "; did you mean 'check'?")
    #expect(NearestWord.hint(for: "weight", among: Self.words) == "")
  }

  @Test func theDistanceIsSymmetricAndZeroOnlyForEquals() {
    for a in Self.words {
      for b in Self.words {
        #expect(distance(a, b) == distance(b, a))
        #expect((distance(a, b) == 0) == (a == b))
      }
    }
  }

  @Test(arguments: [("", "abc", 3), ("abc", "", 3), ("abc", "acb", 1), ("kitten", "sitting", 3), ("é", "e", 1)])
  func editsAreCounted(a: String, b: String, edits: Int) {
    #expect(distance(a, b) == edits)
  }

  @Test func longWordsCostNoMoreThanTheirFirstLetters() {
    let long = String(repeating: "a", count: 100_000)
    #expect(distance(long, long + "b") == 0)
  }

  @Test func aLimitOnlyHidesWhatIsBeyondIt() {
    let words = Self.words + ["severty", "exmaples", "smumary", "chekc", "mesages", "kitten", "sitting", "écheck"]
    for a in words {
      for b in words {
        let all = distance(a, b)
        for limit in 0...9 where abs(a.count - b.count) <= limit {
          #expect(Spelling(a).distance(to: Spelling(b), atMost: limit) == (all <= limit ? all : nil))
        }
      }
    }
  }

  private func distance(_ a: String, _ b: String) -> Int {
    Spelling(a).distance(to: Spelling(b), atMost: 1_000_000) ?? -1
  }
}
