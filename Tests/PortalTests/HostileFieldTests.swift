import Briefs
import Foundation
import Portal
import Testing

/// The fields are found by walking over the records, so that a new one joins by itself.
@Suite("Whatever stands in a field, pages run nothing and lead nowhere else")
struct HostileFieldTests {
  /// What stands at the beginning of each text, and in the place of each file.
  static let marks = [
    "markup": ("\"><img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>.svg"),
    "an attribute": ("' onmouseover=alert(1) '", "' onmouseover=alert(1) '.svg"),
    "ends": ("--></style></title></script><script>alert(1)</script>", "</script><script>.svg"),
    "a script for an address": ("javascript:alert(1)//", "javascript:alert(1)//x.svg"),
    "data for an address": ("data:text/html,<script>alert(1)</script>", "data:x.svg"),
    "a way out": ("../../../../../../", "../../../../../../etc/passwd"),
    "another site": ("//evil.example/", "//evil.example/x.svg"), "another computer": ("\\\\evil\\", "\\\\evil\\x.svg"),
    "XML": ("]]><x xmlns='y'>&undefined;", "&undefined;.svg"),
    "control characters": ("\u{0}\u{1B}\u{B}\u{7F}", "\u{0}"),
  ]

  @Test("markup, scripts, addresses and paths", arguments: marks.keys.sorted())
  func fields(_ name: String) async throws {
    let (mark, file) = try #require(HostileFieldTests.marks[name])
    let filled = try await FilledCatalogue(mark: mark, file: file)
    let plan = await SitePlan(filled.catalogue.seen(by: .public))
    let files = await plan.render()
    let paths = Set(files.map(\.path))
    var links = 0
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!file.bytes.contains { $0 < 32 && $0 != 9 && $0 != 10 || $0 == 127 }, "\(file.path)")
      if file.path.hasSuffix(".atom") || file.path.hasSuffix(".xml") {
        #expect(XMLReader.fault(in: file.bytes) == nil, "\(file.path)")
      }
      guard file.path.hasSuffix(".html") else { continue }
      let page = PageMarkup(text)
      #expect(page.unknownElements == [], "\(file.path)")
      #expect(page.handlers == [], "\(file.path)")
      links += page.addresses.count
      // “Not found” is shown at any address: its links begin at the root.
      let strays = page.addresses.filter { file.path != "404.html" && !isKnown($0, from: file.path, among: paths) }
      #expect(strays == [], "\(file.path)")
    }
    #expect(links > 500)
    #expect(!plan.files.contains { $0.source.contains("..") || $0.source.hasPrefix("/") })
    let dossiers = try await dossierFiles(of: filled.catalogue, filled.content)
    #expect(dossiers.map { $0.path.hasSuffix(".html") } == [true])
    for dossier in dossiers {
      let page = PageMarkup(String(decoding: dossier.bytes, as: UTF8.self))
      #expect(page.unknownElements == [])
      #expect(page.handlers == [])
      let strays = page.addresses.filter { address in
        !["#", "mailto:", "https://x.org"].contains(where: address.hasPrefix)
      }
      #expect(strays == [])
    }
  }

  /// Whether an address leads to a file of the site, to a mailbox, or to one of the sites that the filled records name.
  private func isKnown(_ address: String, from page: String, among paths: Set<String>) -> Bool {
    if ["https://portal.example.org", "https://x.org", "mailto:", "#"].contains(where: address.hasPrefix) {
      return true
    }
    guard !address.contains(":"), !address.hasPrefix("/"), !address.hasPrefix("\\") else { return false }
    var steps = page.split(separator: "/").dropLast()
    for step in address.prefix(while: { $0 != "#" }).split(separator: "/") {
      if step == ".." { guard steps.popLast() != nil else { return false } } else { steps.append(step) }
    }
    let path = steps.joined(separator: "/")
    return paths.contains(path) || path.hasPrefix("files/projects/")
  }
}
