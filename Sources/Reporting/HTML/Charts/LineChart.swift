/// A curve through points, with names below and values above them.
struct LineChart {
  struct Point {
    let x: Double
    let y: Double
    let name: String
    let value: String
  }

  private static let width = 320.0
  private static let height = 110.0
  private static let top = 24.0
  private static let bottom = 84.0
  private static let margin = 34.0
  /// The width of a character in a label, about.
  private static let characterWidth = 5.6

  let points: [Point]
  /// From zero if nothing else is said.
  var least = 0.0

  /// Nothing for less than two points.
  var html: HTML? {
    guard points.count > 1, let first = points.first, let last = points.last else { return nil }
    let most = max(points.map(\.y).max() ?? 0, least)
    let span = last.x > first.x ? last.x - first.x : 1
    let places = points.map { point in
      (
        x: Self.margin + (point.x - first.x) / span * (Self.width - 2 * Self.margin),
        y: most > least ? Self.bottom - (point.y - least) / (most - least) * (Self.bottom - Self.top) : Self.bottom
      )
    }
    let path: [HTML] = places.enumerated().map { index, place in "\(index == 0 ? "M" : "L")\(place.x) \(place.y)" }
    // The least distance of two labels.
    let room = Double(points.map { max($0.name.count, $0.value.count) }.max() ?? 0) * Self.characterWidth + 4
    var marks: HTML = ""
    var free = -Self.width
    for (index, place) in places.enumerated() {
      if points.count <= 40 { marks += "<circle class=\"fill\" cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"3\"/>" }
      // The last one is always labelled.
      let isLast = index == places.count - 1
      guard place.x - free >= room,
        isLast || (places.last?.x ?? 0) - place.x >= room || index == 0
      else { continue }
      free = place.x
      marks += """
        <text class="value" x="\(place.x)" y="\(place.y - 8)" text-anchor="middle">\(points[index].value)</text>\
        <text x="\(place.x)" y="\(Self.bottom + 18)" text-anchor="middle">\(points[index].name)</text>
        """
    }
    return """
      <svg class="line" viewBox="0 0 \(Self.width) \(Self.height)" aria-hidden="true">\
      <path class="axis" d="M0 \(Self.bottom)L\(Self.width) \(Self.bottom)"/>\
      <path class="curve" d="\(path)"/>\(marks)</svg>
      """
  }
}
