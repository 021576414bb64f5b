import Language

/// All that a portal holds, read, linked and unchanging.
///
/// A class, so that the contexts of all pages hold it at the cost of one reference.
public final class Catalogue: Sendable {
  /// For whom it is: the secretariat, if it is whole.
  public let viewer: Viewer
  /// What the portal is called, who publishes it, in which languages.
  public let configuration: Configuration
  /// The words of the pages in each language.
  public let strings: [Language: Strings]
  /// The published lists of codes.
  public let codeLists: CodeLists
  /// What donors ask of dossiers, by the names of their files.
  public let profiles: [String: ProfileEntry]
  /// The day for which the portal is built.
  public let buildDate: Period
  /// The files of the content folder that are no briefs.
  public let files: Set<String>
  /// All briefs.
  public let records: RecordSets
  /// How many civil society organisations in each country have not agreed to be listed; one whose brief is restricted by its author
  /// is not counted either.
  public let unlistedOrganisations: [RecordID: Count]
  let recordsByPath: [String: RecordID]

  init(
    configuration: Configuration, strings: [Language: Strings], codeLists: CodeLists,
    profiles: [String: ProfileEntry], buildDate: Period, files: Set<String>, records: RecordSets
  ) {
    viewer = .internal
    self.configuration = configuration
    self.strings = strings
    self.codeLists = codeLists
    self.profiles = profiles
    self.buildDate = buildDate
    self.files = files
    self.records = records
    unlistedOrganisations = records.organisations.briefs.filter { $0.record.isOnlyCounted }
      .reduce(into: [:]) { (counts: inout [RecordID: Int], organisation) in
        for country in organisation.record.countries { counts[country.recordID, default: 0] += 1 }
      }.mapValues { .exact($0) }
    recordsByPath = records.recordsByPath(in: configuration.languages.map(\.code))
  }

  /// The same with other briefs.
  func with(_ records: RecordSets) -> Catalogue {
    Catalogue(
      configuration: configuration, strings: strings, codeLists: codeLists, profiles: profiles, buildDate: buildDate,
      files: files, records: records)
  }

  private init(_ whole: Catalogue, seenBy viewer: Viewer) {
    self.viewer = viewer
    configuration = whole.configuration
    strings = whole.strings
    codeLists = whole.codeLists
    profiles = whole.profiles
    buildDate = whole.buildDate
    files = whole.files
    unlistedOrganisations =
      viewer == .public ? whole.unlistedOrganisations.mapValues(\.suppressed) : whole.unlistedOrganisations
    records = whole.records.restricted(to: viewer, on: whole.buildDate)
    recordsByPath = records.recordsByPath(in: configuration.languages.map(\.code))
  }

  /// The same catalogue without anything that a viewer may not see. Taken from the whole catalogue only: what says who may see an
  /// item is itself withheld.
  public func seen(by viewer: Viewer) -> Catalogue { Catalogue(self, seenBy: viewer) }

  /// The path of a file beside a brief, from the content folder; nil if there is none.
  public func path(of file: FileReference, from folder: String) -> String? {
    normalized(folder + file.path).flatMap { path in files.firstIndex(of: path).map { files[$0] } }
  }

  /// The paths of all briefs' files, from the content folder.
  var recordPaths: some Collection<String> { recordsByPath.keys }

  /// The portal's languages, in their order.
  public var languages: [Language] { configuration.languages.map(\.code) }

  /// What a destination in the text of a brief means.
  public func meaning(of destination: String, from folder: String) -> LinkMeaning {
    LinkMeaning(destination, from: folder, recordsByPath: recordsByPath, files: files)
  }
}
