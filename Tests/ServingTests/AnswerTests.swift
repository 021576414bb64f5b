import Testing

@testable import Serving

/// What a request is answered with.
@Suite("Answers of the preview server")
struct AnswerTests {
  private static let files = [
    "index.html": Array("<body>Accueil</body>".utf8), "404.html": Array("<p>Rien".utf8),
    "fr/index.html": Array("<body><pre></body></pre>Français</body></html>".utf8),
    "fr/a b/index.html": [], "fr/été.html": Array("L’été".utf8), "assets/site.css": Array("p {}".utf8),
    "files/notes": [0, 1],
  ]
  private static let looks = [Array("p {}".utf8)]
  private static let site = PreviewedSite(files: PreviewedFiles(looks: looks) { files[$0] }, build: "b1")

  /// The script as it stands on a page.
  private func script(_ page: String) -> String {
    "<script src=\"/-/preview.js\" data-build=\"b1\" data-page=\"\(Array(page.utf8).hashValue)\" "
      + "data-looks=\"\(AnswerTests.looks.hashValue)\"></script>\n"
  }

  private func answer(_ target: String, _ method: String = "GET", host: String? = "127.0.0.1:8000") async -> Answer {
    await AnswerTests.site.answer(method, target, host: host)
  }

  private func page(_ status: Int, _ markup: String) -> Answer {
    Answer(status: status, fields: ["Content-Type": "text/html; charset=utf-8"], body: Array(markup.utf8))
  }

  private var notFound: Answer { page(404, "<p>Rien" + script("<p>Rien")) }

  @Test("a page comes with the script before the end of its body; a folder is its index")
  func pages() async {
    let french = page(
      200,
      "<body><pre></body></pre>Français\(script("<body><pre></body></pre>Français</body></html>"))</body></html>")
    #expect(await answer("/") == page(200, "<body>Accueil\(script("<body>Accueil</body>"))</body>"))
    #expect(await answer("/fr/") == french)
    #expect(await answer("/fr/index.html") == french)
    #expect(await answer("/fr/index.html?theme=eau#liste") == french)
    #expect(await answer("/fr/%C3%A9t%C3%A9.html") == page(200, "L’été" + script("L’été")))
  }

  @Test("a folder without its slash leads to the one with it")
  func folders() async {
    #expect(await answer("/fr") == Answer(status: 308, fields: ["Location": "/fr/"]))
    #expect(await answer("/fr?theme=eau") == Answer(status: 308, fields: ["Location": "/fr/"]))
    #expect(await answer("/fr/a%20b") == Answer(status: 308, fields: ["Location": "/fr/a%20b/"]))
    #expect(await answer("/assets") == notFound)
    #expect(await answer("/assets/") == notFound)
  }

  @Test("other files come as they are, with their type")
  func files() async {
    #expect(
      await answer("/assets/site.css")
        == Answer(status: 200, fields: ["Content-Type": "text/css; charset=utf-8"], body: Array("p {}".utf8)))
    #expect(
      await answer("/files/notes")
        == Answer(status: 200, fields: ["Content-Type": "application/octet-stream"], body: [0, 1]))
    #expect(await answer("/-/preview.js").fields == ["Content-Type": "text/javascript; charset=utf-8"])
    #expect(MediaType.type(of: "fr/Photo.JPG") == "image/jpeg")
    #expect(MediaType.type(of: "fr.html/notes") == "application/octet-stream")
  }

  @Test(
    "no target leads out of the site",
    arguments: [
      "/fr/../index.html", "/../../etc/passwd", "/fr/%2e%2e/index.html", "/..%2f..%2fetc%2fpasswd",
      "/%2e%2e%2fetc/passwd",
      "/%252e%252e%252fetc/passwd", "/fr%2F..%2Findex.html", "/..\\..\\etc\\passwd", "/fr\\index.html",
      "/fr/%5cindex.html",
      "/index.html%00", "/%00", "/%", "/%4", "/%zz", "/%+9", "/%-1", "/%ff", "//index.html", "//127.0.0.1/fr",
      "/./index.html",
      "/fr//index.html", "/index.html/", "/etc/passwd", "/file:///etc/passwd", "fr/", "", "*", "http://127.0.0.1/fr/",
    ])
  func outside(_ target: String) async {
    #expect(await answer(target) == notFound)
  }

  @Test("only GET and HEAD are answered", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
  func methods(_ method: String) async {
    let refused = await answer("/fr/", method)
    #expect(refused.status == 405)
    #expect(refused.fields["Allow"] == "GET, HEAD")
    #expect(await answer("/fr/", "HEAD") == answer("/fr/"))
  }

  @Test(
    "names of this machine are answered, with whatever port",
    arguments: ["127.0.0.1", "127.0.0.1:8000", "localhost", "LOCALHOST:9000", "[::1]", "[::1]:8000"])
  func local(_ host: String) async {
    #expect(await answer("/fr/", host: host).status == 200)
  }

  @Test(
    "requests that name another host are refused, even if they reached this machine",
    arguments: [
      nil, "", "example.org", "example.org:8000", "127.0.0.1.example.org", "127.0.0.1:8000.example.org", "localhost.",
      "127.0.0.1:", "127.0.0.1:80:80", "127.0.0.1@example.org", "0.0.0.0:8000", "[::1", "[::2]:8000", "127.0.0.2",
    ])
  func foreign(_ host: String?) async {
    #expect(await answer("/fr/", host: host) == .text(403, "This preview is for 127.0.0.1 and localhost alone."))
    #expect(await answer(PreviewedSite.events, host: host).status == 403)
  }

  @Test("without any good build, each page says so and waits; without a page for it, what is missing is told in words")
  func nothing() async {
    let none = PreviewedSite(files: nil, build: "b0")
    #expect(await none.answer("GET", "/-/preview.js", host: "localhost") == answer("/-/preview.js"))
    let empty = await none.answer("GET", "/fr/", host: "localhost")
    #expect(empty.status == 503)
    #expect(String(decoding: empty.body, as: UTF8.self).contains("data-build=\"b0\""))
    let bare = await PreviewedSite(files: PreviewedFiles { _ in nil }, build: "b1").answer(
      "GET", "/fr/", host: "localhost")
    #expect(bare == .text(404, "There is no such page."))
  }
}
