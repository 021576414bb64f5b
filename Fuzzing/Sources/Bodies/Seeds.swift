import Foundation

extension FuzzTarget {
  /// Texts to begin with: files of the sample portal and of the tests, and those that once showed something wrong.
  func seeds() throws -> [[UInt8]] {
    try found() + sample()
  }

  /// Inputs that once showed something wrong, in the order of their names.
  func found() throws -> [[UInt8]] {
    try FuzzTarget.files(in: "Fuzzing/corpus/\(rawValue)").map { try Array(Data(contentsOf: $0.file)) }
  }

  private func sample() throws -> [[UInt8]] {
    let briefs = try ["content", "Tests/Fixtures/good"].flatMap { folder in
      try FuzzTarget.files(in: folder).filter { $0.path.hasSuffix(".md") && $0.path.contains("/") }
    }
    switch self {
    case .briefs:
      return try briefs.map { path, file in Array((path + "\n").utf8) + Array(try Data(contentsOf: file)) }
    case .markdown:
      return try briefs.map { _, file in FuzzTarget.body(Array(try Data(contentsOf: file))) }
    case .typography:
      let table = FuzzedFolder.repository.appendingPathComponent("Tests/Fixtures/typography.tsv")
      return try String(contentsOf: table, encoding: .utf8).split(separator: "\n").compactMap { line in
        line.split(separator: "\t").dropFirst().first.map { Array($0.utf8) }
      }
    case .tables:
      return try FuzzTarget.files(in: "content").filter { $0.path.hasSuffix(".csv") }
        .map { Array(try Data(contentsOf: $0.file)) } + FuzzTarget.smallTables.map { Array($0.utf8) }
    }
  }

  private static func files(in folder: String) throws -> [(path: String, file: URL)] {
    let root = FuzzedFolder.repository.appendingPathComponent(folder)
    guard FileManager.default.fileExists(atPath: root.path) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
      .map { ($0, root.appendingPathComponent($0)) }.filter { !$0.1.hasDirectoryPath && !$0.0.hasPrefix(".") }
      .filter { _, file in (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true }
  }

  /// What stands behind the front matter.
  private static func body(_ brief: [UInt8]) -> [UInt8] {
    let text = String(decoding: brief, as: UTF8.self)
    return Array((text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")).utf8)
  }

  private static let smallTables = [
    """
    code,category,label.fr,label.en,quantity,frequency,unitCost,amount,2027,2028,activity
    1,works,Creusement,Digging,3,,300,900,400,500,A1
    2,travel,Voyages,Travel,2,5,10,,100,,

    """,
    """
    level;code;parent;statement.fr;indicator.code;indicator.title.fr;indicator.measure;indicator.unit.fr;indicator.baseline;\
    indicator.baseline.year;indicator.target.2028;indicator.target.2028.fr;indicator.actual.2026;indicator.means.fr
    impact;I;;De l’eau.;;;;;;;;;;
    output;P1;E1;Des puits sont creusés.;P1.a;Puits creusés;unit;puits;0;2026;10;;1;Visites
    ;;;;P1.c;Avis;qualitative;;;;;Favorable;;Visites

    """,
    "sep=\t\ncode\toutput\tcostless\ttitle.fr\nA1\tP1\t\t\"Creuser\r\n\"\"ici\"\"\"\nA2\tP1\tTRUE\tSe réunir\n",
  ]
}
