/// The briefs of projects: facts about time, place, results, budget and money, and a text of several parts.
extension Portal {
  func project(_ index: Int) -> Brief {
    var writers = writers(8, index)
    let facts =
      identity(index, &writers) + logframe(index, &writers) + budget(index, &writers) + financing(index)
      + management(index, &writers)
    return Brief(
      name: .init(folder: "projects", id: Portal.project(index)), facts: facts,
      words: writers.map { writer in
        let title = writer.title(5)
        let more = """
          objectives:
            overall: "\(writer.sentence(16))"
            specific: "\(writer.sentence(18))"
          assumptions:
            - "\(writer.sentence(12))"
            - "\(writer.sentence(12))"

          """
        return .init(
          title: title, slug: "\(title.slug)-\(index + 1)", summary: writer.sentence(26), more: more,
          body: text(index, &writer))
      })
  }

  private func identity(_ index: Int, _ writers: inout Writers) -> String {
    let (firstCountry, secondCountry) = Portal.pair(Portal.countries, index)
    let (firstTheme, secondTheme) = Portal.pair(Portal.themes, index)
    let share = 40 + index % 5 * 5
    let kinds = ["training", "dialogue", "capacity", "advocacy"]
    return """
      code: B-\(index + 1)
      updated: 2026-\(twoDigits(1 + index % 10))-\(twoDigits(1 + index * 13 % 28))
      kind: \(kinds[index % kinds.count])
      stage: \(Portal.stages[index / 3 % Portal.stages.count])
      plannedStart: 2027-01
      plannedEnd: 2028-12
      countries:
        - {country: \(firstCountry), share: \(share)}
        - {country: \(secondCountry), share: \(100 - share)}
      themes: [\(firstTheme), \(secondTheme)]
      sectors:
        - {sector: "15220", share: 60}
        - {sector: "11110", share: 40}
      policyMarkers:
        - {marker: "1", significance: "\(1 + index % 2)"}
      beneficiaries:
        description: \(both(&writers) { $0.sentence(18) })
        women: \(200 + index % 70 * 10)
        men: \(300 + index % 90 * 10)
      recommendations: [\(someRecommendation(index * 2).id), \(someRecommendation(index * 2 + 1).id)]

      """
  }

  private func logframe(_ index: Int, _ writers: inout Writers) -> String {
    var yaml = """
      logframe:
        results:
          - level: impact
            code: I
            statement: \(both(&writers) { $0.sentence(10) })
          - level: outcome
            code: E1
            parent: I
            statement: \(both(&writers) { $0.sentence(10) })
            indicators:
              - code: E1.a
                title: \(both(&writers) { $0.title(7) })
                measure: percentage
                baseline: {value: \(index % 20), year: 2026}
                targets:
                  - {period: 2028, value: \(50 + index % 40)}
                means: \(both(&writers) { $0.title(5) })
            assumptions:
              - \(both(&writers) { $0.sentence(12) })

      """
    for output in 1...3 {
      yaml += """
            - level: output
              code: P\(output)
              parent: E1
              statement: \(both(&writers) { $0.sentence(9) })
              indicators:
                - code: P\(output).a
                  title: \(both(&writers) { $0.title(6) })
                  measure: unit
                  unit: \(both(&writers) { $0.title(1) })
                  baseline: {value: 0, year: 2026}
                  targets:
                    - {period: 2027, value: \(100 + index % 50 * output)}
                    - {period: 2028, value: \(1000 + index % 90 * output)}
                  means: \(both(&writers) { $0.title(5) })

        """
    }
    yaml += "  activities:\n"
    for activity in activities {
      yaml += """
            - {code: \(activity.code), output: P\(activity.output), title: \(both(&writers) { $0.title(4) }), \
        lead: \(both(&writers) { $0.title(2) })}

        """
    }
    yaml += "workplan:\n"
    for (number, activity) in activities.enumerated() {
      let quarters = (number...min(number + 2, 7)).map { "\(2027 + $0 / 4)-Q\(1 + $0 % 4)" }
      yaml += "  - {activity: \(activity.code), quarters: [\(quarters.joined(separator: ", "))]}\n"
    }
    return yaml
  }

  private var activities: [(code: String, output: Int)] {
    (1...3).flatMap { output in (1...2).map { ("A\(output).\($0)", output) } }
  }

