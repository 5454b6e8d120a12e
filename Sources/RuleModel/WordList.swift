import StructuredData

/// A list of words, or a group of sets of them; what the program brings along is read when it is asked for.
public enum WordList: Sendable {
  case words([String])
  case sets([[String]])
  case unread(DataNode)

  /// A list, or lists by language, or a list of lists.
  init(_ node: DataNode) throws(DataError) {
    if let words = node.strings {
      self = .words(words)
    } else if let elements = node.elements, elements.first?.elements != nil {
      var group: [[String]] = []
      for element in elements { group.append(try DataReader.strings(element)) }
      self = .sets(group)
    } else if let languages = node.entries {
      var all: [String] = []
      for language in languages { all += try DataReader.strings(language.value) }
      self = .words(all)
    } else {
      self = .words(try DataReader.strings(node))
    }
  }

  private var read: WordList {
    if case .unread(let node) = self { (try? WordList(node)) ?? .words([]) } else { self }
  }

  /// Empty for a group.
  public var words: [String] { if case .words(let words) = read { words } else { [] } }

  /// Empty for a plain list.
  public var sets: [[String]] { if case .sets(let sets) = read { sets } else { [] } }

  /// The sets, each as a list of its own.
  public var parts: [WordList] {
    switch self {
    case .words: []
    case .sets(let sets): sets.map { .words($0) }
    case .unread(let node): isGroup ? (node.elements ?? []).map { .unread($0) } : []
    }
  }

  var isGroup: Bool {
    switch self {
    case .words: false
    case .sets: true
    case .unread(let node): node.elements?.first?.elements != nil
    }
  }

  /// Gives the bytes of the words, of sets one after the other.
  public func forEach(_ give: (UnsafeBufferPointer<UInt8>) -> Void) {
    if case .unread(let node) = self { return node.forEachText(give) }
    forEachPart { if case .text(let word) = $0 { give(word) } }
  }

  /// The same, many words at once where the program brings them along.
  public func forEachPart(_ give: (TextPart) -> Void) {
    func giveAll(_ words: [String]) { for var word in words { word.withUTF8 { give(.text($0)) } } }
    switch self {
    case .words(let words): giveAll(words)
    case .sets(let sets): for set in sets { giveAll(set) }
    case .unread(let node): node.forEachPart(give)
    }
  }
}
