/// A file to be written, by its path from the output folder.
public struct OutputFile: Sendable {
  /// The path, with `/` between folders and none at its start.
  public let path: String
  /// The content.
  public let bytes: [UInt8]

  /// Takes a path and a content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Takes a path and a text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
