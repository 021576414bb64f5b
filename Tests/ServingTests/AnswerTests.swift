import Testing

@testable import Serving

/// What a request is answered with.
@Suite("Answers of the preview server")
struct AnswerTests {
  private static let script = "<script src=\"/-/preview.js\" data-version=\"v1\"></script>\n"

  private let site = PreviewedSite(
    files: [
      "index.html": Array("<body>Accueil</body>".utf8), "404.html": Array("<p>Rien".utf8),
      "fr/index.html": Array("<body><pre></body></pre>Français</body></html>".utf8),
      "fr/a b/index.html": [], "fr/été.html": Array("L’été".utf8), "assets/site.css": Array("p {}".utf8),
      "files/notes": [0, 1],
    ],
    version: "v1")

  private func answer(_ target: String, _ method: String = "GET", host: String? = "127.0.0.1:8000") -> Answer {
    site.answer(method, target, host: host)
  }

  private func page(_ status: Int, _ markup: String) -> Answer {
    Answer(status: status, fields: ["Content-Type": "text/html; charset=utf-8"], body: Array(markup.utf8))
  }

  private var notFound: Answer { page(404, "<p>Rien" + AnswerTests.script) }

  @Test("a page comes with the script before the end of its body; a folder is its index")
  func pages() {
    let french = page(200, "<body><pre></body></pre>Français\(AnswerTests.script)</body></html>")
    #expect(answer("/") == page(200, "<body>Accueil\(AnswerTests.script)</body>"))
    #expect(answer("/fr/") == french)
    #expect(answer("/fr/index.html") == french)
    #expect(answer("/fr/index.html?theme=eau#liste") == french)
    #expect(answer("/fr/%C3%A9t%C3%A9.html") == page(200, "L’été" + AnswerTests.script))
  }

  @Test("a folder without its slash leads to the one with it")
  func folders() {
    #expect(answer("/fr") == Answer(status: 308, fields: ["Location": "/fr/"]))
    #expect(answer("/fr?theme=eau") == Answer(status: 308, fields: ["Location": "/fr/"]))
    #expect(answer("/fr/a%20b") == Answer(status: 308, fields: ["Location": "/fr/a%20b/"]))
    #expect(answer("/assets") == notFound)
    #expect(answer("/assets/") == notFound)
  }

  @Test("other files come as they are, with their type")
  func files() {
    #expect(
      answer("/assets/site.css")
        == Answer(status: 200, fields: ["Content-Type": "text/css; charset=utf-8"], body: Array("p {}".utf8)))
    #expect(
      answer("/files/notes")
        == Answer(status: 200, fields: ["Content-Type": "application/octet-stream"], body: [0, 1]))
    #expect(answer("/-/preview.js").fields == ["Content-Type": "text/javascript; charset=utf-8"])
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
  func outside(_ target: String) {
    #expect(answer(target) == notFound)
  }

  @Test("only GET and HEAD are answered", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
  func methods(_ method: String) {
    let refused = answer("/fr/", method)
    #expect(refused.status == 405)
    #expect(refused.fields["Allow"] == "GET, HEAD")
    #expect(answer("/fr/", "HEAD") == answer("/fr/"))
  }

  @Test(
    "names of this machine are answered, with whatever port",
    arguments: ["127.0.0.1", "127.0.0.1:8000", "localhost", "LOCALHOST:9000", "[::1]", "[::1]:8000"])
  func local(_ host: String) {
    #expect(answer("/fr/", host: host).status == 200)
  }

  @Test(
    "requests that name another host are refused, even if they reached this machine",
    arguments: [
      nil, "", "example.org", "example.org:8000", "127.0.0.1.example.org", "127.0.0.1:8000.example.org", "localhost.",
      "127.0.0.1:", "127.0.0.1:80:80", "127.0.0.1@example.org", "0.0.0.0:8000", "[::1", "[::2]:8000", "127.0.0.2",
    ])
  func foreign(_ host: String?) {
    #expect(answer("/fr/", host: host) == .text(403, "This preview is for 127.0.0.1 and localhost alone."))
    #expect(answer(PreviewedSite.events, host: host).status == 403)
  }

  @Test("without any good build, each page says so and waits; without a page for it, what is missing is told in words")
  func nothing() {
    let none = PreviewedSite(files: nil, version: "v0")
    #expect(none.answer("GET", "/-/preview.js", host: "localhost") == answer("/-/preview.js"))
    let empty = none.answer("GET", "/fr/", host: "localhost")
    #expect(empty.status == 503)
    #expect(String(decoding: empty.body, as: UTF8.self).contains("data-version=\"v0\""))
    let bare = PreviewedSite(files: [:], version: "v1").answer("GET", "/fr/", host: "localhost")
    #expect(bare == .text(404, "There is no such page."))
  }
}
