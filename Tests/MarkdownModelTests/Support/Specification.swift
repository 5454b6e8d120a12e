import Foundation

/// The examples of the GFM specification, read from the copy that the Debian package cmark-gfm installs.
enum Specification {
  struct Example: Sendable {
    let number: Int
    let text: String
    var bytes: [UInt8] { Array(text.utf8) }
  }

  private static let file = "/usr/share/doc/cmark-gfm/spec.txt.gz"

  static func examples() throws -> [Example] {
    guard FileManager.default.fileExists(atPath: file) else {
      throw Program.Failure(
        description: "\(file) is missing: install the Debian package cmark-gfm with its documentation")
    }
    let text = String(decoding: try Program.run("/usr/bin/gzip", ["-dc", file]), as: UTF8.self)
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var lines: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(fence + " example") {
        lines = []
      } else if line == ".", let source = lines {
        let text = source.map { $0 + "\n" }.joined().replacingOccurrences(of: "→", with: "\t")
        examples.append(Example(number: examples.count + 1, text: text))
        lines = nil
      } else {
        lines?.append(line)
      }
    }
    return examples
  }
}
