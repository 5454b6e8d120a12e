import MarkdownModel
import Quantities
import Phrases
import RuleModel

/// Reports sections out of the profile's order or under the wrong parent. Card: `Rules/structure/misplaced-section.yaml`.
struct MisplacedSection: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    let profile = subject.match.profile
    guard profile.order != .none, subject.match.isFollowedClosely else { return [] }
    let parents = Set(profile.sections.map(\.parent))
    let strangers = profile.order == .strict ? unknown(subject) : []
    return parents.sorted().flatMap { outOfOrder(under: $0, subject) } + underWrongParent(subject) + strangers
  }

  /// In strict order no other section may stand between those of the profile.
  private func unknown(_ subject: Subject) -> [Finding] {
    let templates = subject.match.templates
    guard let first = templates.firstIndex(where: { $0 >= 0 }), let last = templates.lastIndex(where: { $0 >= 0 })
    else { return [] }
    return (first...last).filter { templates[$0] < 0 && subject.document.sections[$0].level > 1 }.map { section in
      finding(section, subject, expected: "none but the profile's sections", found: "among the sections of the profile")
    }
  }

  // MARK: Order

  /// The sections that would have to move: all but the longest run that is in order.
  private func outOfOrder(under parent: Int, _ subject: Subject) -> [Finding] {
    // Most documents keep the order.
    guard !isInOrder(under: parent, subject) else { return [] }
    let sections = subject.match.profile.sections
    let siblings = subject.match.templates.enumerated().filter {
      $0.element >= 0 && sections[$0.element].parent == parent
    }
    let elements = siblings.map(\.element)
    let kept = Set(Self.longestIncreasing(elements))
    return siblings.indices.filter { !kept.contains($0) }.map { index in
      let template = siblings[index].element
      let before = siblings.map(\.element).filter { $0 < template }.max()
      let expected: Phrase =
        before.map { "after '\(name($0, subject))'" } ?? "before '\(name(siblings[0].element, subject))'"
      let found: Phrase =
        index == 0
        ? "before '\(name(siblings[min(1, siblings.count - 1)].element, subject))'"
        : "after '\(name(siblings[index - 1].element, subject))'"
      return finding(siblings[index].offset, subject, expected: expected, found: found)
    }
  }

  private func isInOrder(under parent: Int, _ subject: Subject) -> Bool {
    var last = -1
    for template in subject.match.templates
    where template >= 0 && subject.match.profile.sections[template].parent == parent {
      if template <= last { return false }
      last = template
    }
    return true
  }

  /// The indices of a longest strictly increasing subsequence. O(n²) in the number of siblings.
  static func longestIncreasing(_ values: [Int]) -> [Int] {
    var lengths = [Int](filledWith: 1, count: values.count)
    var previous = [Int](filledWith: -1, count: values.count)
    for index in values.indices {
      for earlier in 0..<index where values[earlier] < values[index] && lengths[earlier] >= lengths[index] {
        lengths[index] = lengths[earlier] + 1
        previous[index] = earlier
      }
    }
    var chosen: [Int] = []
    var current = values.indices.max { (lengths[$0], -$0) < (lengths[$1], -$1) } ?? -1
    while current >= 0 {
      chosen.append(current)
      current = previous[current]
    }
    return chosen
  }

  // MARK: Parent

  /// A section whose own parent is in the document, but which stands under another section of the profile.
  private func underWrongParent(_ subject: Subject) -> [Finding] {
    let sections = subject.match.profile.sections
    return subject.match.templates.enumerated().compactMap { index, template in
      guard template >= 0, sections[template].parent >= 0, subject.match.section(for: sections[template].parent) != nil,
        let enclosing = enclosingTemplate(of: index, subject), enclosing != sections[template].parent,
        !isNested(enclosing, under: sections[template].parent, sections)
      else { return nil }
      return finding(
        index, subject, expected: "under '\(name(sections[template].parent, subject))'",
        found: "under '\(name(enclosing, subject))'")
    }
  }

  private func enclosingTemplate(of section: Int, _ subject: Subject) -> Int? {
    var parent = subject.document.sections[section].parent
    while parent >= 0 {
      if subject.match.templates[parent] >= 0 { return subject.match.templates[parent] }
      parent = subject.document.sections[parent].parent
    }
    return nil
  }

  private func isNested(_ section: Int, under parent: Int, _ sections: [SectionTemplate]) -> Bool {
    var enclosing = sections[section].parent
    while enclosing >= 0 {
      if enclosing == parent { return true }
      enclosing = sections[enclosing].parent
    }
    return false
  }

  private func name(_ template: Int, _ subject: Subject) -> String {
    subject.match.section(for: template).map {
      Excerpt.line(subject.document.string(subject.document.sections[$0].title))
    }
      ?? subject.match.profile.sections[template].names.first(in: subject.language)
  }

  private func finding(_ section: Int, _ subject: Subject, expected: Phrase, found: Phrase) -> Finding {
    let title = subject.document.sections[section].title
    return Finding(
      at: title, ["title": Excerpt.line(subject.document.string(title))],
      phrases: ["expected": expected, "found": found])
  }
}
