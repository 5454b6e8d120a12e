import Linting
import Phrases

/// Figures of a document as a list: a name, the picture of its values, and the values in words, so that nobody needs to
/// see the picture.
enum Chart {
  static func html(_ drawing: DocumentDetail.Drawing, language: String, _ say: Wording) -> HTML {
    let style = style(drawing.picture.kind)
    let rows: [HTML] = zip(drawing.picture.rows, drawing.lines).map { row, line in
      """
      <li><span><span lang="\(language)">\(row.name)</span> <span class="muted">\(say("line \(line)"))</span></span>\
      \(style.drawn(row))<span>\(style.words(row, say))</span></li>

      """
    }
    let section: HTML? =
      drawing.picture.section.isEmpty ? nil : "\(say(":")) <span lang=\"\(language)\">\(drawing.picture.section)</span>"
    let legend: [HTML] = style.legend.map { look, word in
      "\(square(look)) \(say(word)) "
    }
    return """
      <figure class="chart \(name(drawing.picture.kind))"><figcaption><strong>\(say(style.title))</strong>\(section) \
      <span class="legend">\(legend)</span></figcaption>
      <ul class="rows">
      \(rows)</ul></figure>

      """
  }

  private static func style(_ kind: Picture.Kind) -> any ChartStyle {
    switch kind {
    case .target: TargetChart()
    case .change: ChangeChart()
    case .percentiles: PercentileChart()
    case .budget: BudgetChart()
    case .projection: ProjectionChart()
    }
  }

  private static func name(_ kind: Picture.Kind) -> HTML {
    switch kind {
    case .target: "targets"
    case .change: "changes"
    case .percentiles: "percentiles"
    case .budget: "budgets"
    case .projection: "projections"
    }
  }

  private static func square(_ look: HTML) -> HTML {
    "<svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"\(look)\" width=\"10\" height=\"10\"/></svg>"
  }

  /// A share of 100 as a small bar beside its number.
  static func bar(_ share: Double) -> HTML {
    """
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\
    <rect class="rail" width="100" height="10"/><rect class="fill" width="\(min(100, max(0, share)))" height="10"/></svg>
    """
  }
}

/// How one kind of figures is drawn and said.
protocol ChartStyle {
  var title: Phrase { get }
  /// The look of a mark, and what it stands for.
  var legend: [(HTML, Phrase)] { get }

  func drawn(_ row: PictureRow) -> HTML
  func words(_ row: PictureRow, _ say: Wording) -> HTML
}

extension ChartStyle {
  /// The values with their names: `current 2.8 s, target < 2 s`.
  func words(_ row: PictureRow, _ say: Wording) -> HTML { Self.list(row.values, say) }

  static func list(_ values: [PictureValue], _ say: Wording) -> HTML {
    let words: [HTML] = values.enumerated().map { index, value in
      "\(index == 0 ? "" : ", ")\(say(value.name)) <strong>\(value.text)</strong>"
    }
    return "\(words)"
  }
}

extension PictureValue {
  /// What the value is, in a word.
  var name: Phrase {
    switch part {
    case .current: "current"
    case .target: "target"
    case .objective: "objective"
    case .agreement: "agreement"
    case .before: "before"
    case .after: "after"
    case .budget: "budget"
    case .consumed: "spent"
    case .remaining: "left"
    case .statistic, .expected: Phrase(verbatim: label)
    }
  }
}
