import Briefs
import Language
import Markup

/// What a record is in the terms of schema.org, with what everyone may know of it.
struct LinkedRecord: Sendable {
  let catalogue: Catalogue
  let language: Language
  /// The page's address on the web.
  let url: String
  /// The address of a file on the web.
  let fileURL: @Sendable (String) -> String

  /// What a brief is about; nil for a kind that is a page of text and no more.
  func json<Content: Record>(_ brief: Brief<Content>) -> JSON? {
    let header = brief.record.header
    var thing = Thing()
    thing.add(brief.record is NewsItem ? "headline" : "name", header.title.bestValue(for: language))
    switch brief.record {
    case let project as Project: add(project, to: &thing)
    case let meeting as Meeting: add(meeting, to: &thing)
    case let item as NewsItem:
      thing.type = "NewsArticle"
      thing.add("datePublished", item.date.schemaDate)
      thing.add("dateModified", header.updated?.schemaDate)
      thing.add("publisher", .publisher(of: catalogue, in: language))
    case let document as DocumentRecord:
      let file = document.file.flatMap { catalogue.path(of: $0, from: brief.folder) }
      thing.type = file == nil ? "CreativeWork" : "DigitalDocument"
      thing.add("datePublished", document.date?.schemaDate)
      thing.add("inLanguage", document.language?.code)
      thing.add("url", file.map(fileURL))
    case let partner as Partner:
      thing.type = "Organization"
      thing.add("alternateName", partner.acronym?.bestValue(for: language))
      thing.add("url", partner.website)
    case let organisation as Organisation:
      thing.type = "NGO"
      thing.add("url", organisation.website)
    case let country as Country:
      thing.type = "Country"
      thing.add("identifier", country.iso.code)
    default: return nil
    }
    thing.add("description", header.summary?.bestValue(for: language))
    return thing.json
  }

  private func add(_ project: Project, to thing: inout Thing) {
    thing.type = [.survey, .research].contains(project.projectKind) ? "ResearchProject" : "Project"
    thing.add("alternateName", project.acronym?.bestValue(for: language))
    thing.add("identifier", project.code)
    thing.add("url", url)
    thing.add("foundingDate", (project.actualStart ?? project.plannedStart)?.schemaDate)
    thing.add("dissolutionDate", project.actualEnd?.schemaDate)
    thing.add("location", project.countries.compactMap { place($0.country) })
    thing.add("parentOrganization", .publisher(of: catalogue, in: language))
    thing.add(
      "funding", (project.financing?.sources ?? []).filter(\.status.isSecured).compactMap { grant($0, of: project) })
  }

  /// A contribution that is firm; a loan is no grant.
  private func grant(_ contribution: Contribution, of project: Project) -> JSON? {
    guard contribution.type != .loan else { return nil }
    var grant = Thing()
    grant.type = contribution.type == .grant ? "MonetaryGrant" : "Grant"
    if contribution.type == .grant, let currency = contribution.currency ?? project.budget?.currency {
      var amount = Thing()
      amount.type = "MonetaryAmount"
      amount.add("currency", currency.code)
      amount.add("value", contribution.amount.description)
      grant.add("amount", amount.json)
    }
    if let brief = catalogue.records.partners[contribution.funder] {
      var funder = Thing()
      funder.type = "Organization"
      funder.add("name", brief.record.header.title.bestValue(for: language) ?? brief.id)
      grant.add("funder", funder.json)
    }
    return grant.json
  }

  private func add(_ meeting: Meeting, to thing: inout Thing) {
    thing.type = "Event"
    thing.add("url", url)
    thing.add("startDate", meeting.date.schemaDate)
    thing.add("endDate", meeting.end?.schemaDate)
    thing.add("organizer", .publisher(of: catalogue, in: language))
    let country = meeting.country.flatMap { place($0) }
    if let place = meeting.place?.bestValue(for: language) {
      var location = Thing()
      location.type = "Place"
      location.add("name", place)
      location.add("containedInPlace", country)
      thing.add("location", location.json)
    } else {
      thing.add("location", country)
    }
  }

  private func place(_ country: Reference<Country>) -> JSON? {
    guard let brief = catalogue.records.countries[country] else { return nil }
    var place = Thing()
    place.type = "Country"
    place.add("name", brief.record.header.title.bestValue(for: language) ?? brief.id)
    return place.json
  }
}

/// A thing with its type and what is stated of it; what is not known is left out.
private struct Thing {
  var type = "Thing"
  private var members: [(key: String, value: JSON)] = []

  mutating func add(_ key: String, _ value: JSON?) {
    if let value { members.append((key, value)) }
  }

  mutating func add(_ key: String, _ text: String?) { add(key, text.map { JSON.string($0) }) }

  mutating func add(_ key: String, _ values: [JSON]) {
    if !values.isEmpty { add(key, .array(values)) }
  }

  var json: JSON { .object([("@type", .string(type))] + members) }
}
