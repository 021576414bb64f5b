import Briefs
import Digests
import Glibc

/// PDFs of earlier builds, by the digest of all that went into them.
struct TypesettingCache: Sendable {
  /// Its folder; everything in it can be made anew.
  let folder: String

  /// The path of a PDF.
  func path(_ key: String) -> String { folder + "/" + key + ".pdf" }

  private func measuresPath(_ key: String) -> String { folder + "/" + key + ".txt" }

  /// The dossier of a key; nil if it is not there, or was damaged since it was kept.
  func dossier(_ key: String) -> TypesetDossier? {
    guard let record = try? ContentFolder.read(path: measuresPath(key)),
      let pdf = try? ContentFolder.read(path: path(key))
    else { return nil }
    let lines = String(decoding: record, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 2, lines[1] == seal(pdf, String(lines[0])) else { return nil }
    return TypesetDossier(pdf: pdf, measures: String(lines[0]))
  }

  /// What tells a PDF and its measures from any others.
  private func seal(_ pdf: [UInt8], _ measures: String) -> String {
    Digest(of: [pdf, Array(measures.utf8)]).hexadecimal
  }

  /// The folder of the pictures of one run, by their paths from the content folder.
  var pictures: String { folder + "/pictures" }

  /// Writes a picture for the typesetter to read.
  func write(picture: String, _ bytes: [UInt8]) throws(Typesetter.Failure) {
    let path = pictures + "/" + picture
    try TypesettingCache.makeFolders(String(path.prefix(path.count - (picture.split(separator: "/").last?.count ?? 0))))
    guard let file = fopen(path, "w") else { throw failure(path) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw failure(path) }
  }

  /// Makes the folders, unless they are there.
  func create() throws(Typesetter.Failure) { try TypesettingCache.makeFolders(folder) }

  /// Removes the pictures of a run, and their folders.
  func removePictures() {
    guard let listing = try? ContentFolder(pictures) else { return }
    var folders: Set<String> = [pictures]
    for file in listing.files {
      unlink(pictures + "/" + file)
      var parts = file.split(separator: "/").dropLast()
      while !parts.isEmpty {
        folders.insert(pictures + "/" + parts.joined(separator: "/"))
        parts = parts.dropLast()
      }
    }
    for folder in folders.sorted(by: { $0.count > $1.count }) { rmdir(folder) }
  }

  private static func makeFolders(_ folder: String) throws(Typesetter.Failure) {
    var path = folder.hasPrefix("/") ? "/" : ""
    for name in folder.split(separator: "/") {
      path += name
      if mkdir(path, 0o755) != 0, errno != EEXIST {
        throw .unwritable(path: path, reason: String(cString: strerror(errno)))
      }
      path += "/"
    }
  }

  /// Keeps what was typeset to `<path of the key>.part`; nil if its measures make no sense.
  func accept(_ key: String, measures: String) throws(Typesetter.Failure) -> TypesetDossier? {
    let part = path(key) + ".part"
    guard let pdf = try? ContentFolder.read(path: part), let dossier = TypesetDossier(pdf: pdf, measures: measures)
    else {
      return nil
    }
    guard let file = fopen(measuresPath(key) + ".part", "w") else { throw failure(measuresPath(key)) }
    let written = fputs(measures + "\n" + seal(pdf, measures), file)
    guard fclose(file) == 0, written >= 0 else { throw failure(measuresPath(key)) }
    // The PDF last: without it the other counts for nothing.
    for path in [measuresPath(key), path(key)] {
      if rename(path + ".part", path) != 0 { throw failure(path) }
    }
    return dossier
  }

  /// Removes what belongs to none of some keys.
  func keep(only keys: Set<String>) {
    guard let listing = try? ContentFolder(folder) else { return }
    for file in listing.files where !keys.contains(String(file.prefix { $0 != "." })) { unlink(folder + "/" + file) }
  }

  private func failure(_ path: String) -> Typesetter.Failure {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
  }
}

extension TypesetDossier {
  /// Reads the measures as the typesetter states them: pages, a tab, pages of chapters (`8,7;8,8`).
  init?(pdf: [UInt8], measures: String) {
    let fields = measures.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 2, let pages = Int(fields[0]), pdf.starts(with: "%PDF-".utf8) else { return nil }
    self.pdf = pdf
    self.pages = pages
    chapters = fields[1].split(separator: ";", omittingEmptySubsequences: false).map { part in
      part.split(separator: ",").compactMap { Int($0) }
    }
  }
}
