import Testing

@testable import Linting

/// Each rule is tried on complete documents: with defects planted one at a time, and with harmless look-alikes.
@Suite(PrintsLedger()) struct PlantedDefectTests {
  @Test(arguments: PlantTable.all) func everyPlantedDefectIsFoundWhereItStands(_ table: PlantTable) throws {
    for (index, plant) in table.defects.enumerated() {
      let problem = problem(with: plant, of: table.rule, in: FileForm.forms(ofPlant: index))
      #expect(problem == nil, "defect \(index + 1) in \(plant.document), \(plant.edit)")
      Ledger.shared.note(table.rule) { line in
        line.planted += 1
        if problem == nil { line.found += 1 }
      }
    }
  }

  @Test(arguments: PlantTable.all) func noLookAlikeRaisesAFinding(_ table: PlantTable) throws {
    for (index, plant) in table.lookAlikes.enumerated() {
      let text = try plant.planted(table.rule).text
      let found = try FileForm.forms(ofPlant: index).flatMap {
        try LintRun.found($0.bytes(text), path: plant.document.path, in: plant.setting)
      }
      #expect(found == [], "look-alike \(index + 1) in \(plant.document), \(plant.edit)")
      Ledger.shared.note(table.rule) { line in
        line.lookAlikes += 1
        if !found.isEmpty { line.falseAlarms += 1 }
      }
    }
  }

  @Test(arguments: PlantTable.all) func aTableHasEnoughCases(_ table: PlantTable) {
    #expect(table.defects.count >= 10)
    #expect(table.lookAlikes.count >= 5)
  }

  @Test func everyRuleHasATable() throws {
    #expect(Set(try LintRun.book.cards.map(\.id)).subtracting(PlantTable.all.map(\.rule)) == [])
  }

  /// What is wrong with the findings of a planted defect, in the first form of the file in which anything is.
  private func problem(with plant: Plant, of rule: String, in forms: [FileForm]) -> String? {
    do {
      let (text, expected) = try plant.planted(rule)
      guard !expected.isEmpty else { return "the case expects nothing" }
      for form in forms {
        let found = try LintRun.found(form.bytes(text), path: plant.document.path, in: plant.setting)
        let others = found.filter { !expected.contains($0) }.map(\.rule)
        if !Set(found).isSuperset(of: expected) || others.sorted() != plant.companions.sorted() {
          return
            "\(form): expected \(expected)\(plant.companions.isEmpty ? "" : " and \(plant.companions)"), found \(found)"
        }
      }
      return nil
    } catch {
      return "\(error)"
    }
  }
}
