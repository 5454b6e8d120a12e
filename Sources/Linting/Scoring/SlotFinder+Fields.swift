import MarkdownModel
import Quantities
import RuleModel

extension SlotFinder {
  /// Adds a slot for each expected field: as a labelled line, else as a row or a column of a table.
  ///
  /// - Returns: the blocks of the labelled lines.
  mutating func addFields(_ fields: [Field], in blocks: [Range<Int>]) -> Set<Int> {
    fields.isEmpty ? [] : addFields(fields, FieldNames(fields), in: blocks)
  }

  mutating func addFields(_ fields: [Field], _ names: FieldNames, in blocks: [Range<Int>]) -> Set<Int> {
    var isFound = [Bool](filledWith: false, count: fields.count)
    var labelled: Set<Int> = []
    for range in blocks {
      for label in judge.labels(in: range) {
        guard let field = names.field(named: label.label, in: document.source.bytes) else { continue }
        isFound[field] = true
        labelled.insert(label.block)
        addField(.field(fields[field].names), label)
      }
    }
    guard isFound.contains(false) else { return labelled }
    addTabledFields(fields, names, in: blocks, &isFound)
    for (index, field) in fields.enumerated() where !isFound[index] && field.isRequired {
      collector.addMissing(.field(field.names))
    }
    return labelled
  }

  /// Whether any labelled line of the blocks is one of the fields.
  func hasField(_ names: FieldNames, in blocks: [Range<Int>]) -> Bool {
    blocks.contains { range in
      judge.labels(in: range).contains { names.field(named: $0.label, in: document.source.bytes) != nil }
    }
  }

  private mutating func addField(_ expectation: Slot.Expectation, _ label: LabelledLine) {
    if !label.value.isEmpty {
      collector.addValue(expectation, at: label.value)
      return
    }
    if collector.hasPlaceholder(label.label) {
      collector.add(expectation, at: label.label, isFilled: false)
      return
    }
    // The value stands below: more of the paragraph, a list, code, a table.
    let next = document.blocks[label.block].next
    let isLastLine = document.blocks[label.block].range.upper <= label.value.upper
    if !isLastLine {
      collector.addValue(
        expectation, at: ByteRange(label.value.upper, document.blocks[label.block].range.upper))
    } else if next < document.blocks.count {
      addVerdict(expectation, judge.verdict(on: [next..<document.blocks[next].next], collector), missing: label.label)
    } else {
      collector.add(expectation, at: label.label, isFilled: false)
    }
  }

  mutating func addVerdict(_ expectation: Slot.Expectation, _ verdict: TextJudge.Verdict, missing: ByteRange) {
    switch verdict {
    case .filled(let range): collector.add(expectation, at: range, isFilled: true)
    case .kept(let range): collector.keep(range)
    case .open(let range): collector.add(expectation, at: range, isFilled: false)
    case .nothing: collector.add(expectation, at: missing, isFilled: false)
    }
  }

  private mutating func addTabledFields(
    _ fields: [Field], _ names: FieldNames, in blocks: [Range<Int>], _ isFound: inout [Bool]
  ) {
    let bytes = document.source.bytes
    for index in blocks.joined() where document.blocks[index].kind == .table {
      let table = document.tables[document.blocks[index].table]
      for column in 0..<table.columnCount {
        guard let field = names.field(named: table[0, column].range, in: bytes), !isFound[field] else { continue }
        isFound[field] = true
        for row in 1..<max(table.rowCount, 1) {
          addCell(.field(fields[field].names), table[row, column].range, isRequired: fields[field].isRequired)
        }
      }
      for row in 1..<max(table.rowCount, 1) where table.columnCount > 1 {
        guard let field = names.field(named: table[row, 0].range, in: bytes), !isFound[field] else { continue }
        isFound[field] = true
        addCell(.field(fields[field].names), table[row, 1].range, isRequired: fields[field].isRequired)
      }
    }
  }
}

/// The names of some fields, ready to look up.
struct FieldNames {
  /// The digests of all names, field by field.
  private var keys: [UInt64] = []
  /// For each of them the field.
  private var owners: [Int] = []

  init(_ fields: [Field]) {
    for (field, names) in fields.lazy.map(\.names.keys).enumerated() {
      keys += names
      owners += repeatElement(field, count: names.count)
    }
  }

  /// The field that a label names; `P50 (median)` and `Author(s)` are named by what stands before the parenthesis, too.
  func field(named label: ByteRange, in bytes: [UInt8]) -> Int? {
    for reading in ProfileIndex.readings(of: label, in: bytes) {
      let key = Digest.key(bytes, reading)
      if let place = keys.firstIndex(of: key) { return owners[place] }
    }
    return nil
  }
}
