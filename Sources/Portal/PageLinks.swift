/// The addresses in a finished page that lead to files of the site: of links, stylesheets, scripts and pictures.
struct PageLinks {
  /// An address and where it leads.
  struct Link {
    /// Where it stands in the page's bytes, without a fragment.
    let place: Range<Int>
    /// The path from the root of the site, written as addresses are.
    let target: String
    /// Whether the page itself needs the file to be shown.
    let isLoaded: Bool
  }

  /// The links in their order.
  let links: [Link]

  /// Reads a page, whose path is written as addresses are.
  ///
  /// In a text, a quotation mark is escaped: `="` stands in tags only.
  init(_ page: [UInt8], at path: String) {
    let folder = path.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { Array($0) }
    var links: [Link] = []
    var index = 0
    while let equals = page[index...].firstIndex(of: UInt8(ascii: "=")) {
      index = equals + 1
      guard index < page.count, page[index] == UInt8(ascii: "\"") else { continue }
      let name = page[..<equals]
      let isSource = name.hasSuffix(" src")
      guard isSource || name.hasSuffix(" href") else { continue }
      let start = index + 1
      guard let end = page[start...].firstIndex(of: UInt8(ascii: "\"")) else { break }
      index = end
      let address = page[start..<end]
      let file = address.prefix { $0 != UInt8(ascii: "#") }
      // A colon is escaped in the path of a file.
      guard !file.isEmpty, !file.contains(UInt8(ascii: ":")), !file.starts(with: "/".utf8) else { continue }
      links.append(
        Link(
          place: file.startIndex..<file.endIndex, target: PageLinks.target(of: file, from: folder),
          isLoaded: isSource || name.dropLast(5).hasSuffix("<link rel=\"stylesheet\"")))
    }
    self.links = links
  }

  private static func target(of file: ArraySlice<UInt8>, from folder: [[UInt8]]) -> String {
    var steps = folder
    for step in file.split(separator: UInt8(ascii: "/")) {
      if step.elementsEqual("..".utf8) { _ = steps.popLast() } else { steps.append(Array(step)) }
    }
    return steps.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
