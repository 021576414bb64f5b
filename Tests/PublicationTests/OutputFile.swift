import Publication

/// A file to be written, by its path from the output folder.
struct OutputFile {
  let path: String
  let bytes: [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

extension OutputTree {
  /// Puts a complete tree of files in the place of the last one.
  func publish(_ files: [OutputFile]) throws(PublicationError) -> Staging.Summary {
    let staging = try stage()
    for file in files { try staging.write(file.path, file.bytes) }
    return try staging.publish()
  }
}
