import MarkdownModel
import Quantities
import RuleModel
import StructuredData

/// Reports a product, a sum, a share or a duration that a text reckons wrongly.
/// Card: `Rules/consistency/text-arithmetic.yaml`.
struct TextArithmetic: Check {
  private let joints: PhraseTable
  private let wholes: PhraseTable
  private let steps: PhraseTable
  private let products: ProductWords
  private let rates: CountNames
  private let shareRestatements: PhraseTable
  private let spanRestatements: PhraseTable

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    joints = vocabulary.phrases("part-joints")
    wholes = vocabulary.phrases("whole-joints")
    steps = vocabulary.phrases("phase-names", "numbered-things")
    products = ProductWords(vocabulary)
    rates = vocabulary.countNames
    shareRestatements = vocabulary.phrases("restatements", "share-restatements")
    spanRestatements = vocabulary.phrases("restatements", "span-restatements")
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    var told = StatedProducts(subject, products)
    let equations = (WrittenEquations(subject).wrong() + told.wrong()).map { equation in
      finding(
        at: equation.result, working: document.string(equation.working),
        expected: text(equation, subject), subject)
    }
    var parts = StatedParts(
      subject, joints: joints, wholes: wholes, steps: steps, rates: rates, restatements: shareRestatements)
    let shares = parts.wrong().map { part in
      let places = part.share.quantity.low.exponent < 0 ? 1 : 0
      return finding(
        at: part.share.range, working: part.working,
        expected: (DecimalText(places: places).text(part.value) ?? "") + " %", subject)
    }
    let spans = ClockSpans(subject, restatements: spanRestatements).wrong().map { span in
      finding(at: span.duration, working: document.string(span.clocks), expected: text(minutes: span.minutes), subject)
    }
    return (equations + shares + spans).sorted { $0.range < $1.range }
  }

  private func finding(at range: ByteRange, working: String, expected: String, _ subject: Subject) -> Finding {
    Finding(
      at: range,
      [
        "working": Excerpt.line(working), "expected": expected,
        "found": Excerpt.line(subject.document.string(range)),
      ])
  }

  private func text(minutes: Int) -> String {
    minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  private func text(_ equation: WrittenEquation, _ subject: Subject) -> String {
    let stated = StatedFigure(equation.stated, place: equation.result)
    let figure = Figure(interval: Interval(equation.value * stated.scale), kind: stated.figure.kind)
    return FigureText(stated: stated, neighbours: [], subject: subject).expected(figure).text
  }
}
