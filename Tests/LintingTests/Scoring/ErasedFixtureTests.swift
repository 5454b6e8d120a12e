import MarkdownModel
import Testing

@testable import Linting

/// Complete documents of which more and more is erased: the score falls with it, from all to nearly nothing.
@Suite struct ErasedFixtureTests {
  private static let steps = 12

  /// What an author has filled in: values, cells beside the names of rows, items and paragraphs, in document order.
  private static func contents(of subject: Subject) -> [ByteRange] {
    var ranges = subject.frontMatter.values.map(\.range).filter { !$0.isEmpty }
    let labelled = Set(subject.labels.map(\.block))
    ranges += subject.labels.map(\.value).filter { !$0.isEmpty }
    for unit in subject.units where !unit.range.isEmpty {
      switch unit.place {
      case .bodyCell: ranges.append(unit.range)
      case .paragraph, .item: if !labelled.contains(unit.block) { ranges.append(unit.range) }
      default: break
      }
    }
    ranges += subject.document.blocks.filter { $0.kind == .codeBlock && $0.isFencedOrSetext }.compactMap { block in
      guard let first = block.segments.first else { return nil }
      return ByteRange(
        subject.document.segments[first].lower, subject.document.segments[block.segments.upperBound - 1].upper)
    }
    return ranges.sorted()
  }

  private static func erased(_ bytes: [UInt8], _ ranges: ArraySlice<ByteRange>) -> [UInt8] {
    var text = bytes
    for range in ranges.reversed() { text.replaceSubrange(range.lower..<range.upper, with: Array("{{blank}}".utf8)) }
    return text
  }

  @Test(arguments: CompleteDocument.allCases) func theScoreFallsAsContentGoes(_ document: CompleteDocument) throws {
    let bytes = try document.bytes
    let linter = Linter(try LintRun.book)
    let subject = try #require(linter.subject(of: bytes, path: document.path))
    let contents = Self.contents(of: subject)
    var scores: [Int] = []
    for step in 0...Self.steps {
      let erased = Self.erased(bytes, contents[..<(contents.count * step / Self.steps)])
      // The profile is held: a document without any content is like none.
      let profile = try #require(linter.subject(of: erased, path: document.path, profile: document.profile))
      scores.append(profile.completeness.score)
    }
    #expect(scores == scores.sorted(by: >), "\(scores)")
    #expect(scores[0] == 100)
    #expect(scores[Self.steps] <= 5, "\(scores)")
    #expect((20...80).contains(scores[Self.steps / 2]), "\(scores)")
  }
}
