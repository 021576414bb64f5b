/// The briefs beside projects.
extension Portal {
  func country(_ id: String, _ index: Int) -> Brief {
    let names = [
      ("Burkina Faso", "Burkina Faso"), ("Mali", "Mali"), ("Mauritanie", "Mauritania"), ("Niger", "Niger"),
      ("Tchad", "Chad"),
    ]
    let iso = ["BF", "ML", "MR", "NE", "TD"][index]
    let currency = ["XOF", "XOF", "MRU", "XOF", "XAF"][index]
    var writers = writers(1, index)
    return Brief(
      name: .init(folder: "countries", id: id), facts: "iso: \(iso)\ncurrency: \(currency)\n",
      words: writers.map { writer in
        let title = writer.language == .french ? names[index].0 : names[index].1
        return .init(title: title, slug: title.slug, summary: writer.sentence(16), body: writer.paragraph() + "\n")
      })
  }

  func theme(_ id: String, _ index: Int) -> Brief {
    var writers = writers(2, index)
    return Brief(
      name: .init(folder: "themes", id: id), facts: "",
      words: writers.map { writer in
        let title = writer.title(2)
        return .init(title: title, slug: title.slug, summary: writer.sentence(16), body: writer.paragraph() + "\n")
      })
  }

  func partner(_ id: String, _ index: Int, isDonor: Bool) -> Brief {
    var writers = writers(isDonor ? 3 : 4, index)
    let type = ["10", "40", "60", "80"][index % 4]
    return Brief(
      name: .init(folder: "partners", id: id),
      facts: "type: \"\(type)\"\nwebsite: https://\(id).example.org\n" + (isDonor ? "donor: true\n" : ""),
      words: writers.map { writer in
        let title = writer.title(4)
        let body = """
          \(writer.paragraph(4))

          \(writer.paragraph(linkingTo: someMeeting(index)))

          ## \(writer.title(3))

          \(writer.list())

          \(writer.paragraph(5))

          ## \(writer.title(2))

          \(writer.table())

          \(writer.paragraph(5))

          \(writer.paragraph(6))

          """
        return .init(
          title: title, slug: "\(title.slug)-\(index + 1)", summary: writer.sentence(22),
          more: "acronym: \(title.filter { "bcdfgjlmnprstv".contains($0) }.prefix(4).uppercased())\n", body: body)
      })
  }

  func meeting(_ id: String, _ index: Int, isConference: Bool) -> Brief {
    var writers = writers(isConference ? 5 : 6, index)
    let kinds = ["visit", "workshop", "tour", "committee"]
    let day = "\(2016 + index % 9)-\(twoDigits(1 + index * 5 % 12))-\(twoDigits(1 + index * 11 % 28))"
    let facts = """
      kind: \(isConference ? "conference" : kinds[index % kinds.count])
      date: \(day)
      place: \(both(&writers) { $0.title(1) })
      country: \(Portal.countries[index % Portal.countries.count])
      participants:
        - {partner: \(somePartner(index).id), role: \(both(&writers) { $0.title(2) })}
        - {organisation: \(both(&writers) { $0.title(3) }), role: \(both(&writers) { $0.title(2) })}
        - {organisation: \(both(&writers) { $0.title(4) })}
      projects: [\(Set((0..<3).map { someProject(index * 3 + $0).id }).sorted().joined(separator: ", "))]

      """
    return Brief(
      name: .init(folder: "meetings", id: id), facts: facts,
      words: writers.map { writer in
        let title = writer.title(4)
        let body = """
          \(writer.paragraph(4))

          ## \(writer.title(2))

          \(writer.list(6, isNumbered: true))

          \(writer.paragraph(linkingTo: someProject(index + 1)))

          ## \(writer.title(3))

          \(writer.paragraph(5))

          \(writer.paragraph(linkingTo: someRecommendation(index)))

          ## \(writer.title(2))

          \(writer.table(5))

          \(writer.paragraph(5))

          \(writer.list())

          \(writer.paragraph(6))

          """
        return .init(
          title: title, slug: "\(title.slug)-\(isConference ? "c" : "")\(index + 1)", summary: writer.sentence(22),
          body: body)
      })
  }

  func recommendation(_ index: Int) -> Brief {
    var writers = writers(7, index)
    let (first, second) = Portal.pair(Portal.countries, index)
    let last = Portal.statuses[index % Portal.statuses.count]
    let steps = last == "not-started" ? [last] : ["not-started", "in-progress", last]
    let history = steps.enumerated().map { step, status in
      "  - {date: \(2024 + step)-\(twoDigits(1 + index % 10)), status: \(status), note: \(both(&writers) { $0.sentence(12) })}\n"
    }
    let facts = """
      meeting: \(Portal.conferences[index % Portal.conferences.count])
      number: "\(index / Portal.conferences.count + 1)"
      updated: 2026-\(twoDigits(1 + index % 10))-\(twoDigits(1 + index * 11 % 28))
      deadline: \(2027 + index % 4)-12
      countries: [\(first), \(second)]
      history:
      \(history.joined())
      """
    return Brief(
      name: .init(folder: "recommendations", id: Portal.recommendation(index)), facts: facts,
      words: writers.map { writer in
        let title = writer.title(5)
        let body = """
          \(writer.paragraph(4))

          \(writer.paragraph(linkingTo: someMeeting(index)))

          ## \(writer.title(3))

          \(writer.list(5))

          \(writer.paragraph(5))

          ## \(writer.title(2))

          \(writer.table())

          \(writer.paragraph(5))

          \(writer.paragraph(linkingTo: someProject(index + 2)))

          """
        return .init(
          title: title, slug: "\(title.slug)-\(index + 1)", summary: writer.sentence(20),
          more: "text: \"\(writer.sentence(24))\"\naddressee: \"\(writer.title(3))\"\n", body: body)
      })
  }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