  /// Fifteen lines that make up a thousand parts of the total, so that each category is a share with one decimal at most.
  private func budget(_ index: Int, _ writers: inout Writers) -> String {
    let lines: [(category: String, parts: Int)] = [
      ("staff", 120), ("staff", 80), ("staff", 65), ("travel", 45), ("travel", 30), ("supplies", 40), ("supplies", 25),
      ("equipment", 60), ("equipment", 35), ("services", 150), ("services", 90), ("services", 55), ("grants", 100),
      ("grants", 45),
      ("office", 60),
    ]
    let thousandth = thousandth(index)
    var yaml = "budget:\n  currency: EUR\n  total: \(1000 * thousandth)\n  lines:\n"
    for (number, line) in lines.enumerated() {
      let first = line.parts * 2 / 5
      yaml += """
            - code: "\(number / 3 + 1).\(number % 3 + 1)"
              category: \(line.category)
              label: \(both(&writers) { $0.title(3) })
              unit: \(both(&writers) { $0.title(1) })
              quantity: \(line.parts)
              unitCost: \(thousandth)
              amount: \(line.parts * thousandth)
              activity: \(activities[number % activities.count].code)
              years: [{year: 2027, amount: \(first * thousandth)}, {year: 2028, amount: \((line.parts - first) * thousandth)}]

        """
    }
    return yaml
  }

  private func thousandth(_ index: Int) -> Int { 200 + index * 37 % 1800 }

  private func financing(_ index: Int) -> String {
    let (first, second) = Portal.pair(Portal.donors, index)
    let thousandth = thousandth(index)
    let (committed, paid) = ((100 + index % 20 * 10) * thousandth, (50 + index % 7 * 10) * thousandth)
    return """
      financing:
        sources:
          - {funder: \(first), type: grant, amount: \(committed), status: committed, date: 2026-0\(1 + index % 9)}
          - {funder: \(second), type: grant, amount: \(paid), status: disbursed, date: 2026-02}
        ask:
          amount: \(400 * thousandth)

      """
  }

  private func management(_ index: Int, _ writers: inout Writers) -> String {
    var yaml = "risks:\n"
    for type in ["security", "social", "operational"] {
      yaml += """
          - type: \(type)
            description: \(both(&writers) { $0.sentence(9) })
            mitigation: \(both(&writers) { $0.sentence(12) })
            owner: \(both(&writers) { $0.title(2) })

        """
    }
    yaml += """
      safeguards:
        genderMarker: "\(1 + index % 3)"
        complaints: \(both(&writers) { $0.sentence(14) })
      monitoring:
        calendar:
          - {period: 2027-Q2, event: \(both(&writers) { $0.title(3) })}
          - {period: 2028-Q1, event: \(both(&writers) { $0.title(3) })}
          - {period: 2028-Q4, event: \(both(&writers) { $0.title(3) })}
        evaluation: \(both(&writers) { $0.sentence(12) })
        budgetShare: \(3 + index % 4)
      partners:
        - {partner: \(somePartner(index).id), role: technical, consent: true}
        - {partner: \(somePartner(index + 1).id), role: implementing, consent: true}
      visibility:
        text: \(both(&writers) { $0.sentence(14) })
      contacts:
        - {role: \(both(&writers) { $0.title(3) }), mailbox: projets@example.org}

      """
    return yaml
  }

  private func text(_ index: Int, _ writer: inout Writer) -> String {
    func heading(_ french: String, _ english: String) -> String {
      "## \(writer.language == .french ? french : english)"
    }
    return """
      \(heading("Contexte", "Context"))

      \(writer.paragraph(4))

      \(writer.paragraph(linkingTo: someMeeting(index)))

      \(heading("Analyse du problème", "Problem analysis"))

      \(writer.paragraph(2))

      \(writer.list(4, isNumbered: true))

      \(heading("Théorie du changement", "Theory of change"))

      \(writer.paragraph(4))

      \(heading("Ne pas nuire", "Do no harm"))

      \(writer.list())

      \(heading("Suivi et évaluation", "Monitoring and evaluation"))

      \(writer.paragraph(2))

      \(heading("Durabilité", "Sustainability"))

      \(writer.table())

      \(heading("Alignement", "Alignment"))

      \(writer.paragraph(linkingTo: someRecommendation(index)))

      \(heading("Complémentarité", "Complementarity"))

      \(writer.paragraph(linkingTo: someProject(index)))

      """
  }
}
