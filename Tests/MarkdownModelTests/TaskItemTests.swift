import MarkdownModel
import Testing

@Suite struct TaskItemTests {
  private func tasks(_ text: String) -> [TaskState] {
    Document(SourceText(text)).blocks.filter { $0.kind == .item }.map(\.task)
  }

  @Test(
    arguments: [
      ("- [ ] a", .open), ("- [x] a", .done), ("- [X] a", .done), ("* [ ] a", .open), ("1. [x] a", .done),
      ("- [ ]\ta", .open),
      ("-   [ ] a", .open), ("- [ ]\n  a", .open), ("> - [x] a", .done), ("- [] a", .none), ("- [  ] a", .none),
      ("- [y] a", .none),
      ("- [ ]a", .none), ("- [x](u) a", .none), ("- a [ ] b", .none), ("- \\[ ] a", .none), ("- # [ ] a", .none),
      ("- `[ ]` a", .none), ("-     [ ] a", .none), ("-\n  [x] a", .done),
    ] as [(String, TaskState)])
  func aBoxAtTheStartMakesATask(text: String, state: TaskState) {
    #expect(tasks(text) == [state])
  }

  @Test func everyItemHasItsOwnState() {
    #expect(tasks("- [ ] a\n  - [x] b\n  - c\n- [X] d\n\n  [ ] e") == [.open, .done, .none, .done])
  }

  @Test func aParagraphOutsideAListIsNoTask() {
    #expect(tasks("[ ] a\n\n> [x] b") == [])
  }
}
