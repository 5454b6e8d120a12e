extension PlantTable {
  /// Two labelled lines below the budgets of the dispatch plan.
  private static func labels(_ text: String) -> Plant {
    Plant(.dispatch, .insert(after: "when the geocoder answered 429 and the fallback table", "\n" + text))
  }

  static let errorBudgetArithmetic = PlantTable(
    rule: "error-budget-arithmetic",
    defects: [
      Plant(.scanBenchmark, .append("\nWe promise an availability of 99.9 % (⟦21.6 minutes⟧ per 30 days).\n")),
      Plant(
        .scanBenchmark, .append("\nThe objective is 99.9 %. In 30 days, that leaves ⟦4.32 minutes⟧ of downtime.\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| SLI | Objective | Window | Last 30 days |\n| --- | --- | --- | --- |\n| Availability | ≥ 99.95 % | 30 days | 99.97 % |\n\nThe error budget for availability is ⟦43.2 minutes⟧ in 30 days.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| SLI | Objective | Window | Last 30 days |\n| --- | --- | --- | --- |\n| Availability | ≥ 99.95 % | 30 days | 99.97 % |\n\n- Error budget: ⟦43.2 minutes per month⟧\n"
        )),
      Plant(
        .scanBenchmark,
        .append("\nThe objective is 99.9 % of scans over 30 days, which is ⟦4.32 minutes⟧ of full outage.\n")),
      Plant(.messagerie, .append("\nÀ 99,95 % sur 30 jours, l'indisponibilité permise est de ⟦43,2 minutes⟧.\n")),
      Plant(.messagerie, .append("\nNous visons 99,9 %, soit ⟦21,6 minutes⟧ sur 30 jours.\n")),
      labels("The error budget is 0.1 % of the quotes, i.e. ⟦4.32 minutes⟧ in 30 days."),
      labels("We have an error budget of 0.5 % (⟦2.6 h⟧ per 30 days)."),
      labels("Le budget d'erreur est de 0,1 %, soit ⟦4,3 minutes par mois⟧."),
      labels(
        "| Service | Availability target | Downtime per month |\n|---|---|---|\n| Quotes | 99.9 % | ⟦21.6 min⟧ |"),
      labels(
        "| Service | Objectif | Indisponibilité par mois |\n|---|---|---|\n| Devis | 99,9 % | ⟦21,6 min⟧ |"),
      Plant(.scanBenchmark, .append("\n## Error budget\n\nWith 99.9 % we have ⟦21.6 minutes⟧ per 30 days.\n")),
      Plant(
        .dispatch, .replace("99.95 % | 21.6 min |", by: "99.9 % | ⟦21.6 min⟧ |"), companions: ["contradicting-values"]),
      Plant(
        .dispatch, .replace("99.9 % | 43.2 min |", by: "99.99 % | ⟦43.2 min⟧ |"), companions: ["contradicting-values"]),
      Plant(.dispatch, .replace("99.95 % | 21.6 min |", by: "99.95 % | ⟦0.5 %⟧ |")),
      Plant(
        .telemedecine, .replace("99,95 % | 21,6 min |", by: "99,5 % | ⟦21,6 min⟧ |"),
        companions: ["contradicting-values"]),
      Plant(
        .telemedecine, .replace("99,9 % | 43,2 min |", by: "99 % | ⟦43,2 min⟧ |"), companions: ["contradicting-values"]),
      Plant(
        .messagerie, .replace("| Envoi | 99,95 % | 21,6 min |", by: "| Envoi | 99,99 % | ⟦21,6 min⟧ |"),
        companions: ["contradicting-values"]),
      Plant(
        .messagerie, .replace("99,5 % | 216 min |", by: "99 % | ⟦216 min⟧ |"), companions: ["contradicting-values"]),
      labels("- **SLO:** 99.9 %\n- **Error budget:** ⟦4.4 h⟧"),
      labels("- **SLO:** 99.9 %\n- **Window:** 7 days\n- **Error budget:** ⟦43.2 min⟧"),
      labels("- **SLO:** 99.5 %\n- **Monthly error budget:** ⟦21.6 min⟧"),
      labels("| Service | SLO | Error budget (90 d) |\n|---|---|---|\n| Quotes | 99.9 % | ⟦43.2 min⟧ |"),
      labels("An availability of 99.9 % leaves an error budget of ⟦21.6 minutes⟧ per 30 days."),
      labels("With 99.99 % over 90 days, the allowed downtime is ⟦43.2 min⟧."),
      labels("An objective of 99.5 % gives ⟦43.8 min⟧ of downtime a month."),
      labels("Un objectif de 99,95 % sur 30 jours laisse un budget d'erreur de ⟦43,2 min⟧."),
      labels("At 99.9 %, the error budget is ⟦0.5 %⟧ of the requests."),
      labels("- **SLO:** 99.9 % over 30 days\n- **Error budget:** ⟦4.3 minutes⟧"),
      labels("**SLO:** 99.9 % over 30 days\n**Error budget:** ⟦4.3 minutes⟧"),
      labels("| Service | Availability | Error budget |\n|---|---|---|\n| Quotes | 99.9 % | ⟦21.6 min⟧ |"),
      labels("Our target of 99.95 % per month allows ⟦43.2 minutes⟧ of downtime."),
      labels("99.95 % availability means ⟦43 minutes⟧ of downtime per month."),
      labels("In 30 days we had ⟦43 min⟧ of downtime, so availability was 99.97 %."),
      labels("| SLO | Window | Error budget |\n|---|---|---|\n| 99 % of the quotes within 2 s | 28 days | ⟦2.7 h⟧ |"),
      labels(
        "| Availability | Downtime per month | per year |\n|---|---|---|\n| 99 % | 7.3 h | 3.65 days |\n| 99.9 % | 43.8 min | 8.76 h |\n| 99.95 % | 21.9 min | ⟦8.38 h⟧ |"
      ),
      labels("An objective of 99.95 % leaves ⟦43.2 minutes⟧ in 30 days."),
      labels("Une disponibilité de 99,9 % laisse ⟦86,4 minutes⟧ sur 30 jours."),
    ],
    lookAlikes: [
      Plant(
        .scanBenchmark,
        .append(
          "\n| Goal | Objective | Budget (person-days) |\n| --- | --- | --- |\n| Latency p95 | < 280 ms | 3 |\n| Error rate | < 0.08 % | 12 |\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Objectives\n\n| Service | SLI | SLO target | Budget period |\n| --- | --- | --- | --- |\n| Scan | p95 latency | < 200 ms | 30 days |\n| Feed | Freshness | 95 % | 30 days |\n"
        )),
      Plant(.scanBenchmark, .append("\nWe promise an availability of 99.9 % (43.2 minutes per 30 days).\n")),
      Plant(
        .scanBenchmark,
        .append(
          "\n| SLI | Objective |\n| --- | --- |\n| Availability | ≥ 99.95 % |\n\nThe latency has an error budget of 72 minutes in 30 days.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| SLI | Objective | Window | Last 30 days |\n| --- | --- | --- | --- |\n| Availability | ≥ 99.95 % | 30 days | 99.97 % |\n\nThe error budget is 21.6 minutes in 30 days, of which 43.2 s are spent.\n"
        )),
      Plant(
        .scanBenchmark,
        .append(
          "\n| SLI | Objective |\n| --- | --- |\n| Availability of reads | ≥ 99.95 % |\n| Availability of writes | ≥ 99.9 % |\n\nThe error budget is 43.2 minutes in 30 days.\n"
        )),
      Plant(.scanBenchmark, .append("\nThe objective is 99.9 % (30 days rolling). A failover takes 2 minutes.\n")),
      Plant(
        .scanBenchmark, .append("\nThe objective is 99.9 %. In October, that left 21 minutes of downtime unused.\n")),
      labels(
        "| Service | Availability | Error budget | Budget consumed |\n|---|---|---|---|\n| Quotes | 99.97 % | 43.2 min | 30 % |"
      ),
      labels("With an SLO of 99.9 % a month, a failover leaves 2 minutes."),
      Plant(
        .scanBenchmark,
        .append(
          "\n## Error budget\n\nWith 99.9 % we have 43.2 minutes per 30 days. Below 99.5 % the team on call has 20 minutes.\n"
        )),
      Plant(.dispatch, .replace("99.95 % | 21.6 min |", by: "99.95 % | 0.05 % |")),
      Plant(.dispatch, .replace("99.9 % | 43.2 min |", by: "99.9 % | 2,592 s |")),
      labels("- **SLO:** 99.9 %\n- **Error budget:** 8.8 h per year"),
      labels("- **SLO:** 99.9 %\n- **Error budget:** 10.1 min per week"),
      labels("- **SLO:** 99.9 %\n- **Error budget:** 43.8 min"),
      labels("| Service | SLO | Error budget (28 d) |\n|---|---|---|\n| Quotes | 99.9 % | 40.3 min |"),
      labels("| Service | SLO | Error budget |\n|---|---|---|\n| Quotes | 99.9 % | 1,200 requests |"),
      labels("An availability of 99.9 % leaves an error budget of 43.8 minutes per month."),
      labels("With 99.9 % the error budget of a year is 8.8 h; one incident used 21.6 min of the budget."),
      labels("Of the error budget of 99.9 %, 21.6 min are spent."),
      labels("In 30 days we had 12 min of downtime, so availability was 99.97 %."),
      labels("October: 8 min of downtime, 99.98 % availability (31 days)."),
      labels("The SLO is 99.9 % per 30 days and we alert when 10 min of downtime have accumulated."),
      labels("At 99.95 % a downtime of 10.1 min within 14 days is still allowed."),
      labels("| SLO | Window | Error budget |\n|---|---|---|\n| 99 % of the quotes within 2 s | 28 days | 6.7 h |"),
      labels(
        "| Availability | Month | Downtime |\n|---|---|---|\n| 99.93 % | May | 12 min |\n| 99.98 % | June | 9 min |"),
      labels("An objective of 99.95 % leaves 21.6 minutes in 30 days."),
      labels("An objective of 99.95 % leaves 12 minutes for the switch to another zone."),
      labels("| SLO | Error budget (30 days) |\n|---|---|\n| 99.9 | 43.2 min |"),
      labels("An availability of 99.9 % has an error budget of 43.2 minutes."),
      labels("The error budget is 0.1 % of the quotes, i.e. 43.2 minutes in 30 days."),
      labels("The outage cost 0.1 % of the error budget, i.e. 2.6 seconds."),
      labels("The error budget is 0.1 % of the quotes, and a release takes 4 minutes."),
      labels(
        "| Service | Availability target | Downtime per month |\n|---|---|---|\n| Quotes | 99.9 % | 43.8 min |"),
      labels(
        "| Service | Availability target | Availability | Downtime per month |\n|---|---|---|---|\n| Quotes | 99.9 % | 99.95 % | 21.6 min |"
      ),
      labels(
        "| Service | Availability target | Downtime last month |\n|---|---|---|\n| Quotes | 99.9 % | 21.6 min |"),
      labels(
        "| SLO | Availability | Downtime per month |\n|---|---|---|\n| 99.9 % | 99.95 % | 21.6 min |\n| 99.5 % | 99.9 % | 43.2 min |"
      ),
    ])
}
