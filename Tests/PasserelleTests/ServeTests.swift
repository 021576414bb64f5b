import Foundation
import Markup
import TestSupport
import Testing

/// The preview, as an author and a browser meet it.
@Suite("passerelle serve", .timeLimit(.minutes(15)))
struct ServeTests {
  private static let page = "/fr/projets/des-puits.html"
  private static let brief = "projects/puits.fr.md"

  @Test("pages come with the script, other files as they are; folders, missing pages, HEAD and POST as they should")
  func answers() throws {
    let server = try RunningServer(SmallPortal())
    let page = try server.answer(ServeTests.page)
    #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(page.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"))
    #expect(page.contains("\r\nCache-Control: no-store\r\n"))
    #expect(
      page.contains(
        /<script src="\/-\/preview\.js" data-build="[0-9a-f]+-1" data-page="-?\d+" data-looks="-?\d+"><\/script>\n<\/body>/
      ))
    let parts = page.split(separator: "\r\n\r\n", maxSplits: 1)
    #expect(page.contains("\r\nContent-Length: \(parts[1].utf8.count)\r\n"))
    #expect(try server.answer(ServeTests.page, method: "HEAD") == parts[0] + "\r\n\r\n")
    #expect(try server.answer("/files/projects/carte.txt").hasSuffix("\r\n\r\nUne carte.\n"))
    #expect(try server.answer("/-/preview.js").contains("\r\nContent-Type: text/javascript; charset=utf-8\r\n"))
    #expect(try server.answer("/fr").contains("\r\nLocation: /fr/\r\n"))
    let missing = try server.answer("/fr/rien.html")
    #expect(missing.hasPrefix("HTTP/1.1 404 Not Found\r\n"))
    #expect(missing.contains("data-build="))
    #expect(try server.answer("/", method: "POST").hasPrefix("HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\n"))
    #expect(try server.answer("/", host: "portal.example.org").hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
    #expect(try server.answer("/-/events", host: "portal.example.org").hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
  }

  @Test("nothing but what the build made is served, and nothing is written")
  func inside() throws {
    let portal = try SmallPortal()
    let files = FileManager.default
    let output = portal.folder.appendingPathComponent("output/site")
    try files.createDirectory(at: output, withIntermediateDirectories: true)
    try Data("secret".utf8).write(to: output.appendingPathComponent("secret.html"))
    try files.createSymbolicLink(atPath: output.appendingPathComponent("link").path, withDestinationPath: "/etc")
    let before = try files.subpathsOfDirectory(atPath: portal.folder.path).sorted()
    let server = try RunningServer(portal)
    for target in [
      "/secret.html", "/link/passwd", "/output/site/secret.html", "/../output/site/secret.html",
      "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/%252e%252e%252fetc%252fpasswd",
      "/..%5c..%5cetc%5cpasswd", "/fr/index.html%00", "/content/portal.yml", "/-/", "/-/dossiers/fonds/fonds.fr.html",
    ] {
      #expect(try server.answer(target).hasPrefix("HTTP/1.1 404 Not Found\r\n"), "\(target)")
    }
    #expect(try files.subpathsOfDirectory(atPath: portal.folder.path).sorted() == before)
  }

  @Test("a portal that lies in a folder of its server is shown at the root, and its “not found” as it is there")
  func inFolder() throws {
    let portal = try SmallPortal()
    try portal.edit("portal.yml", "https://portal.example.org", "https://portal.example.org/sahel")
    let server = try RunningServer(portal)
    let missing = try server.answer("/fr/rien.html")
    let stylesheet = try #require(missing.firstMatch(of: /<link rel="stylesheet" href="(.*?)">/))
    #expect(stylesheet.1.hasPrefix("/sahel/assets/site."))
    #expect(try server.answer(String(stylesheet.1)).hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(try server.answer("/sahel/fr/").hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(try server.answer("//fr/").hasPrefix("HTTP/1.1 404 Not Found\r\n"))
  }

  @Test("dossiers are shown to whoever asks for them")
  func dossiers() throws {
    let server = try RunningServer(SmallPortal(), ["--port", "0", "--dossiers"])
    let dossier = try server.answer("/-/dossiers/fonds/fonds.fr.html")
    #expect(dossier.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(dossier.contains("data-build="))
  }

  @Test("a save is told; an error is told with its place while the last good site stays; so is its end")
  func follows() throws {
    let portal = try SmallPortal()
    let server = try RunningServer(portal)
    let news = try RunningServer.News(server)
    let first = try news.next { _, _ in true }
    #expect(first.errors == "[]")
    try portal.edit(ServeTests.brief, "title: Des puits", "title: Des puits neufs")
    let second = try news.next { build, _ in build != first.build }
    #expect(second.errors == "[]")
    let page = try server.answer(ServeTests.page)
    #expect(page.contains("<title>Des puits neufs"))

    let file = portal.content.appendingPathComponent(ServeTests.brief)
    let good = try String(contentsOf: file, encoding: .utf8)
    try portal.edit(ServeTests.brief, "  total: 1000\n", "  total: 1200\n")
    try portal.edit(ServeTests.brief, "  gap: 750\n", "")
    let broken = try news.next { _, errors in errors.contains("but total says") }
    #expect(broken.build == second.build)
    #expect(
      broken.errors.contains(
        """
        {"place":"content/projects/puits.fr.md:63:10","message":"budget lines sum to 1 000 EUR, but total says 1 200 EUR",\
        "help":"200 EUR are missing; add the line or correct the total"}
        """), "\(broken.errors)")
    #expect(try server.answer(ServeTests.page) == page)

    try portal.write(ServeTests.brief, good)
    // A new build of the same page, which stays as it is.
    let mended = try news.next { _, errors in errors == "[]" }
    #expect(try server.answer(ServeTests.page) == page.replacing(second.build, with: mended.build))
    #expect(mended.build != second.build)
    #expect(server.complaint().contains("63:10: error: budget lines sum to 1 000 EUR, but total says 1 200 EUR [B2]"))
  }

  @Test("a portal that has errors from the start is served once they are mended")
  func broken() throws {
    let portal = try SmallPortal()
    try portal.write("themes/feu.fr.md", "---\ntitel: Le feu\n---\n")
    let server = try RunningServer(portal)
    let news = try RunningServer.News(server)
    #expect(try news.next { _, _ in true }.errors.contains("did you mean “title”?"))
    #expect(try server.answer(ServeTests.page).hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
    try portal.remove("themes/feu.fr.md")
    _ = try news.next { _, errors in errors == "[]" }
    #expect(try server.answer(ServeTests.page).hasPrefix("HTTP/1.1 200 OK\r\n"))
  }

  @Test("a port in use is refused with status 2 if it was asked for, and passed over if not")
  func port() throws {
    let portal = try SmallPortal()
    let first = try RunningServer(portal, [])
    let second = try RunningServer(portal, [])
    #expect(first.port != second.port)
    let run = try Program.run(["serve", "--no-map", "--port", "\(first.port)"], in: portal.folder)
    #expect(run.status == 2)
    // Before anything is built.
    #expect(run.output == "")
    #expect(
      run.error
        == "passerelle: another program uses port \(first.port); name another one with --port, or leave it out\n")
  }

  @Test("Ctrl-C and a request to end do so with status 0, even while a page listens", arguments: [SIGINT, SIGTERM])
  func ends(_ signal: Int32) throws {
    let portal = try SmallPortal()
    let server = try RunningServer(portal)
    let news = try RunningServer.News(server)
    _ = try news.next { _, _ in true }
    #expect(server.end(signal) == 0)
    #expect(server.complaint() == "")
    #expect(!FileManager.default.fileExists(atPath: portal.folder.appendingPathComponent("output").path))
  }

  @Test("a faulty folder is refused with status 2")
  func configuration() throws {
    let portal = try SmallPortal()
    let run = try Program.run(["serve", "--no-map", "--content", "nowhere"], in: portal.folder)
    #expect(run.status == 2)
    #expect(
      run.error
        == "passerelle: cannot read the folder “nowhere”: No such file or directory; name another one with --content\n")
  }

  @Test("an open page follows in the browser: the new text, the errors over it, and their end")
  func browser() async throws {
    let portal = try SmallPortal()
    let server = try RunningServer(portal)
    let file = portal.content.appendingPathComponent(ServeTests.brief)
    let good = try String(contentsOf: file, encoding: .utf8)
    let summary = try #require(good.firstMatch(of: /summary: (.*)\n/))
    let states = [
      good.replacing(summary.0, with: "summary: Voici le premier texte.\n"),
      good.replacing(summary.0, with: "summary: Voici le second texte.\n"),
      good.replacing("  total: 1000\n", with: "  total: 1200<b>\n"),
    ]
    // The author saves one state after the other, again and again, while the page waits for each; and lets each stand for longer in
    // each round, so that a slow machine comes to see it.
    let author = Task {
      for state in 0... {
        try portal.write(ServeTests.brief, states[state % states.count])
        try await Task.sleep(for: .seconds(1 << (state / states.count)))
      }
    }
    defer { author.cancel() }
    let steps: [Browser.Step] = [
      .wait("text=Voici le premier texte."), .evaluate("() => { window.isTheSame = true; return 'marked' }"),
      .wait("text=Voici le second texte."), .wait("[role=alert]"), .wait("text=Voici le premier texte."),
      .evaluate("() => String(window.isTheSame) + document.querySelectorAll('script[data-build]').length"),
    ]
    let visited = try await Browser.visit([
      Browser.Visit("http://127.0.0.1:\(server.port)\(ServeTests.page)", steps: steps)
    ])
    #expect(visited.first?.requests.allSatisfy { $0.hasPrefix("http://127.0.0.1:\(server.port)/") } == true)
    // Nothing was loaded anew but the text.
    #expect(visited.first?.answers == [.text("marked"), .text("true1")])
  }

  @Test("the errors over a page are text, say where and what helps, and stand in nobody's way")
  func overlay() async throws {
    let portal = try SmallPortal()
    try portal.write(
      "themes/feu.fr.md", "---\ntitle: Le feu\nuntranslated: {en: Test}\n\"<img src=x onerror=alert(1)>\": 1\n---\n")
    let server = try RunningServer(portal)
    let text = "() => document.querySelector('body > div').shadowRoot.querySelector('[role=alert]').innerText"
    let visited = try await Browser.visit([
      Browser.Visit(
        "http://localhost:\(server.port)/fr/", steps: [.wait("[role=alert]"), .evaluate(text), .axe])
    ])
    #expect(
      visited.first?.answers == [
        .text(
          """
          1 error: this is the portal as it was before.
          content/themes/feu.fr.md:4:1 the key “<img src=x onerror=alert(1)>” is not known here

          Help: known here: audience, disclosure, donors, illustrative, reason, slug, summary, title, untranslated, updated
          """),
        .texts([]),
      ], "\(String(describing: visited.first))")
  }
}
