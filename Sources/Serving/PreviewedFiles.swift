/// The files of a site, made when they are asked for.
public struct PreviewedFiles: Sendable {
  /// Tells what pages load, and so look like, from what they loaded before.
  let looks: Int
  /// The bytes of a file by its path from the root; nil if there is none.
  let bytes: @Sendable (_ path: String) async -> [UInt8]?

  /// Takes what pages load, and the way to make each file.
  public init(looks: [[UInt8]] = [], bytes: @escaping @Sendable (_ path: String) async -> [UInt8]?) {
    self.looks = looks.hashValue
    self.bytes = bytes
  }
}
