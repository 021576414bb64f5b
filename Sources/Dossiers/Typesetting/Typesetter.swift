import Briefs
import Digests
import Glibc
import Language
import Markup
import Subprocess
import Templates

/// Makes PDFs of dossiers: one process for all of a build, started only if something has to be typeset anew.
public struct Typesetter: Sendable {
  /// Why nothing can be typeset.
  public enum Failure: Error {
    /// The folder holds no typesetter.
    case notInstalled(folder: String)
    /// The process ended, or said something that is no answer.
    case stopped(String)
    /// What was typeset cannot be kept.
    case unwritable(path: String, reason: String)
  }

  /// A dossier that was typeset, or why it was not.
  public enum Outcome: Sendable {
    case typeset(TypesetDossier)
    /// The typesetter's own messages.
    case failed([String])
  }

  private let installation: TypesetterInstallation
  private let content: ContentFolder
  private let cache: TypesettingCache

  /// The paths of files in a folder of `make typesetter` that PDFs depend on, whether it is a typesetter's or not.
  public static func files(in folder: String) -> [String] { TypesetterInstallation.files(in: folder) }

  /// Takes the folder into which `make typesetter` installs, the content folder, and a folder for what was typeset before.
  public init(folder: String, content: ContentFolder, cache: String) throws(Failure) {
    installation = try TypesetterInstallation(folder: folder)
    self.content = content
    self.cache = TypesettingCache(folder: cache)
  }

  /// The outcomes of all documents, in their order. What no document needs any more is removed from the cache.
  public func typeset(_ documents: [DossierPlan.Document]) async throws(Failure) -> [Outcome] {
    let ground = try installation.fingerprint()
    let jobs = await concurrentMap(documents) { document in
      let data = DossierJSON(document.content).json.text
      let pictures = document.content.pictures.flatMap { (try? content.published($0)) ?? [] }
      return Job(data: data, key: Digest(of: [ground, Array(data.utf8), pictures]).hexadecimal)
    }
    var outcomes = jobs.map { cache.dossier($0.key).map(Outcome.typeset) }
    let missing = jobs.indices.filter { outcomes[$0] == nil }
    if !missing.isEmpty {
      defer { cache.removePictures() }
      // Typst puts a picture into the PDF as it is, so it gets the one without hidden data.
      for path in missing.flatMap({ documents[$0].content.pictures }).uniqued() {
        if let bytes = try? content.published(path) { try cache.write(picture: path, bytes) }
      }
      let fresh = try await run(missing.map { jobs[$0] })
      for (index, outcome) in zip(missing, fresh) { outcomes[index] = outcome }
    }
    cache.keep(only: Set(jobs.map(\.key)))
    return outcomes.compactMap { $0 }
  }

  private struct Job: Sendable {
    let data: String
    let key: String
  }

  /// Sends each job and waits for its answer.
  private func run(_ jobs: [Job]) async throws(Failure) -> [Outcome] {
    try cache.create()
    // Writing to a process that has died is an error to report, not a signal to die of.
    signal(SIGPIPE, SIG_IGN)
    let arguments = [
      "-I", "-c", String(decoding: PackageResources.typesetter_py, as: UTF8.self), cache.pictures, installation.fonts,
      Assets.dossierLayout,
    ]
    do {
      let result = try await Subprocess.run(
        .path(.init(installation.interpreter)), arguments: .init(arguments), input: .inputWriter, output: .sequence,
        error: .string(limit: 100_000)
      ) { process in
        var answers = process.standardOutput.strings().makeAsyncIterator()
        var outcomes: [Outcome] = []
        for job in jobs {
          let output = cache.path(job.key) + ".part"
          let line = JSON.object([("data", .string(job.data)), ("output", .string(output))]).text
          // A process that has ended takes no job; what it said last tells why.
          guard (try? await process.standardInputWriter.write(line + "\n")) != nil else { break }
          guard let answer = try await answers.next() else { break }
          guard let outcome = try self.outcome(answer, job) else { break }
          outcomes.append(outcome)
        }
        try? await process.standardInputWriter.finish()
        return outcomes
      }
      guard result.closureResult.count == jobs.count else {
        let said = result.standardError.split(separator: "\n").last.map(String.init) ?? "it ended without an answer"
        throw Failure.stopped(said)
      }
      return result.closureResult
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .stopped(String(describing: error))
    }
  }

  private func outcome(_ answer: String, _ job: Job) throws(Failure) -> Outcome? {
    let fields = answer.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    switch fields.first {
    case "done":
      return try cache.accept(job.key, measures: fields.dropFirst().joined(separator: "\t")).map { .typeset($0) }
    case "failed": return .failed(Array(fields.dropFirst()))
    default: return nil
    }
  }
}

/// A dossier as PDF.
public struct TypesetDossier: Sendable, Equatable {
  /// The file.
  public let pdf: [UInt8]
  /// How many pages it has.
  public let pages: Int
  /// The pages of each project's chapter, for each of its parts.
  public let chapters: [[Int]]
}
