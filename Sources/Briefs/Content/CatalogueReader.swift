import Language
import Markdown

/// Reads a content folder into a catalogue.
public enum CatalogueReader {
  /// What came of it.
  public struct Outcome: Sendable {
    /// The catalogue; nil if the portal's own files cannot be used.
    public let catalogue: Catalogue?
    /// All problems found.
    public let problems: [Diagnostic]
    /// The folder that was read, for the lines of its files.
    public let content: ContentFolder
    /// What the next reading can take over; nothing if this one was not to keep any.
    public let kept: KeptReading
  }

  /// Reads and checks all briefs. After a reading, whatever it kept is not read again; nil keeps nothing.
  public static func read(
    _ content: ContentFolder, buildDate: Period, after last: KeptReading? = nil
  ) async -> Outcome {
    let stamps = last == nil ? nil : await ContentStamps(content)
    var kept = KeptReading()
    let known = stamps.flatMap { last?.settings($0) }
    let (settings, settingProblems) = known.map { ($0, []) } ?? PortalSettings.read(content)
    var problems = settingProblems
    guard let settings, !problems.contains(where: { $0.severity == .error }) else {
      return Outcome(catalogue: nil, problems: problems, content: content, kept: kept)
    }
    if let stamps, problems.isEmpty { kept.keep(settings, stamps) }
    let languages = settings.configuration.languages.map(\.code)
    let files = BriefFiles.all(in: content, languages: languages) { problems.append($0) }
    let reader = BriefReader(
      content: content, languages: languages, currencies: settings.configuration.knownCurrencies,
      strings: settings.strings)
    var records = RecordSets()
    var reading = Reading(
      reader: reader, files: Dictionary(grouping: files, by: \.kind), stamps: stamps, last: known == nil ? nil : last,
      kept: kept)
    records.projects = await reading.set(&problems)
    records.countries = await reading.set(&problems)
    records.offices = await reading.set(&problems)
    records.focalPoints = await reading.set(&problems)
    records.partners = await reading.set(&problems)
    records.organisations = await reading.set(&problems)
    records.meetings = await reading.set(&problems)
    records.frameworks = await reading.set(&problems)
    records.recommendations = await reading.set(&problems)
    records.practices = await reading.set(&problems)
    records.themes = await reading.set(&problems)
    records.news = await reading.set(&problems)
    records.documents = await reading.set(&problems)
    records.pages = await reading.set(&problems)
    records.terms = await reading.set(&problems)
    records.dossiers = await reading.set(&problems)
    // Beside what follows, much of which one processor does.
    async let sensitive = SensitiveText.search(content, files: files, stamps, last)
    let catalogue = Catalogue(
      configuration: settings.configuration, strings: settings.strings, codeLists: settings.codeLists,
      profiles: settings.profiles, buildDate: buildDate, files: Set(content.files.filter(isAttachment)),
      records: records)
    if files.isEmpty {
      problems.append(
        Diagnostic(
          .missing, at: Place(file: content.shown("portal.yml")), "the portal has no brief",
          help: "an empty portal is not published; is --content the right folder?"))
    }
    kept = reading.kept
    problems += await checked(catalogue, files: files, content: content, stamps, known == nil ? nil : last, &kept)
    let search = await sensitive
    problems += search.problems
    if let stamps { kept.keepHarmless(search.harmless, search.words, stamps) }
    return Outcome(catalogue: catalogue, problems: problems, content: content, kept: kept)
  }

  /// Whether a file may be linked to: it stands in a folder of briefs, and is none itself.
  private static func isAttachment(_ path: String) -> Bool {
    guard let folder = path.firstIndex(of: "/") else { return false }
    return RecordKind(rawValue: String(path[..<folder])) != nil && !path.hasSuffix(".md")
  }

  /// Reads the briefs of one kind after another, each kind on all processors.
  private struct Reading {
    let reader: BriefReader
    let files: [RecordKind: [BriefFiles]]
    let stamps: ContentStamps?
    let last: KeptReading?
    var kept: KeptReading

