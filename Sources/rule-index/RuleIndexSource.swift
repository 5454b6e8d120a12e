import Phrases
import RuleModel
import StructuredData

/// The Swift source that holds the rule files, packed, and the list of checks.
struct RuleIndexSource {
  private var files: [(folder: String, stem: String, packed: String)] = []
  private var checks: [String] = []
  private var ids: Set<String> = []
  private var phrases: Set<String> = []
  /// All lists of all files: two of one name are a mistake.
  private var vocabulary = Vocabulary()

  mutating func addCheck(_ typeName: String) { checks.append(typeName) }

  /// Validates a rule file by its folder and keeps it.
  mutating func addRuleFile(_ bytes: [UInt8], name: String) throws(DataError) {
    guard let node = try YAMLReader.read(bytes) else {
      throw DataError(at: DataPlace(line: 1, column: 1), "the file is empty")
    }
    let parts = name.split(separator: "/").map(String.init)
    guard parts.count == 3, let last = parts.last else {
      throw DataError(at: node.start, "expected the file in a folder of Rules")
    }
    let stem = String(last.dropLast(".yaml".count))
    switch parts[1] {
    case "vocabulary": try vocabulary.add(node)
    // What a preset names exists only together with all other files; a test reads it.
    case "presets": break
    case "messages": try checkMessages(node)
    case "profiles":
      try checkName(try Profile(node).id, stem: stem, node)
    default:
      let card = try Card(node, in: .english)
      try checkName(card.id, stem: stem, node)
      guard card.family == parts[1] else {
        throw DataError(at: node.start, "the family is '\(card.family)', the folder '\(parts[1])'")
      }
    }
    let use: PackedData.Use =
      switch parts[1] {
      case "vocabulary", "profiles": .words(key: { FoldedText($0).key.bytes }, digests: PhraseWord.packed)
      case "presets", "messages": .data
      default: .texts
      }
    files.append((parts[1], stem, PackedData.pack(node, for: use)))
  }

  /// A list of phrases, each in English and in other languages, no English twice.
  private mutating func checkMessages(_ node: DataNode) throws(DataError) {
    let languages = MessageLanguage.allCases.map(\.rawValue)
    guard let elements = node.elements else { throw DataError(at: node.start, "expected a list of texts by language") }
    for element in elements {
      let reader = try DataReader(element, known: languages, of: "a message")
      let english = try reader.string("en")
      guard phrases.insert(english).inserted else {
        throw DataError(at: element.start, "the message '\(english)' stands here or elsewhere already")
      }
      for language in languages.dropFirst() {
        guard try (1...2).contains(reader.stringOrStrings(language).count) else {
          throw DataError(at: element.start, "expected a text for '\(language)', or two: for one thing and for more")
        }
      }
    }
  }

  private mutating func checkName(_ id: String, stem: String, _ node: DataNode) throws(DataError) {
    guard id == stem else { throw DataError(at: node.start, "the id is '\(id)', the file's name '\(stem)'") }
    guard ids.insert(id).inserted else { throw DataError(at: node.start, "the id '\(id)' stands in two files") }
  }

  var text: String {
    // Cards come in the order of their ids, so that nothing has to be sorted when they are read.
    let entries = files.sorted { $0.stem < $1.stem }.map {
      "    EmbeddedFile(folder: \"\($0.folder)\", stem: \"\($0.stem)\", packed: \"\(Self.escaped($0.packed))\"),"
    }
    let cases = checks.map { "    case \"\(Self.kebabCase($0))\": \($0).self" }
    return """
      // Generated from Rules/ and Sources/Linting/Checks/; do not edit.
      enum RuleIndex {
        static let files: [EmbeddedFile] = [
      \(entries.joined(separator: "\n"))
        ]
        static let checks: [any Check.Type] = [\(checks.map { "\($0).self" }.joined(separator: ", "))]

        /// The check of a name; see `Check.name`.
        static func check(named name: String) -> (any Check.Type)? {
          switch name {
      \(cases.joined(separator: "\n"))
          default: nil
          }
        }
      }

      """
  }

  private static func kebabCase(_ typeName: String) -> String {
    typeName.reduce(into: "") { name, letter in
      if letter.isUppercase, !name.isEmpty { name += "-" }
      name += letter.lowercased()
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          escaped += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          escaped.unicodeScalars.append(scalar)
        }
      }
    }
    return escaped
  }
}
