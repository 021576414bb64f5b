import Briefs
import Compression

/// The compressed copies beside the files of a site, which a server sends in their place to browsers that take them.
enum CompressedCopies {
  /// The endings of files of text; others, such as pictures and PDFs, are compressed already.
  private static let endings: Set<Substring> = [
    "html", "css", "js", "json", "svg", "xml", "atom", "txt", "csv", "geojson",
  ]

  /// The copies of a file that are worth it, in some formats.
  static func copies(of file: SiteFile, _ formats: [CompressionFormat]) -> [SiteFile] {
    guard !formats.isEmpty, file.path.split(separator: ".").last.map(endings.contains) ?? false else { return [] }
    return formats.compactMap { copy(of: file, $0) }
  }

  /// A copy; nil if it would spare less than a tenth of the file.
  private static func copy(of file: SiteFile, _ format: CompressionFormat) -> SiteFile? {
    let (ending, bytes) =
      switch format {
      case .gzip: ("gz", Gzip.compressed(file.bytes))
      case .brotli: ("br", Brotli.compressed(file.bytes))
      }
    guard bytes.count < file.bytes.count - file.bytes.count / 10 else { return nil }
    return SiteFile(path: file.path + "." + ending, bytes: bytes)
  }
}
