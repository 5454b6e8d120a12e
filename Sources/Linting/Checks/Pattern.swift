import MarkdownModel
import PatternMatching
import Phrases
import RuleModel
import StructuredData

/// Reports what a pattern matches, or where nothing matches it that must. For rules of a team's own.
struct Pattern: Check {
  /// In one document: whoever has more to mend needs no longer list.
  private static let mostFindings = 1000

  private let wanted: TextPattern
  private let exception: TextPattern?
  private let scope: PatternScope
  /// What must hold the pattern; nil where matches themselves are reported.
  private let requirement: Requirement?

  /// What each must hold the pattern.
  enum Requirement: String, CaseIterable { case document, section, text }

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(at: card.place, "the check 'pattern' needs 'with: {pattern: …}' or 'with: {require: …}'")
    }
    let keys = ["pattern", "require", "each", "unless", "ignore-case", "whole-words"] + PatternScope.keys
    let reader = try DataReader(parameters, known: keys, of: "the parameters of 'pattern'")
    scope = try PatternScope(reader)
    let options = try Self.options(reader)
    let isRequired = reader.optional("require") != nil
    guard isRequired != (reader.optional("pattern") != nil) else {
      throw DataError(at: parameters.start, "expected either 'pattern' or 'require'")
    }
    if !isRequired, let each = reader.optional("each") {
      throw DataError(at: each.start, "'each' goes with 'require'")
    }
    if isRequired, let unless = reader.optional("unless") {
      throw DataError(at: unless.start, "'unless' goes with 'pattern'")
    }
    wanted = try Self.pattern(reader.required(isRequired ? "require" : "pattern"), options)
    exception = try reader.optional("unless").map { (node) throws(DataError) in try Self.pattern(node, options) }
    requirement =
      isRequired ? try reader.choice("each", default: scope.namesSections ? .section : .document) : nil
    if requirement == .section, !scope.namesSections {
      throw DataError(at: try reader.required("each").start, "'each: section' goes with 'sections'")
    }
    try checkMessage(card)
  }

  private static func options(_ reader: DataReader) throws(DataError) -> TextPattern.Options {
    var options: TextPattern.Options = []
    if try reader.bool("ignore-case", default: false) { options.insert(.ignoringCase) }
    if try reader.bool("whole-words", default: false) { options.insert(.wholeWords) }
    return options
  }

  private static func pattern(_ node: DataNode, _ options: TextPattern.Options) throws(DataError) -> TextPattern {
    guard let text = node.string else { throw DataError(at: node.start, "expected a pattern") }
    do throws(PatternMistake) {
      return try TextPattern(text, options)
    } catch {
      throw DataError(in: node, atByte: error.byte, "wrong pattern: \(error.reason)")
    }
  }

  /// A name in braces that nothing gives a value would stand in the message as it is.
  private func checkMessage(_ card: Card) throws(DataError) {
    let groups = (0...wanted.groupCount).map { "\($0)" } + wanted.groupNames.map(\.name)
    let known = (requirement == nil ? groups : ["text"]) + ["section"]
    let message = card.writtenMessage
    for text in message.entries?.map(\.value) ?? [message] {
      for (name, byte) in MessageTemplate.names(in: text.string ?? "") where !known.contains(name) {
        let hint: Phrase = name.utf8.count > 1 ? NearestWord.hint(for: name, among: known) : ""
        throw DataError(
          in: text, atByte: byte,
          "nothing gives '{\(name)}' a value\(hint.isEmpty ? "; there are \(known.joined(separator: ", "))" as Phrase : hint)"
        )
      }
    }
  }

  // MARK: Findings

  func findings(in subject: Subject) -> [Finding] {
    switch requirement {
    case nil: matches(in: subject)
    case .text: textsWithout(in: subject)
    case .section: sectionsWithout(in: subject)
    case .document: documentWithout(subject)
    }
  }

  private func matches(in subject: Subject) -> [Finding] {
    var findings: [Finding] = []
    for place in scope.texts where findings.count < Self.mostFindings {
      let text = subject.searchTexts.text(place, of: subject)
      let scan = TextScan(wanted, text)
      var unsure: Int?
      let end = scan.forEach { match, index, group in
        guard scope.contains(text.pieces[index], in: subject) else { return true }
        if let exception {
          guard let isException = TextScan(exception, text).isIn(piece: index) else {
            unsure = index
            return false
          }
          if isException { return true }
        }
        findings.append(finding(at: text.source(of: match), text, text.pieces[index], group, subject))
        return findings.count < Self.mostFindings
      }
      if let piece = end.piece ?? unsure {
        findings.append(Self.gaveUp(at: text.pieces[piece]))
        break
      }
    }
    return findings.sorted { $0.range < $1.range }
  }

  private func finding(
    at range: ByteRange, _ text: SearchText, _ piece: SearchText.Piece, _ group: (Int) -> Range<Int>?,
    _ subject: Subject
  ) -> Finding {
    var values: NamedValues = ["section": Self.section(of: piece, in: subject)]
    func value(_ number: Int) -> String { group(number).map { Excerpt.line(text.shown($0)) } ?? "" }
    for number in 0...wanted.groupCount { values["\(number)"] = value(number) }
    for (name, number) in wanted.groupNames { values[name] = value(number) }
    return Finding(at: range, values)
  }

  private static func section(of piece: SearchText.Piece, in subject: Subject) -> String {
    let section = piece.block < 0 ? nil : subject.document.section(ofBlock: piece.block)
    return Excerpt.line(subject.document.string(subject.anchor(of: section)))
  }

  // MARK: What must be there

  private func textsWithout(in subject: Subject) -> [Finding] {
    let (held, end) = piecesWithMatch(in: subject)
    var findings: [Finding] = []
    for place in scope.texts where end == nil && findings.count < Self.mostFindings {
      let text = subject.searchTexts.text(place, of: subject)
      for (index, piece) in text.pieces.enumerated()
      where !(held[place]?.contains(index) ?? false) && scope.contains(piece, in: subject) {
        let shown = Excerpt.line(subject.document.string(piece.range))
        findings.append(Finding(at: piece.range, ["text": shown, "section": Self.section(of: piece, in: subject)]))
        if findings.count == Self.mostFindings { break }
      }
    }
    return (findings + [end].compactMap { $0 }).sorted { $0.range < $1.range }
  }

  private func sectionsWithout(in subject: Subject) -> [Finding] {
    let sections = scope.outermostSections(of: subject)
    guard !sections.isEmpty else { return [] }
    let (held, end) = piecesWithMatch(in: subject)
    if let end { return [end] }
    let blocks = held.flatMap { place, pieces in
      pieces.map { subject.searchTexts.text(place, of: subject).pieces[$0].block }
    }.sorted()
    return sections.filter { section in
      !blocks.containsAny(in: subject.document.sections[section].blocks)
    }.prefix(Self.mostFindings).map { section in
      let title = subject.document.sections[section].title
      let shown = Excerpt.line(subject.document.string(title))
      return Finding(at: title, ["text": shown, "section": shown])
    }
  }

  private func documentWithout(_ subject: Subject) -> [Finding] {
    let (held, end) = piecesWithMatch(in: subject, isOneEnough: true)
    if let end { return [end] }
    if held.contains(where: { !$0.value.isEmpty }) { return [] }
    let anchor = subject.anchor(of: nil)
    let shown = Excerpt.line(subject.document.string(anchor))
    return [Finding(at: anchor, ["text": shown, "section": shown])]
  }

  /// Which pieces hold the pattern, by their text; and the finding that tells that it gave up.
  private func piecesWithMatch(
    in subject: Subject, isOneEnough: Bool = false
  ) -> (held: [SearchText.Place: Set<Int>], end: Finding?) {
    var held: [SearchText.Place: Set<Int>] = [:]
    for place in scope.texts {
      let text = subject.searchTexts.text(place, of: subject)
      let end = TextScan(wanted, text).forEach(acceptsEmpty: true) { _, index, _ in
        guard scope.contains(text.pieces[index], in: subject) else { return true }
        held[place, default: []].insert(index)
        return !isOneEnough
      }
      if let piece = end.piece { return (held, Self.gaveUp(at: text.pieces[piece])) }
      if isOneEnough, held[place] != nil { break }
    }
    return (held, nil)
  }

  private static func gaveUp(at piece: SearchText.Piece) -> Finding {
    Finding(
      at: piece.range,
      message:
        """
        the rule's pattern gave up here and read no further: it takes more than \(TextPattern.mostSteps) steps; \
        write it without a repetition in a repetition
        """)
  }
}
