import Dossiers
import Foundation
import Markup
import TestSupport
import Testing

@Suite("A dossier as HTML")
struct HTMLTests {
  /// A dossier's HTML, as it is and read.
  private struct Page: Sendable {
    let path: String
    let text: String
    let reader: PageReader
    var tags: [PageReader.Tag] { reader.tags }
  }

  /// Each dossier of both portals, read once for all tests.
  private static let pages = Task {
    var result: [Page] = []
    for composed in [try await Portals.sample.value, try await Portals.small.value.composed] {
      for document in composed.documents {
        let text = try await composed.html(document)
        result.append(Page(path: document.path, text: text, reader: PageReader(text)))
      }
    }
    return result
  }

  @Test("is one file: nothing is fetched, pictures are in it, and links that leave it are a reader's choice")
  func alone() async throws {
    for page in try await Self.pages.value {
      #expect(!page.text.contains("url("), "\(page.path)")
      #expect(!page.text.contains("@import"), "\(page.path)")
      let tags = page.tags
      let names = Set(tags.map(\.name))
      #expect(
        names.isDisjoint(with: ["script", "link", "iframe", "object", "embed", "video", "audio", "base"]),
        "\(page.path)")
      #expect(tags.compactMap { $0["src"] }.filter { !$0.hasPrefix("data:image/") } == [], "\(page.path)")
      #expect(
        tags.flatMap(\.attributes).filter { $0.name.hasPrefix("on") || $0.name == "style" }.isEmpty, "\(page.path)")
      let links = tags.filter { $0.name == "a" }.compactMap { $0["href"] }
      #expect(links.count > 10, "\(page.path)")
      let known = ["#", "mailto:", "https://", "files/"]
      #expect(links.filter { link in !known.contains { link.hasPrefix($0) } } == [], "\(page.path)")
    }
  }

  @Test("ids are unique and without spaces, and every link within the page has its id")
  func anchors() async throws {
    for page in try await Self.pages.value {
      let tags = page.tags
      let ids = tags.compactMap { $0["id"] }
      #expect(ids.count > 20, "\(page.path)")
      #expect(Set(ids).count == ids.count, "\(page.path)")
      #expect(ids.filter { $0.isEmpty || $0.contains(where: \.isWhitespace) } == [], "\(page.path)")
      let targets = tags.compactMap { $0["href"] }.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
      #expect(Set(targets).subtracting(ids) == [], "\(page.path)")
      let labels = tags.compactMap { $0["aria-labelledby"] }
      #expect(Set(labels).subtracting(ids) == [], "\(page.path)")
    }
  }

  @Test("every tag that opens closes, in the order of nesting")
  func balance() async throws {
    for page in try await Self.pages.value { #expect(page.reader.imbalances == [], "\(page.path)") }
    #expect(PageReader("<p>a <b>c</p></b>").imbalances == ["</p>", "</b>"])
    #expect(PageReader("<ul><li>a</ul>").imbalances == ["</ul>", "<ul>"])
  }

  @Test("has one first heading, rows with a heading each, and as many cells in each row as columns")
  func tables() async throws {
    for page in try await Self.pages.value {
      let tags = page.tags.filter { !$0.isClosing }
      #expect(tags.count { $0.name == "h1" } == 1, "\(page.path)")
      var columns = 0
      var cells = 0
      var isHead = false
      for tag in page.tags {
        switch (tag.name, tag.isClosing) {
        case ("thead", let isClosing): isHead = !isClosing
        case ("tr", false): cells = 0
        case ("tr", true):
          if isHead { columns = cells }
          #expect(cells == columns, "\(page.path)")
        case ("td", false), ("th", false): cells += tag["colspan"].flatMap { Int($0) } ?? 1
        default: break
        }
      }
      #expect(columns > 0, "\(page.path)")
    }
  }

  @Test("a picture is in the page as data")
  func pictures() async throws {
    let portal = try SmallPortal()
    // A picture of one grey pixel.
    let picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
    try portal.write("projects/plan.png", Array(try #require(Data(base64Encoded: picture))))
    try portal.writeContext("![Un plan](plan.png \"Le plan\")")
    let html = try await portal.html()
    #expect(
      html.contains(
        "<figure><img src=\"data:image/png;base64,\(picture)\" alt=\"Un plan\"><figcaption>Le plan</figcaption></figure>"
      ))
  }
}
