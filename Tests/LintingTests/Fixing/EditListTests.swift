import MarkdownModel
import Testing

@testable import Linting

@Suite struct EditListTests {
  private func edit(_ lower: Int, _ upper: Int, _ text: String) -> Edit {
    Edit(range: ByteRange(lower, upper), replacement: Array(text.utf8))
  }

  private func applied(_ fixes: [[Edit]], to text: String) -> (text: String, taken: [Bool]) {
    var list = EditList()
    let taken = fixes.map { list.add($0) }
    return (String(decoding: list.applied(to: Array(text.utf8)), as: UTF8.self), taken)
  }

  @Test func makesEditsInAnyOrder() {
    let result = applied([[edit(4, 6, "EF")], [edit(0, 1, "")], [edit(2, 2, "++")]], to: "abcdefgh")
    #expect(result.text == "b++cdEFgh")
    #expect(result.taken == [true, true, true])
  }

  @Test(arguments: [(1, 3), (2, 2), (0, 2), (1, 2), (0, 8)]) func leavesOutWhatTouchesAnother(_ range: (Int, Int)) {
    let result = applied([[edit(1, 3, "XX")], [edit(range.0, range.1, "?")]], to: "abcdefgh")
    #expect(result.text == "aXXdefgh")
    #expect(result.taken == [true, false])
  }

  @Test func leavesOutASecondInsertionAtOnePlace() {
    #expect(applied([[edit(2, 2, "x")], [edit(2, 2, "y")]], to: "abcd").text == "abxcd")
  }

  @Test func neighboursDoNotTouch() {
    #expect(applied([[edit(1, 3, "X")], [edit(3, 5, "Y")], [edit(5, 5, "Z")]], to: "abcdefgh").text == "aXYZfgh")
  }

  @Test func takesAllEditsOfAFixOrNone() {
    let result = applied([[edit(4, 5, "E")], [edit(0, 1, "A"), edit(4, 6, "?")]], to: "abcdefgh")
    #expect(result.text == "abcdEfgh")
    #expect(result.taken == [true, false])
    #expect(applied([[edit(0, 2, "A"), edit(1, 3, "B")]], to: "abcd").taken == [false])
  }

  @Test func knowsWhereTheReplacementsStand() {
    var list = EditList()
    let isTaken = list.add([edit(1, 3, ""), edit(4, 4, "four"), edit(6, 7, "G")])
    #expect(isTaken)
    #expect(list.newRanges == [ByteRange(1, 1), ByteRange(2, 6), ByteRange(8, 9)])
  }
}
