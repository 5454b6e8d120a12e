import MarkdownModel
import RuleModel

/// Finds the slots of a document without fixed sections: its labels, the cells beside the names of rows, and the text of
/// each section.
///
/// A section weighs by how much it holds, but a table of a hundred rows does not weigh like a hundred sections. A
/// template's blank counts for several places: the words around it are most likely the template's as well.
struct GeneralSlotFinder {
  private static let greatestWeight = 5
  private static let blankWeight = 3

  private let subject: Subject
  private let judge: TextJudge
  private var collector: SlotCollector
  private var sections: [ScoredSection] = []
  /// Cells of the current section that are empty and may be: they weigh, so that filling one never makes a section lighter.
  private var spareCells = 0
  private var document: Document { subject.document }

  init(subject: Subject) {
    self.subject = subject
    judge = TextJudge(document: subject.document, labels: subject.labels)
    collector = SlotCollector(
      document: subject.document, placeholders: subject.placeholders,
      templateWords: subject.match.profile.templateWords, blankWeight: Self.blankWeight)
  }

  mutating func completeness() -> Completeness {
    add(.frontMatter) { $0.collector.addRest(in: $0.document.frontMatter?.range) }
    add(.document(-1)) { $0.collect(in: 1..<max(1, $0.document.sections.first?.heading ?? $0.document.blocks.count)) }
    for index in document.sections.indices {
      let section = document.sections[index]
      add(.document(index)) { finder in
        finder.collect(in: section.ownBlocks)
        finder.collector.addRest(in: finder.document.blocks[section.heading].range)
        if section.next == index + 1, section.level > 1, EmptySections(finder.document).contains(index) {
          finder.collector.addMissing(.text)
        }
      }
    }
    add(.elsewhere) { $0.collector.addRest(in: $0.document.source.range) }
    return Completeness(sections: sections, slots: collector.slots)
  }

  private mutating func add(_ place: ScoredSection.Place, _ collect: (inout GeneralSlotFinder) -> Void) {
    let first = collector.slots.count
    collector.beginSection()
    spareCells = 0
    collect(&self)
    let added = first..<collector.slots.count
    guard !added.isEmpty else { return }
    let weight = min(Self.greatestWeight, Int.bitWidth - (added.count + spareCells).leadingZeroBitCount)
    sections.append(ScoredSection(place: place, weight: weight, slots: added, of: collector.slots, isMissing: false))
  }

  private mutating func collect(in blocks: Range<Int>) {
    guard let last = blocks.last else { return }
    for label in judge.labels(in: blocks) { addValue(of: label) }
    for block in blocks where document.blocks[block].kind == .table { addCells(of: document.blocks[block].table) }
    switch judge.verdict(onTextIn: blocks, collector) {
    case .filled(let range): collector.add(.text, at: range, isFilled: true)
    case .open(let range), .kept(let range): collector.add(.text, at: range, isFilled: false)
    case .nothing: break
    }
    let start = document.blocks[blocks.lowerBound].range.lower
    collector.addRest(in: ByteRange(start, max(start, document.blocks[last].range.upper)))
  }

  private mutating func addValue(of label: LabelledLine) {
    if collector.isMarker(label.label) {
      collector.add(
        .value, at: ByteRange(label.label.lower, max(label.label.upper, label.value.upper)), isFilled: false)
    } else if !label.value.isEmpty {
      collector.add(.value, at: label.value, isFilled: !collector.hasPlaceholder(label.value))
    } else if collector.hasPlaceholder(label.label) {
      collector.add(.value, at: label.label, isFilled: false)
    }
  }

  private mutating func addCells(of index: Int) {
    let table = document.tables[index]
    let blanks = BlankCells(of: index, in: subject)
    for row in 1..<max(table.rowCount, 1) {
      for column in 1..<max(table.columnCount, 1) {
        let cell = table[row, column].range
        if collector.hasPlaceholder(cell) {
          collector.add(.value, at: cell, isFilled: false)
        } else if !cell.isEmpty {
          collector.add(.value, at: cell, isFilled: true)
        } else if blanks.contains(row: row, column: column) {
          collector.add(.value, at: cell, isFilled: false)
        } else {
          spareCells += 1
        }
      }
    }
  }
}
