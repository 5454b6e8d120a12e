import MarkdownModel
import PatternMatching

/// Searches one text by one pattern. A match lies in one piece; where none is asked for twice, each is found once.
struct TextScan {
  /// What is searched at once; a longer piece is searched in parts that end with a line. It bounds what a pattern can
  /// cost that looks ahead from every character.
  static let longestPart = 1 << 15
  /// Of a processor's time for one text, in seconds: more than the worst pattern needs that is of any use.
  private static let mostTime = 5.0

  enum End {
    case complete
    case gaveUp(piece: Int)

    /// Where the pattern gave up.
    var piece: Int? { if case .gaveUp(let piece) = self { piece } else { nil } }
  }

  private let search: PatternSearch
  private let text: SearchText

  init(_ pattern: TextPattern, _ text: SearchText) {
    search = PatternSearch(pattern)
    self.text = text
  }

  /// Calls a closure with each match, its piece and a way to its groups, until the closure returns false.
  func forEach(
    acceptsEmpty: Bool = false, _ body: (Range<Int>, Int, (Int) -> Range<Int>?) -> Bool
  ) -> End {
    var start = 0
    let clock = ThreadClock()
    while start < text.letters.count {
      let end = endOfPart(from: start)
      switch scan(start..<end, acceptsEmpty, body) {
      case .next: start = end
      case .stop: return .complete
      case .gaveUp(let piece): return .gaveUp(piece: piece)
      }
      if end < text.letters.count, clock.seconds > Self.mostTime { return .gaveUp(piece: text.piece(at: end)) }
    }
    return .complete
  }

  /// Whether a piece holds a match; nil when the pattern gave up.
  func isIn(piece: Int) -> Bool? {
    let letters = text.pieces[piece].letters
    return text.letters.withUnsafeBufferPointer { all -> Bool? in
      let part = UnsafeBufferPointer(rebasing: all[letters])
      return switch search.next(in: part, from: 0, acceptsEmpty: true) {
      case .none: false
      case .match: true
      case .gaveUp: nil
      }
    }
  }

  // MARK: Parts

  /// Whole pieces as far as they fit; of a piece that does not, whole lines.
  private func endOfPart(from start: Int) -> Int {
    let limit = start + Self.longestPart
    if limit >= text.letters.count { return text.letters.count }
    let piece = text.pieces[text.piece(at: limit)].letters
    if piece.lowerBound > start { return piece.lowerBound }
    if let line = text.letters[start..<limit].lastIndex(of: .lineFeed), line > start { return line + 1 }
    // Not in the middle of a character.
    var end = limit
    while end > start + 1, text.letters[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private enum Step { case next, stop, gaveUp(piece: Int) }

  private func scan(
    _ part: Range<Int>, _ acceptsEmpty: Bool, _ body: (Range<Int>, Int, (Int) -> Range<Int>?) -> Bool
  ) -> Step {
    text.letters.withUnsafeBufferPointer { all in
      var start = part.lowerBound
      // Behind a match that reached over its piece, every piece is searched by itself.
      var isByPiece = false
      while start < part.upperBound {
        let piece = text.piece(at: start)
        let letters = text.pieces[piece].letters
        let base = isByPiece ? max(letters.lowerBound, part.lowerBound) : part.lowerBound
        let limit = isByPiece ? min(letters.upperBound, part.upperBound) : part.upperBound
        let searched = UnsafeBufferPointer(rebasing: all[base..<max(base, limit)])
        switch search.next(in: searched, from: start - base, acceptsEmpty: acceptsEmpty) {
        case .none:
          guard isByPiece else { return .next }
          start = letters.upperBound + 1
        case .gaveUp:
          // Which of the pieces is too much for it?
          if isByPiece { return .gaveUp(piece: piece) }
          isByPiece = true
        case .match(let found):
          let match = found.lowerBound + base..<found.upperBound + base
          let holder = text.piece(at: match.lowerBound)
          let end = text.pieces[holder].letters.upperBound
          guard match.upperBound <= end else {
            isByPiece = true
            start = max(start, text.pieces[holder].letters.lowerBound)
            continue
          }
          let goesOn = body(match, holder) { number in
            self.search.group(number).map { $0.lowerBound + base..<$0.upperBound + base }
          }
          guard goesOn else { return .stop }
          start = match.isEmpty ? end + 1 : match.upperBound
        }
      }
      return .next
    }
  }
}