    mutating func set<Content: Record>(_ problems: inout [Diagnostic]) async -> RecordSet<Content> {
      let (reader, stamps, last) = (reader, stamps, last)
      let results = await concurrentMap(files[Content.kind] ?? []) { files in
        let brief: Brief<Content>? = stamps.flatMap { last?.brief(files, $0) }
        return brief.map { ($0, []) } ?? reader.read(files, as: Content.self)
      }
      problems += results.flatMap(\.problems)
      if let stamps {
        for result in results where result.problems.isEmpty { result.brief.map { kept.keep($0, stamps) } }
      }
      return RecordSet(results.compactMap(\.brief))
    }
  }

  /// Checks all briefs; those whose files cannot be read count as being there, so that references to them are not reported.
  /// Briefs in which the last reading found nothing are not checked again if nothing that they are checked against has changed.
  private static func checked(
    _ catalogue: Catalogue, files: [BriefFiles], content: ContentFolder, _ stamps: ContentStamps?, _ last: KeptReading?,
    _ kept: inout KeptReading
  ) async -> [Diagnostic] {
    let ground = CheckGround(
      buildDate: catalogue.buildDate, known: Set(files.map { RecordID($0.kind, $0.id) }),
      briefPaths: Set(files.flatMap(\.files).map(\.path)), recordsByPath: catalogue.recordsByPath,
      files: catalogue.files, anchors: catalogue.records.anchors, restrictedFiles: catalogue.records.restrictedFiles,
      tables: Set(catalogue.records.projects.briefs.flatMap(\.sources).flatMap(\.tables)))
    let checks = BriefChecks(
      ground: ground, configuration: catalogue.configuration, codeLists: catalogue.codeLists, content: content)
    let last = stamps.flatMap { last?.isCurrent(ground, $0) == true ? last : nil }
    let records = catalogue.records
    var problems = records.repeatedCodes + DossierChecks(catalogue: catalogue, content: content).problems
    var sound: [RecordID] = []
    func check<Content: Record>(_ set: RecordSet<Content>) async {
      let found = await concurrentMap(set.briefs) { brief in
        // What everyone may see of it, which the brief keeps, is made on all processors this way.
        _ = brief.restricted(to: .public, on: catalogue.buildDate)
        return last?.isSound(brief) == true ? [] : checks.problems(of: brief)
      }
      problems += found.flatMap { $0 }
      sound += zip(set.briefs, found).filter { $0.1.isEmpty }.map(\.0.recordID)
    }
    await check(records.projects)
    await check(records.countries)
    await check(records.offices)
    await check(records.focalPoints)
    await check(records.partners)
    await check(records.organisations)
    await check(records.meetings)
    await check(records.frameworks)
    await check(records.recommendations)
    await check(records.practices)
    await check(records.themes)
    await check(records.news)
    await check(records.documents)
    await check(records.pages)
    await check(records.terms)
    await check(records.dossiers)
    if let stamps { kept.keep(sound: Set(sound), on: ground, stamps) }
    return problems
  }
}

extension RecordSets {
  /// The headings of each record's texts that everyone may see, by language.
  fileprivate var anchors: [RecordID: [Language: Set<String>]] {
    struct Collector: RecordSetVisitor {
      var anchors: [RecordID: [Language: Set<String>]] = [:]
      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
        for brief in set.briefs {
          for (language, body) in brief.bodies.entries {
            anchors[brief.recordID, default: [:]][language] = Set(body.publicHeadings.map(\.anchor))
          }
        }
      }
    }
    var sets = self
    var collector = Collector()
    sets.visit(&collector)
    return collector.anchors
  }

  /// The annexes that not everyone may see.
  fileprivate var restrictedFiles: Set<String> {
    Set(
      projects.briefs.flatMap { brief in
        brief.record.annexes.filter { $0.access.audience > .public }.compactMap {
          normalized(brief.folder + $0.file.path)
        }
      })
  }

  /// R4: two projects with one code.
  fileprivate var repeatedCodes: [Diagnostic] {
    var first: [String: String] = [:]
    var problems: [Diagnostic] = []
    for brief in projects.briefs {
      if let other = first[brief.record.code] {
        problems.append(
          Diagnostic(
            .r4, at: brief.place(of: ["code"]), "the project \(other) has the code \(brief.record.code) as well",
            help: "give each project its own code"))
      } else {
        first[brief.record.code] = brief.id
      }
    }
    return problems
  }
}
