import Language

/// The briefs of a portal, by kind.
public struct RecordSets: Sendable {
  /// The projects.
  public var projects = RecordSet<Project>()
  /// The countries.
  public var countries = RecordSet<Country>()
  /// The antennas and relays.
  public var offices = RecordSet<LiaisonOffice>()
  /// The focal points.
  public var focalPoints = RecordSet<FocalPoint>()
  /// The donors and technical partners.
  public var partners = RecordSet<Partner>()
  /// The civil society organisations.
  public var organisations = RecordSet<Organisation>()
  /// The meetings.
  public var meetings = RecordSet<Meeting>()
  /// The cooperation frameworks.
  public var frameworks = RecordSet<Framework>()
  /// The recommendations.
  public var recommendations = RecordSet<Recommendation>()
  /// The good practices.
  public var practices = RecordSet<Practice>()
  /// The themes.
  public var themes = RecordSet<Theme>()
  /// The news.
  public var news = RecordSet<NewsItem>()
  /// The documents.
  public var documents = RecordSet<DocumentRecord>()
  /// The pages of text.
  public var pages = RecordSet<Page>()
  /// The terms of the glossary.
  public var terms = RecordSet<Term>()
  /// The funding dossiers.
  public var dossiers = RecordSet<Dossier>()

  /// Shows each set to a visitor, in the order of the kinds.
  public mutating func visit<Visitor: RecordSetVisitor>(_ visitor: inout Visitor) {
    visitor.visit(&projects)
    visitor.visit(&countries)
    visitor.visit(&offices)
    visitor.visit(&focalPoints)
    visitor.visit(&partners)
    visitor.visit(&organisations)
    visitor.visit(&meetings)
    visitor.visit(&frameworks)
    visitor.visit(&recommendations)
    visitor.visit(&practices)
    visitor.visit(&themes)
    visitor.visit(&news)
    visitor.visit(&documents)
    visitor.visit(&pages)
    visitor.visit(&terms)
    visitor.visit(&dossiers)
  }

  /// The same briefs without anything that a viewer may not see.
  func restricted(to viewer: Viewer, on day: Period) -> RecordSets {
    struct Restriction: RecordSetVisitor {
      let viewer: Viewer
      let day: Period
      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
        set = set.restricted(to: viewer, on: day)
      }
    }
    var result = self
    var restriction = Restriction(viewer: viewer, day: day)
    result.visit(&restriction)
    return result
  }

  /// Why briefs of a kind are not among these, where their authors say so.
  public func withheld(_ kind: RecordKind) -> [WithholdingReason] {
    struct Finder: RecordSetVisitor {
      let kind: RecordKind
      var reasons: [WithholdingReason] = []
      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
        if Content.kind == kind { reasons = set.withheld }
      }
    }
    var finder = Finder(kind: kind)
    var sets = self
    sets.visit(&finder)
    return finder.reasons
  }

  /// How many briefs there are.
  public var count: Int {
    struct Counter: RecordSetVisitor {
      var count = 0
      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) { count += set.briefs.count }
    }
    var sets = self
    var counter = Counter()
    sets.visit(&counter)
    return counter.count
  }

  /// The records by the paths of their files, from the content folder.
  func recordsByPath(in languages: [Language]) -> [String: RecordID] {
    struct Collector: RecordSetVisitor {
      let languages: [Language]
      var paths: [String: RecordID] = [:]
      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
        for brief in set.briefs {
          for source in brief.sources {
            paths[source.path] = brief.recordID
            // A link to a translation that does not exist yet leads to the brief all the same.
            let stem = source.path.dropLast("\(source.language).md".count)
            for language in languages where paths["\(stem)\(language).md"] == nil {
              paths["\(stem)\(language).md"] = brief.recordID
            }
          }
        }
      }
    }
    var sets = self
    var collector = Collector(languages: languages)
    sets.visit(&collector)
    return collector.paths
  }
}

/// Something that is done with the briefs of each kind.
public protocol RecordSetVisitor {
  /// Takes the briefs of a kind.
  mutating func visit<Content: Record>(_ set: inout RecordSet<Content>)
}
