import MarkdownModel
import RuleModel
import Testing

@testable import Linting

/// What headers, labels, tables and titles are for.
@Suite struct RoleTests {
  @Test func everyRoleHasAPlaceOfItsOwnInSets() {
    #expect(Role.allCases.map { Int($0.ordinal) } == Array(0..<Role.allCases.count))
    #expect(Role.allCases.count <= 64)
  }

  static let headers: [(header: String, role: Role?)] = [
    ("Metric", .metric), ("Service / Endpoint", .subject), ("**Component**", .subject), ("`Endpoint`", .subject),
    ("SLI", .indicator), ("Current", .current), ("Current value", .current), ("CURRENT MEASUREMENT", .current),
    ("Target", .target), ("Targets", .target), ("Target 2027", .target), ("Q3 2027 target", .target),
    ("Target (p95)", .target), ("Target hit rate", .target), ("Current hit rate", .current), ("Hit rate", .hitRate),
    ("Target date", .date), ("Due", .date), ("SLO", .objective), ("SLO Target", .objective), ("SLA", .agreement),
    ("Gap", .gap), ("Gap to target (ms)", .gap), ("Before", .before), ("After", .after),
    ("Improvement %", .improvement),
    ("Error Budget (30 d)", .budget), ("Budget remaining", .remaining), ("Budget consumed", .consumed),
    ("P95 (ms)", .value), ("p50", .value), ("p99.9 latency", .value), ("P95 target", .target), ("Latency", .value),
    ("Avg. utilization", .average), ("Daily peak", .peak), ("Max", .peak), ("Saturation", .saturation),
    ("Errors", .errors), ("Error rate", .value), ("Ratio", .ratio), ("TTL", .ttl), ("Alert threshold", .threshold),
    ("Alert thresholds", .threshold), ("Duration", .duration), ("Owner", .owner), ("Owner(s)", .owner),
    ("Action owner", .owner), ("Effort", .effort), ("Expected impact", .impact), ("Priority", .priority),
    ("Estimated cost", .cost), ("Horizon", .horizon), ("+12 months", .horizon), ("Condition", .condition),
    ("Severity", .severity), ("Load", .load), ("Concurrent users", .load), ("Status", .status), ("Notes", .notes),
    ("Unit", .unit), ("Page load time target", .target), ("Current response time", .current),
    ("Required actions", .action), ("Next action", .action), ("Mitigation", .mitigation),
    ("Mesure actuelle", .current), ("Cible", .target), ("Cible 2027", .target), ("Objectif", .objective),
    ("Objectif (SLO)", .objective), ("Écart", .gap), ("Ecart à la cible", .gap), ("Avant", .before), ("Après", .after),
    ("Seuil d’alerte", .threshold), ("Durée", .duration), ("Responsable", .owner), ("Métrique", .metric),
    ("Budget d'erreur (30 j)", .budget), ("Consommé ce mois", .consumed), ("Restant", .remaining),
    ("Échéance", .horizon),
    ("Point d'accès", .subject), ("Composant", .subject), ("Utilisation moy.", .average), ("Gravité", .severity),
    ("Zielwert", .target), ("Ist", .current), ("Vorher", .before), ("Nachher", .after), ("Verbesserung", .improvement),
    ("Maßnahme", .action), ("Umbral", .threshold), ("Valor actual", .current), ("Meta", .target),
    ("Responsável", .owner), ("Vazão", .value), ("目标值", .target), ("当前值", .current), ("響應時間", nil), ("目標値", .target),
    ("測定方法", .tool), ("現状", .current), ("현재 값", .current), ("SLO 목표 (proposed)", .objective), ("임계값", .threshold),
    ("담당자", .owner), ("조치", .action), ("Max acceptable (ms)", .agreement),
    ("Minimum required", .agreement), ("Maximum admissible", .agreement), ("Target hardware", .notes),
    ("Serviço alvo", .notes), ("Estimate", .effort), ("Capacity estimate", nil), ("Tareas largas", nil),
    ("Tarea", .action), ("Kritisch", .threshold), ("基準", .target), ("Latency after the fix", .after),
    ("Achieved", .current), ("Achieved?", .status), ("Erreicht", .current), ("Vor Optimierung", .before),
    ("Nach Optimierung*", .after), ("削減率", .improvement), ("개선 전", .before), ("개선 후", .after), ("개선율", .improvement),
    ("전환 전", .before), ("에러버짓", .budget),
    ("Initial bundle", nil), ("Initial", .before), ("Critical CSS", nil), ("Critical", .threshold),
    ("Warning at", .threshold),
    ("Needs improvement", .value), ("Desvio padrão", .value), ("Écart-type", .value),
    ("Poids", .ratio), ("Original size", .before), ("Optimized size", .after), ("Savings", .improvement),
    ("99th percentile", .value),
    ("Orders/min", .value), ("Avg/Min", .minimum), ("Délai", .horizon), ("Délai de réponse", nil),
    ("Délai de livraison", .horizon),
    ("Timeline", .horizon), ("Media", .average), ("Peak hours", .value),
    ("Suggested rule", .condition), ("Grenze", .threshold), ("降低", .improvement),
    ("Incremental check after editing a handler", nil), ("Colour", nil), ("#", nil), ("", nil), ("2027", nil),
  ]

