extension ProjectPart {
  /// What an author writes for a part, in a few words.
  var advice: String {
    switch self {
    case .identity: "the project's code, dates, countries and sectors"
    case .introduction: "a paragraph before the first heading that says what the project is about"
    case .objectives: "the long-term change (overall) and the change that the project brings about itself (specific)"
    case .context: "what the situation is, since when, and who says so"
    case .problem: "what goes wrong, for whom, and why nothing has solved it yet"
    case .conflict: "who is in conflict about what, and how the project could ease or worsen it"
    case .beneficiaries: "whom the project serves: a description, and the numbers of women, men, girls and boys"
    case .theoryOfChange: "how the activities lead to the change: if …, then …, because …"
    case .logframe: "the results from impact to output, their indicators, and the activities"
    case .workplan: "for each activity, its quarters"
    case .budget: "the currency, the total and the lines, or a table: “lines: budget.csv”"
    case .financing: "who pays what (sources), and what is asked for (ask)"
    case .risks: "what may go wrong, how likely and grave it is, and what is done about it"
    case .doNoHarm: "how the project avoids harming those it serves and others"
    case .securityForces: "whether the project deals with security forces, and within what bounds"
    case .safeguards: "gender marker, complaints, human rights and data protection"
    case .monitoring: "how progress is followed and evaluated, by whom, and when"
    case .sustainability: "what remains when the project ends, and who carries it on"
    case .exitStrategy: "how and when the project withdraws"
    case .alignment: "which policies, plans and targets the project serves"
    case .recommendations: "the recommendations that the project answers, by the names of their briefs"
    case .complementarity: "which other projects it builds on, and how they share the work"
    case .lessons: "what earlier projects have taught, and what was changed for it"
    case .partners: "with whom the project works, and in which role"
    case .visibility: "how funders are made visible, or why not"
    case .annexes: "the documents that go with the project, with title and file"
    case .contacts: "a role and its mailbox"
    }
  }
}

extension Project {
  /// The keys of a project's front matter, in their usual order.
  static let keys: [String] = {
    struct Keys: FieldVisitor {
      var keys: [String] = []
      mutating func field<Value: FieldValue>(_ key: String, _ value: inout Value, _ access: FieldAccess) {
        keys.append(key)
      }
    }
    var visitor = Keys()
    var project = Project()
    project.visit(&visitor)
    return visitor.keys
  }()
}

extension Brief<Project> {
  /// Where a key that is missing belongs: at the key that usually stands before it, in the file that states most facts.
  func place(forMissing key: String) -> Place {
    let before = Project.keys.prefix { $0 != key }
    let source = sources.max { $0.statedKeys.count < $1.statedKeys.count }
    guard let source, let last = before.last(where: { source.frontMatter[$0] != nil }) else { return place(of: []) }
    guard let entries = source.frontMatter.entries,
      let entry = entries.first(where: { $0.key == last })
    else { return place(of: []) }
    return entry.keyPlace
  }

  /// Where a part of the text that is missing belongs: at the heading of the part that usually stands before it.
  func place(forMissing section: ProjectSection, in source: SourceFile, _ content: ContentFolder) -> Place {
    let before = ProjectSection.allCases.prefix { $0 != section }
    let heading = source.body.parts.last { part in part.section.map(before.contains) ?? false }?.heading
    return Place(file: content.shown(source.path), line: heading?.line ?? 1)
  }
}

extension SourceFile {
  /// The keys that its front matter states.
  fileprivate var statedKeys: [String] {
    frontMatter.entries?.map(\.key) ?? []
  }
}
