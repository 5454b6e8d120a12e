import MarkdownModel
import RuleModel

extension Names {
  /// Shorter words tell no name from another.
  private static let leastWordLength = 4

  /// The digests of the names' keys.
  var keys: [UInt64] { keyDigests { all.map { Digest.key($0) } } }
  /// The digests of the longer words of the names' keys.
  var words: [UInt64] { wordDigests { all.flatMap { Self.words(of: FoldedText($0)) } } }

  /// The digests of the longer words of a text.
  static func words(of text: FoldedText) -> [UInt64] {
    text.key.bytes.split(separator: .space).filter { $0.count >= leastWordLength }.map { Digest.fnv1a($0) }
  }
}
