import Briefs

extension Catalogue {
  /// The files of the content folder that records or texts refer to, so far as this catalogue's audience may see them.
  var linkedFiles: [String] {
    struct Collector: RecordSetVisitor {
      let catalogue: Catalogue
      var files: [String] = []

      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
        for brief in set.briefs {
          var walk = FileWalk()
          var record = brief.record
          record.walk(&walk)
          let stated = walk.files + brief.bodies.entries.flatMap { $0.value.destinations.map(\.text) }
          for destination in stated {
            if case .file(let path) = catalogue.meaning(of: destination, from: brief.folder) { files.append(path) }
          }
        }
      }
    }
    guard !files.isEmpty else { return [] }
    var collector = Collector(catalogue: self)
    var records = records
    records.visit(&collector)
    return collector.files
  }
}

/// Finds the files that a record refers to.
private struct FileWalk: FieldWalk {
  static let changesValues = false
  var path: FieldPath = []
  var audience = Audience.public
  var files: [String] = []

  mutating func file(_ path: String) { files.append(path) }
}
