import Foundation
import Quantities
import RuleModel
import StructuredData
import Testing

/// A line of `Fixtures/quantities/<language>.txt`: a text, and the quantities that it states.
struct QuantityCase: Sendable, CustomTestStringConvertible {
  let language: String
  let text: String
  let expected: String

  var testDescription: String { "\(language): \(text)" }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/quantities")

  static let all: [QuantityCase] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted().flatMap { file -> [QuantityCase] in
      let text = (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
      return text.split(separator: "\n").filter { !$0.hasPrefix("#!") }.compactMap { line in
        let parts = line.split(separator: " ⇒ ", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        return QuantityCase(
          language: String(file.dropLast(4)),
          text: String(parts[0]).replacing("\\u{A0}", with: "\u{A0}").replacing("\\u{202F}", with: "\u{202F}"),
          expected: parts[1].trimmingCharacters(in: .whitespaces))
      }
    }
  }()
}

/// The units and words of the built-in rules.
enum BuiltIn {
  static let vocabulary: QuantityVocabulary = {
    var vocabulary = Vocabulary()
    let root = QuantityCase.folder.deletingLastPathComponent().deletingLastPathComponent()
    for name in ["units", "quantities"] {
      let path = root.appending(path: "Rules/vocabulary/\(name).yaml")
      if let data = try? Data(contentsOf: path), let node = try? YAMLReader.read(Array(data)) {
        try? vocabulary.add(node)
      }
    }
    return QuantityVocabulary(units: vocabulary.units) { vocabulary.list($0).forEach($1) }
  }()

  static func quantities(_ text: String, _ language: String = "en") -> [Quantity] {
    let bytes = Array(text.utf8)
    return QuantityReader(vocabulary, style: NumberStyle(language: language)).quantities(bytes, 0..<bytes.count)
  }
}

extension Quantity {
  /// In the notation of the tables: `<200 ms p95`, `2..5 s`, `50/100`, `840 ms from`, `5 min window`.
  var notation: String {
    var text = (comparator?.rawValue ?? "") + (isApproximate ? "~" : "") + (sign == .plus ? "+" : "") + Self.digits(low)
    switch form {
    case .single: break
    case .range: text += "..\(Self.digits(high))"
    case .fraction: text += "/\(Self.digits(high))"
    }
    if let tolerance { text += "±\(Self.digits(tolerance.number))\(tolerance.isPercentage ? "%" : "")" }
    if let unit { text += " " + BuiltIn.vocabulary.name(of: unit) }
    if let statistic { text += " " + statistic.name }
    return part == .value ? text : text + " \(part)"
  }

  private static func digits(_ number: Number) -> String {
    let value = number.value
    return value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
