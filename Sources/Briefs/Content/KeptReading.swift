import Glibc

/// What was read of a content folder, so that the next reading can leave out what nobody has touched since.
///
/// Only what is without problems is kept, and only if its files had been left alone for a while before they were read: a file that changes
/// in just that moment may be half old and half new.
public struct KeptReading: Sendable {
  /// Something read, with the stamps of the files that it was read from.
  private struct Kept<Value: Sendable>: Sendable {
    let value: Value
    let stamps: [String: FileStamp]
  }

  /// Briefs in which the checks found nothing.
  private struct Sound: Sendable {
    let ground: CheckGround
    let briefs: Set<RecordID>
  }

  private var settings: Kept<PortalSettings>?
  private var briefs: [RecordID: Kept<any Sendable>] = [:]
  /// With the stamps of the files that are no briefs: checks look into them.
  private var sound: Kept<Sound>?
  /// Files in which nothing looks like personal data, if these words are names of mailboxes.
  private var harmless = Kept<Set<String>>(value: [], stamps: [:])

  /// Nothing kept.
  public init() {}

  // MARK: Settings

  /// The portal's own files, as they were read.
  func settings(_ stamps: ContentStamps) -> PortalSettings? {
    settings.flatMap { stamps.ofSettings(logo: $0.value.configuration.logo) == $0.stamps ? $0.value : nil }
  }

  /// Keeps the portal's own files.
  mutating func keep(_ read: PortalSettings, _ stamps: ContentStamps) {
    settings = stamps.ofSettings(logo: read.configuration.logo).map { Kept(value: read, stamps: $0) }
  }

  // MARK: Briefs

  /// A brief, as it was read from the same files.
  func brief<Content: Record>(_ files: BriefFiles, _ stamps: ContentStamps) -> Brief<Content>? {
    guard let kept = briefs[RecordID(files.kind, files.id)], let brief = kept.value as? Brief<Content>,
      brief.sources.map(\.path) == files.files.map(\.path), stamps.ofSettled(kept.stamps.keys) == kept.stamps
    else { return nil }
    return brief
  }

  /// Keeps a brief.
  mutating func keep<Content: Record>(_ brief: Brief<Content>, _ stamps: ContentStamps) {
    let files = brief.sources.map(\.path) + brief.sources.flatMap(\.tables)
    briefs[brief.recordID] = stamps.ofSettled(files).map { Kept(value: brief, stamps: $0) }
  }

  // MARK: Checks

  /// Whether briefs would be checked against the same as last time.
  func isCurrent(_ ground: CheckGround, _ stamps: ContentStamps) -> Bool {
    sound.map { $0.value.ground == ground && stamps.ofSettled(ground.files) == $0.stamps } ?? false
  }

  /// Whether the checks found nothing in just this brief.
  func isSound<Content: Record>(_ brief: Brief<Content>) -> Bool {
    sound?.value.briefs.contains(brief.recordID) == true
      && briefs[brief.recordID]?.value as? Brief<Content> === brief
  }

  /// Keeps in which briefs the checks found nothing.
  mutating func keep(sound briefs: Set<RecordID>, on ground: CheckGround, _ stamps: ContentStamps) {
    sound = stamps.ofSettled(ground.files).map { Kept(value: Sound(ground: ground, briefs: briefs), stamps: $0) }
  }

  // MARK: Personal data

  /// Whether nothing in a file looks like personal data, with the same words as names of mailboxes.
  func isHarmless(_ file: String, _ words: Set<String>, _ stamps: ContentStamps) -> Bool {
    guard let stamp = harmless.stamps[file] else { return false }
    return stamps.ofSettled([file]) == [file: stamp] && words == harmless.value
  }

  /// Keeps in which files nothing looks like personal data.
  mutating func keepHarmless(_ files: [String], _ words: Set<String>, _ stamps: ContentStamps) {
    harmless = Kept(value: words, stamps: stamps.settled(among: files))
  }
}

/// The stamps of all files of a content folder, taken before any of them is read.
struct ContentStamps: Sendable {
  private let time: Int
  private let stamps: [String: FileStamp]

  /// Asks the system.
  init(_ content: ContentFolder) async {
    time = Glibc.time(nil)
    let stamps = await concurrentMap(content.files) { FileStamp(content.shown($0)) }
    self.stamps = Dictionary(
      uniqueKeysWithValues: zip(content.files, stamps).compactMap { file, stamp in stamp.map { (file, $0) } })
  }

  /// The stamps of those files that had been left alone for a while.
  func settled(among files: some Sequence<String>) -> [String: FileStamp] {
    var result: [String: FileStamp] = [:]
    for file in files { result[file] = stamps[file].flatMap { $0.isSettled(at: time) ? $0 : nil } }
    return result
  }

  /// The stamps of files; nil if one is not there, or was not left alone for a while.
  func ofSettled(_ files: some Collection<String>) -> [String: FileStamp]? {
    let result = settled(among: files)
    return files.allSatisfy { result[$0] != nil } ? result : nil
  }

  /// The same for the files that are no briefs and lie with none, and the logo.
  func ofSettings(logo: FileReference?) -> [String: FileStamp]? {
    ofSettled(
      stamps.keys.filter { RecordKind(rawValue: String($0.prefix { $0 != "/" })) == nil }
        + (logo.map { [$0.path] } ?? []))
  }
}
