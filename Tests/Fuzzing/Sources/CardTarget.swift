import RuleModel
import StructuredData

/// A rule file, read as a card, a profile and a vocabulary: it is read, or the mistake has a place in it.
struct CardTarget: FuzzTarget {
  static let name = "card"

  init() {}

  func run(_ bytes: [UInt8]) {
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 2
    do throws(DataError) {
      guard let node = try YAMLReader.read(bytes) else { return }
      var packed = PackedData.pack(node)
      let again = packed.withUTF8 { text in text.baseAddress.map { PackedData.pack(PackedData.unpack($0)) } }
      promise(packed == again, "packing twice gives something else")
      attempt(lines) { () throws(DataError) in _ = try Card(node) }
      attempt(lines) { () throws(DataError) in _ = try Profile(node) }
      attempt(lines) { () throws(DataError) in
        var vocabulary = Vocabulary()
        try vocabulary.add(node)
      }
    } catch {
      check(error, lines)
    }
  }

  private func attempt(_ lines: Int, _ read: () throws(DataError) -> Void) {
    do throws(DataError) { try read() } catch { check(error, lines) }
  }

  private func check(_ error: DataError, _ lines: Int) {
    promise(
      error.place.line >= 1 && error.place.line <= lines, "'\(error)' stands in line \(error.place.line) of \(lines)")
    promise(!error.message.isEmpty, "a mistake without a message")
  }
}
