import FlyingFox
import FlyingSocks
import Foundation

/// Answers requests from a preview.
struct PreviewHandler: HTTPHandler {
  let preview: Preview

  func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
    let target = request.target.path()
    // The target as it came: what FlyingFox makes of it is already decoded.
    let method = request.method.rawValue
    var answer = await preview.site.answer(method, target, host: request.headers[.host])
    if target == PreviewedSite.events, method == "GET", ![403, 405].contains(answer.status) {
      let head = PreviewHandler.head(["Content-Type": "text/event-stream"])
      return HTTPResponse(
        statusCode: .ok, headers: head, body: HTTPBodySequence(from: await EventStream(preview.news())))
    }
    answer.fields["Content-Length"] = String(answer.body.count)
    let body = method == "HEAD" ? Data() : Data(answer.body)
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: PreviewHandler.phrases[answer.status] ?? ""),
      headers: PreviewHandler.head(answer.fields),
      body: HTTPBodySequence(data: body, suggestedBufferSize: max(1, body.count)))
  }

  private static let phrases = [
    200: "OK", 308: "Permanent Redirect", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    503: "Service Unavailable",
  ]

  /// Nothing is kept by the browser, taken for another type, or loaded by the pages of others: drafts are nobody's yet.
  private static func head(_ fields: [String: String]) -> HTTPHeaders {
    var head = HTTPHeaders([
      HTTPHeader("Cache-Control"): "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    ])
    for (name, value) in fields { head[HTTPHeader(name)] = value }
    return head
  }
}

/// News as the body of an answer that never ends.
struct EventStream: AsyncBufferedSequence {
  typealias Element = UInt8
  private let news: AsyncStream<[UInt8]>

  init(_ news: AsyncStream<[UInt8]>) { self.news = news }

  func makeAsyncIterator() -> Iterator { Iterator(news: news.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var news: AsyncStream<[UInt8]>.Iterator

    /// One event whole: the encoding as chunks asks for nothing else.
    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? { await news.next() }

    mutating func next() async -> UInt8? { await news.next()?.first }
  }
}
