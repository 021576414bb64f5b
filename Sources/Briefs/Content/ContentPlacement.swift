extension ContentFolder {
  /// What cannot be read by its name, or is not read at all: nothing is passed over in silence.
  var placementProblems: [Diagnostic] {
    unusual.map(unusualProblem) + misnamed.map(nameProblem) + lookalikeProblems
  }

  /// The report of a link, a pipe or a device.
  func unusualProblem(_ path: String) -> Diagnostic {
    Diagnostic(
      .placement, at: Place(file: shown(path)), "this is a link or a device, not a file",
      help: "put the file itself here: what stands outside of the content folder is not read")
  }

  private func nameProblem(_ path: String) -> Diagnostic {
    let message = path.firstUnseenInName.map {
      "the name of this file holds a character that cannot be seen (\(HiddenCharacters.code($0)))"
    }
    return Diagnostic(
      .placement, at: Place(file: shown(path)), message ?? "the name of this file is not UTF-8",
      help: "rename it with small letters without accents, digits and hyphens")
  }

  /// Files whose names differ in capitals alone, or in how their accents are stored. Those of briefs have neither.
  private var lookalikeProblems: [Diagnostic] {
    var first: [String: String] = [:]
    return files.filter { !$0.hasSuffix(".md") }.compactMap { path in
      // Strings are equal, and equal keys, however their accents are stored.
      let name = path.lowercased()
      guard let other = first[name] else {
        first[name] = path
        return nil
      }
      return Diagnostic(
        .placement, at: Place(file: shown(path)), "many systems take this file and “\(other)” for one",
        help: "rename one of them with other letters: capitals, and how accents are stored, make no difference")
    }
  }

  /// A file by its path, as its name is stored: accents can be stored in two ways, and look the same.
  func stored(_ path: String) -> String? { files.first { $0 == path } }
}
