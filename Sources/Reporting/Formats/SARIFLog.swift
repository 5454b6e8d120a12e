import Phrases
import RuleModel

/// The part of SARIF 2.1.0 that is written, by the names of its specification.
struct SARIFLog: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  init(version: String, rules: [Rule], results: [Result], isComplete: Bool) {
    runs = [
      Run(
        tool: Tool(driver: Driver(version: version, semanticVersion: version, rules: rules)), results: results,
        invocations: [Invocation(executionSuccessful: isComplete)])
    ]
  }

  struct Run: Encodable {
    let tool: Tool
    let results: [Result]
    let invocations: [Invocation]
    let columnKind = "unicodeCodePoints"
    /// CommonMark ends a line at a lone carriage return as well.
    let newlineSequences = ["\r\n", "\n", "\r"]
    // Without an address, so that the log is the same on every machine.
    let originalUriBaseIds = [
      Location.base: BaseLocation(description: Text("The top folder of the repository."))
    ]
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Driver: Encodable {
    let name = "perflint"
    let informationUri = ProjectPage.address
    let version: String
    let semanticVersion: String
    let rules: [Rule]
  }

  struct Invocation: Encodable {
    let executionSuccessful: Bool
  }

  struct Text: Encodable {
    let text: String

    init(_ text: String) { self.text = text }
  }

  struct Rule: Encodable {
    struct Configuration: Encodable {
      let level: String
    }

    struct Properties: Encodable {
      let tags: [String]
      let severity: String

      private enum CodingKeys: String, CodingKey {
        case tags
        case severity = "problem.severity"
      }
    }

    let id: String
    let shortDescription: Text?
    let fullDescription: Text?
    let help: Text?
    let helpUri: String?
    let defaultConfiguration: Configuration?
    let properties: Properties?

    init(_ id: String, _ card: Card?, _ say: Wording) {
      self.id = id
      shortDescription = card.map { Text($0.summary) }
      fullDescription = card.map { Text($0.why) }
      help = card.map { Text(say("\($0.why) 'perflint explain \(id)' shows examples.")) }
      helpUri = card.map(ProjectPage.address)
      defaultConfiguration = card.map { Configuration(level: $0.severity.rawValue) }
      properties = card.map { card in
        Properties(
          tags: [card.family], severity: card.severity == .note ? "recommendation" : card.severity.rawValue)
      }
    }
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]
    let partialFingerprints: [String: String]
    let fixes: [Fix]?

    init(_ finding: PlacedFinding, in document: PlacedDocument, ruleIndex: Int, _ say: Wording) {
      ruleId = finding.rule
      self.ruleIndex = ruleIndex
      level = finding.severity.rawValue
      message = Text(finding.message)
      locations = [
        Location(
          physicalLocation: PhysicalLocation(
            artifactLocation: ArtifactLocation(path: document.path), region: Region(finding.range)))
      ]
      partialFingerprints = ["perflint/v1": finding.fingerprint]
      fixes = finding.edits.isEmpty ? nil : [Fix(finding, in: document, say)]
    }
  }

  struct Location: Encodable {
    static let base = "%SRCROOT%"

    let physicalLocation: PhysicalLocation
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region
  }

  struct ArtifactLocation: Encodable {
    let uri: String
    let uriBaseId: String?

    init(path: String) {
      let isRelative = !path.hasPrefix("/")
      uri = (isRelative ? "" : "file://") + path.percentEncodedPath
      uriBaseId = isRelative ? Location.base : nil
    }
  }

  struct BaseLocation: Encodable {
    let description: Text
  }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int

    init(_ range: SourceRange) {
      (startLine, startColumn) = (range.start.line, range.start.column)
      (endLine, endColumn) = (range.end.line, range.end.column)
    }
  }

  struct Fix: Encodable {
    struct Change: Encodable {
      let artifactLocation: ArtifactLocation
      let replacements: [Replacement]
    }

    struct Replacement: Encodable {
      let deletedRegion: Region
      let insertedContent: Text
    }

    let description: Text
    let artifactChanges: [Change]

    init(_ finding: PlacedFinding, in document: PlacedDocument, _ say: Wording) {
      description = Text(say("mend '\(finding.rule)'"))
      artifactChanges = [
        Change(
          artifactLocation: ArtifactLocation(path: document.path),
          replacements: finding.edits.map {
            Replacement(deletedRegion: Region($0.range), insertedContent: Text($0.replacement))
          })
      ]
    }
  }
}

extension String {
  /// The path with all but unreserved characters (RFC 3986 section 2.3) encoded, slashes kept.
  var percentEncodedPath: String {
    var text = ""
    for byte in utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += byte < 0x10 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return text
  }
}
