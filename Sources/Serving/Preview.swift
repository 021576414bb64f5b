import Markup

/// The state of a preview: the last good site, what is wrong since, and the pages that wait for news.
public actor Preview {
  private(set) var site: PreviewedSite
  private var errors = JSON.array([])
  private var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
  private var listenerCount = 0
  private var buildCount = 0
  /// Tells this run of the server from an earlier one, of which a page may still be open.
  private let run = String(UInt64.random(in: 0 ... .max), radix: 16)

  /// A preview that has nothing to show yet.
  public init() {
    site = PreviewedSite(files: nil, build: run)
  }

  /// Shows a new site.
  public func show(_ files: PreviewedFiles) {
    buildCount += 1
    site = PreviewedSite(files: files, build: "\(run)-\(buildCount)")
    errors = .array([])
    tell()
  }

  /// Shows over the last good site why there is no newer one.
  public func report(_ errors: [PreviewError]) {
    self.errors = .array(errors.map(\.json))
    tell()
  }

  /// News for a page: the state now, and each time that it changes. A page needs the last state alone.
  func news() -> AsyncStream<[UInt8]> {
    let (stream, continuation) = AsyncStream<[UInt8]>.makeStream(bufferingPolicy: .bufferingNewest(1))
    listenerCount += 1
    let number = listenerCount
    listeners[number] = continuation
    continuation.onTermination = { [weak self] _ in Task { await self?.forget(number) } }
    continuation.yield(event)
    return stream
  }

  private func forget(_ number: Int) { listeners[number] = nil }

  /// Tells all pages the state. If nothing has changed, it shows which of them are still there: only writing to a page tells that it has gone.
  func tell() {
    let event = event
    for listener in listeners.values { listener.yield(event) }
  }

  /// The state as an event of the HTML standard's server-sent events; a page that lost its server asks again after half a second.
  private var event: [UInt8] {
    let state = JSON.object([("build", .string(site.build)), ("errors", errors)])
    return Array("retry: 500\ndata: \(state.text)\n\n".utf8)
  }
}

/// An error as a page shows it.
public struct PreviewError: Sendable {
  private let place: String
  private let message: String
  private let help: String?

  /// Takes the place as file, line and column, what is wrong and how to mend it.
  public init(place: String, message: String, help: String?) {
    self.place = place
    self.message = message
    self.help = help
  }

  fileprivate var json: JSON {
    .object([
      ("place", .string(place)), ("message", .string(message)), ("help", help.map(JSON.string) ?? .null),
    ])
  }
}
