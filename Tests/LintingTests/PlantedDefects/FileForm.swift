/// A form in which the same text may lie on disk.
enum FileForm: String, CaseIterable, Sendable {
  case lineFeeds, carriageReturns, byteOrderMark

  /// The plainest form, and in turn one of the others, so that every rule is tried in all of them.
  static func forms(ofPlant index: Int) -> [FileForm] {
    [.lineFeeds, index.isMultiple(of: 2) ? .carriageReturns : .byteOrderMark]
  }

  func bytes(_ text: [UInt8]) -> [UInt8] {
    switch self {
    case .lineFeeds: text
    case .carriageReturns: text.flatMap { $0 == UInt8(ascii: "\n") ? [0x0D, $0] : [$0] }
    case .byteOrderMark: [0xEF, 0xBB, 0xBF] + text
    }
  }
}
