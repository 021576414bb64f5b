import ArgumentParser
import Briefs
import Glibc
import Portal
import Serving

/// `passerelle serve`: shows the portal in a browser, and anew at each save.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the portal in your browser, and anew each time that you save.",
    discussion: """
      Builds the portal in memory, serves it to the browsers of this machine, and builds it anew whenever a file of the content \
      folder changes; open pages reload themselves. Errors appear in the terminal and over the page, which then stays as it was. \
      Nothing is written: use “build” for what you publish. Ctrl-C ends it.
      """)

  @OptionGroup var options: ContentOptions
  @OptionGroup var map: MapOptions

  @Option(
    help: ArgumentHelp(
      "The port to serve at; 0 is any that is free. If not given, the first free one from \(Serve.ports.lowerBound).",
      valueName: "port"))
  var port: UInt16?

  @Flag(
    name: .customLong("dossiers"),
    help: "Show the dossiers as well, as HTML: everyone who uses this machine can then read them.")
  var isWithDossiers = false

  private static let ports: ClosedRange<UInt16> = 8000...8019

  func run() async throws {
    // Whoever calls with a wrong folder or day hears it now; what is wrong with the content itself can be mended meanwhile.
    _ = try CommandRun.workflow(options)
    let preview = Preview()
    let builder = PreviewBuilder(
      options: options, outlines: try map.outlines(), isWithDossiers: isWithDossiers, preview: preview)
    do {
      // Watched before it is read, so that no change is missed.
      let changes = try FolderWatcher.changes(in: options.content, isLeftOut: ContentFolder.isLeftOut)
      try await serve(preview, keptBy: builder, changes)
    } catch let failure as PreviewServer.Failure {
      Terminal.error("passerelle: \(message(failure))")
      throw ExitCode(2)
    } catch let failure as WatchFailure {
      Terminal.error("passerelle: cannot watch the folder “\(failure.folder)”: \(failure.reason)")
      throw ExitCode(2)
    }
  }

  private func serve(
    _ preview: Preview, keptBy builder: PreviewBuilder, _ changes: AsyncThrowingStream<Void, any Error>
  ) async throws {
    // Before anyone is told the address: whoever knows it may end this.
    let requests = Interruption.requests()
    let (listening, listener) = AsyncStream.makeStream(of: UInt16.self)
    try await withThrowingTaskGroup { group in
      group.addTask {
        try await PreviewServer.run(preview, ports: port.map { [$0] } ?? Array(Serve.ports)) { listener.yield($0) }
      }
      group.addTask {
        // Whoever has to name another port hears it before anything is built.
        guard let port = await listening.first(where: { _ in true }) else { return }
        var builder = builder
        await builder.build()
        let root = "http://127.0.0.1:\(port)/"
        Terminal.say("Portal:  \(root)")
        for dossier in builder.dossiers { Terminal.say("Dossier: \(root)\(dossier)") }
        Terminal.say("Save a brief and the page follows. Ctrl-C ends it.")
        for try await _ in changes { await builder.build() }
      }
      group.addTask {
        // Nothing is on the disk that would have to be finished.
        for await _ in requests { Glibc.exit(0) }
      }
      // The first that fails ends the others.
      for try await _ in group {}
    }
  }

  private func message(_ failure: PreviewServer.Failure) -> String {
    switch failure {
    case .portInUse:
      port.map { "another program uses port \($0); name another one with --port, or leave it out" }
        ?? "other programs use all ports from \(Serve.ports.lowerBound) to \(Serve.ports.upperBound); name another one with --port"
    case .system(let reason): "cannot serve: \(reason)"
    }
  }
}
