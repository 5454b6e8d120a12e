import RuleModel
import StructuredData
import Testing

@testable import Linting

/// A template in `Fixtures/templates`.
struct OwnTemplate: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  /// Delimited blanks outside code.
  var blanks: Int { BlankScanner.places(in: text).count }

  var testDescription: String { name }

  static let all: [OwnTemplate] = {
    let names = (try? Repository.names(in: "Fixtures/templates")) ?? []
    return names.compactMap { name in
      guard name.hasSuffix(".md"), let bytes = try? Repository.bytes("Fixtures/templates/\(name)") else { return nil }
      return OwnTemplate(name: name, text: String(decoding: bytes, as: UTF8.self))
    }
  }()

  /// The profile that is learnt of it, written and read again as a user's file.
  func profile() throws -> Profile {
    let learnt = try TemplateLearner(LintRun.book).profile(of: Array(text.utf8), id: TemplateName.id(ofFile: name))
    guard let node = try YAMLReader.read(Array(ProfileText(learnt).text.utf8)) else {
      throw TemplateProblem(reason: "")
    }
    var profile = try Profile(node)
    profile.file = "profiles/\(learnt.id).yaml"
    return profile
  }

  func book() throws -> RuleBook { try LintRun.book.adding([profile()]) }
}
