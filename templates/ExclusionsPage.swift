import Briefs
import Markup

extension PageContext {
  /// The content of the page that says what is not published, and why: from the rules in force, so that it cannot say otherwise.
  public var exclusionsContent: HTML {
    let rules: [Label] = [
      .exclusionsSmallNumbers, .exclusionsUpcoming, .exclusionsPlaces, .exclusionsPersonal, .exclusionsPictures,
    ]
    return """
      <h1>\(strings[.exclusions])</h1>
      <p class="lead">\(strings[.exclusionsIntroduction])</p>
      \(section(strings[.exclusionsAlways], id: "_always", list(rules.map { HTML(text: strings[$0]) })))\
      \(section(strings[.exclusionsFields], id: "_fields", restrictedFields.html + paragraph(HTML(text: strings[.exclusionsByAuthors]))))\
      \(paragraph(catalogue.configuration.mailbox.html { "\(strings[.exclusionsAsk]) \(mailLink($0))." }))
      """
  }

  private var restrictedFields: TableView {
    var table = TableView(
      caption: strings[.exclusionsFields],
      columns: [.init(strings[.information]), .init(strings[.readers]), .init(strings[.reason])])
    table.repeatsHeading = true
    let fields = FieldRules.withheld.map { (kind: $0.kind, name: strings[$0], access: $0.access) }
    let sections = ProjectSection.allCases.filter { $0.access != .public }
      .map { (kind: RecordKind.projects, name: strings[$0], access: $0.access) }
    let rows = RecordKind.allCases.flatMap { kind in (fields + sections).filter { $0.kind == kind } }
    table.rows = rows.map { row in
      [
        "\(row.name) <span class=\"detail\">(\(strings[row.kind].plural))</span>",
        HTML(text: strings[row.access.audience]),
        row.access.reason.html { HTML(text: strings[$0]) },
      ]
    }
    return table
  }
}