  @Test(arguments: headers) func aHeaderTellsTheRoleOfItsValues(header: String, role: Role?) throws {
    let source = Array(header.utf8)
    var scan = WordScan()
    #expect(try LintRun.book.roleWords.role(of: ByteRange(0, source.count), in: source, &scan).role == role)
  }

  static let statistics: [(header: String, statistic: String)] = [
    ("P95 (ms)", "P95"), ("Target p99.9", "p99"), ("95th percentile", "95th percentile"),
    ("Latence médiane", "médiane"),
    ("Target", ""), ("Priority P1", ""), ("Avg response", "Avg"), ("Max acceptable (ms)", ""),
    ("Max acceptable p99", "p99"),
  ]

  @Test(arguments: statistics) func aHeaderNamesItsStatistic(header: String, statistic: String) throws {
    let source = Array(header.utf8)
    var scan = WordScan()
    let found = try LintRun.book.roleWords.role(of: ByteRange(0, source.count), in: source, &scan).statistic
    #expect(String(decoding: source[found.lower..<found.upper], as: UTF8.self) == statistic)
  }

  static let titles: [(title: String, role: SectionRole?)] = [
    ("Goals", .goals), ("Performance Goals", .goals), ("1.1 SLIs and SLOs", .goals), ("Success Criteria", .goals),
    ("Critères de succès", .goals), ("Objectifs de performance", .goals), ("Non-Goals", .neutral),
    ("Identified Bottlenecks", .bottlenecks), ("Alerts", .alerts), ("5.2 Alertes", .alerts),
    ("Load Testing", .scenarios), ("Load test results", .measurements), ("Identified Optimizations", .optimizations),
    ("Current State", .measurements), ("Rollback Triggers", .neutral), ("Ziele", .goals), ("目標", .goals),
    ("Pricing", nil),
  ]

  @Test(arguments: titles) func aTitleTellsWhatItsSectionIsAbout(title: String, role: SectionRole?) throws {
    let source = Array(title.utf8)
    var scan = WordScan()
    #expect(try LintRun.book.roleWords.role(ofSection: ByteRange(0, source.count), in: source, &scan) == role)
  }

  private func subject(_ text: String) throws -> Subject {
    try #require(try LintRun.report(Array(("# Cart performance\n\n" + text).utf8)).subject)
  }

  @Test func aTableMayStandEitherWayRound() throws {
    let rows = try subject(
      "| Metric | Current | Target |\n|---|---|---|\n| p95 | 300 ms | 200 ms |\n| CPU | 50 % | 60 % |\n")
    #expect(!rows.roles.tables[0].isTransposed)
    #expect(rows.roles.role(table: 0, row: 1, column: 2).role == .target)
    #expect(rows.roles.role(table: 0, row: 1, column: 0).role == nil)
    let columns = try subject(
      "| | Cart | Search |\n|---|---|---|\n| Current | 300 ms | 200 ms |\n| Target | 250 ms | 150 ms |\n")
    #expect(columns.roles.tables[0].isTransposed)
    #expect(columns.roles.role(table: 0, row: 2, column: 1).role == .target)
    #expect(columns.roles.role(table: 0, row: 1, column: 2).role == .current)
  }

  @Test func theColumnOfNamesNeedNotBeTheFirst() throws {
    let found = try subject(
      "| # | Optimization | Component | Owner |\n|---|---|---|---|\n| 1 | Index | Database | Ada |\n")
    #expect(found.roles.tables[0].subject == 1)
    #expect(found.roles.tables[0].component == 2)
  }

  @Test(arguments: [
    "| SLO | Target | SLI |\n| --- | --- | --- |\n| Search | 99.9 % | good answers |\n| Import | 99 % | done jobs |",
    "| Id | Method | Path | Budget |\n| --- | --- | --- | --- |\n| `list` | GET | `/a` | < 9 ms |\n| `show` | GET | `/b` | < 5 ms |",
    "| Milestone | Budget | Hook |\n| --- | --- | --- |\n| Paint | 1 s | style |\n| Ready | 4 s | mark |",
    "| Run | Server error p95 | Lost |\n| --- | --- | --- |\n| A | not recorded | 0 |\n| B | 75.9 | 0 |",
  ])
  func aFirstColumnOfNamesNamesTheRows(table: String) throws {
    #expect(try subject(table).roles.tables[0].subject == 0)
  }

  @Test func labelsAndSectionsHaveRoles() throws {
    let found = try subject("## Goals\n\n- **Target:** 200 ms\n- **P95:** 120 ms\n\n### Details\n\n- Owner: Ada\n")
    #expect(found.roles.labels.map(\.role) == [.target, .value, .owner])
    #expect(found.roles.role(ofSection: 2) == .goals)
  }
}
