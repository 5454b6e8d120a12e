import Linting

/// Turns values into positions from 0 to 100 along a track.
struct BarScale {
  private let low: Double
  private let high: Double
  /// Whether the track begins elsewhere than at zero, so that the length of a bar would say nothing.
  let isCut: Bool

  /// - Parameter mayCut: values that lie close together far from zero, such as availabilities, are drawn from near the least.
  init(_ values: [PictureValue], mayCut: Bool) {
    let least = values.map(\.low).min() ?? 0
    let most = values.map(\.high).max() ?? 0
    isCut = mayCut && least > 0 && (most - least) < most * 0.1
    if isCut {
      let margin = max((most - least) * 0.5, most * 0.002)
      (low, high) = (least - margin, most + margin)
    } else {
      low = min(0, least)
      high = most > low ? most + (most - low) * 0.06 : low + 1
    }
  }

  func position(_ value: Double) -> Double {
    let share = (value - low) / (high - low)
    return share.isFinite ? min(100, max(0, share * 100)) : 0
  }
}

/// A track of one line on which values are drawn.
struct Track {
  private var marks: HTML = ""
  private let height: Int

  init(height: Int = 10) { self.height = height }

  /// From one position to another.
  mutating func add(_ look: HTML, from: Double, to: Double, y: Int = 0, height: Int = 10) {
    let width = max(0, to - from)
    marks += """
      <rect class="\(look)" x="\(from)" y="\(y)" width="\(width)" height="\(height)"/>
      """
  }

  /// A line across at a position.
  mutating func addTick(_ look: HTML, at position: Double, width: Double = 1) {
    add(look, from: min(100 - width, max(0, position - width / 2)), to: min(100, max(width, position + width / 2)))
  }

  var html: HTML {
    """
    <svg class="track\(height > 10 ? " tall" as HTML : nil)" viewBox="0 0 100 \(height)" preserveAspectRatio="none" \
    aria-hidden="true">\(marks)</svg>
    """
  }
}
