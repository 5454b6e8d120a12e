import Testing

/// The defects of one rule, and the harmless edits that look like them.
///
/// A new rule adds a table in `Cases/` and its name to `all`; a test tells when that was forgotten.
struct PlantTable: Sendable, CustomTestStringConvertible {
  let rule: String
  let defects: [Plant]
  /// Edits that must raise no finding of any rule.
  let lookAlikes: [Plant]

  var testDescription: String { rule }

  static let all: [PlantTable] = [
    invalidUTF8, mojibake, documentTooLarge, unknownProfile, unusedSuppression, suppressionWithoutReason,
    unfilledPlaceholder, standInNumber,
    datePattern, unfinishedMarker, openChoice, templateText, emptyValue, stockName, missingSection, emptySection,
    misplacedSection, duplicateSection, missingColumn, missingTable, missingLabel, skippedHeadingLevel,
    contentsMismatch,
    vagueValue, missingUnit, unitMismatch, ambiguousUnit, unknownUnit, baselessComparison, missingPercentile,
    missingComparator, alertWithoutThreshold,
    alertWithoutDuration, alertWithoutSeverity, alertWithoutAction, scenarioWithoutLoad, targetWithoutOwner,
    componentWithoutTarget, componentWithoutMeasurement, componentWithoutAction,
    missingFrontMatter, invalidFrontMatter, duplicateKey, missingField, unknownField, invalidStatus,
    invalidCompleteness, invalidDate, dateOrder, futureDate, overdueReview, statusContradiction, missingRelatedDocument,
    dependencyCycle, unfinishedDependency, brokenLink, missingAnchor, missingCodeLocation,
    staleCompleteness, staleUpdated,
    gapArithmetic, improvementArithmetic, errorBudgetArithmetic, remainingBudgetArithmetic, percentileOrder,
    averageAbovePeak, looserObjective, outOfRange, unmetCriterionChecked, metCriterionUnchecked, sharesNot100,
    projection, contradictingValues, alertContradiction, phaseOrder, projectionArithmetic, totalArithmetic,
    rowArithmetic, textArithmetic, rateArithmetic, contradictingChange,
  ]
}
