import Markup

/// The last good build, as a browser is given it.
///
/// What is asked for is looked up among the files of the site by its whole path: no request ever reaches a folder on the disk.
struct PreviewedSite: Sendable {
  /// The files; nil as long as no build was good.
  var files: PreviewedFiles?
  /// Tells this build from every other one.
  var build: String

  /// The folder of what is not of the site: the script and its events.
  static let ownFolder = "-/"
  /// Where the script listens.
  static let events = "/" + ownFolder + "events"
  private static let script = ownFolder + "preview.js"

  /// Answers a request by its method, its target and the host that it names.
  func answer(_ method: String, _ target: String, host: String?) async -> Answer {
    // A page from elsewhere may be given an address of this machine by its own name server: its requests name another host.
    guard let host, PreviewedSite.isThisMachine(host) else {
      return .text(403, "This preview is for 127.0.0.1 and localhost alone.")
    }
    guard method == "GET" || method == "HEAD" else {
      var answer = Answer.text(405, "Only GET and HEAD are answered.")
      answer.fields["Allow"] = "GET, HEAD"
      return answer
    }
    return await answer(to: target)
  }

  private func answer(to target: String) async -> Answer {
    let path = PreviewedSite.path(of: target)
    if path == PreviewedSite.script { return file(PreviewedSite.script, PackageResources.preview_js) }
    guard let files else { return page(503, PreviewedSite.nothingYet) }
    guard let path else { return await notFound(files) }
    let index = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    if let bytes = await files.bytes(index) { return file(index, bytes) }
    if await files.bytes(path + "/index.html") != nil {
      return Answer(status: 308, fields: ["Location": "/" + Address.percentEncoded(path) + "/"])
    }
    return await notFound(files)
  }

  // MARK: Answers

  private func file(_ path: String, _ bytes: [UInt8]) -> Answer {
    path.hasSuffix(".html")
      ? page(200, bytes) : Answer(status: 200, fields: ["Content-Type": MediaType.type(of: path)], body: bytes)
  }

  private func notFound(_ files: PreviewedFiles) async -> Answer {
    await files.bytes("404.html").map { page(404, $0) } ?? .text(404, "There is no such page.")
  }

  /// A page with the script that keeps it up to date; the files themselves never hold it. The script is told which build this is, and by
  /// what to tell whether a later one has changed what the page says, or what it loads.
  private func page(_ status: Int, _ bytes: [UInt8]) -> Answer {
    let element = Array(
      """
      <script src="/\(PreviewedSite.script)" data-build="\(build)" data-page="\(bytes.hashValue)" \
      data-looks="\(files?.looks ?? 0)"></script>

      """.utf8)
    var body = bytes
    body.insert(contentsOf: element, at: PreviewedSite.endOfBody(bytes))
    return Answer(status: status, fields: ["Content-Type": MediaType.type(of: ".html")], body: body)
  }

  private static func endOfBody(_ page: [UInt8]) -> Int {
    let tag = Array("</body>".utf8)
    return page.indices.last { page[$0...].starts(with: tag) } ?? page.endIndex
  }

  private static let nothingYet = Array(
    """
    <!DOCTYPE html>
    <html lang="en">
      <head><meta charset="utf-8"><title>Passerelle</title></head>
      <body>
        <main><h1>There is no portal to show yet</h1><p>It appears here as soon as there is no error left.</p></main>
      </body>
    </html>

    """.utf8)

  // MARK: Requests

  /// The path that a target names, without the slash at its start; nil if it is none.
  private static func path(of target: String) -> String? {
    guard target.utf8.first == UInt8(ascii: "/") else { return nil }
    var bytes: [UInt8] = []
    var rest = target.utf8.dropFirst().prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let decoded = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(decoded)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether a `Host` field names this machine, with whatever port: it may have been forwarded from another one.
  private static func isThisMachine(_ host: String) -> Bool {
    var name = host.lowercased()[...]
    if let colon = name.lastIndex(of: ":"), !name.hasSuffix("]") {
      guard UInt16(name[name.index(after: colon)...]) != nil else { return false }
      name = name[..<colon]
    }
    return ["localhost", "127.0.0.1", "[::1]"].contains(name)
  }
}
