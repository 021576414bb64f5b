import ArgumentParser
import Briefs
import Dossiers
import Portal
import Publication

/// `passerelle build`: reads, checks, renders and publishes.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the portal and the dossiers.",
    discussion: """
      Reads every brief, reports all problems with their place and how to mend them, and writes the output folder anew if \
      there is no error. The new output takes the place of the old one in a single step.
      """)

  @OptionGroup var options: ContentOptions
  @OptionGroup var map: MapOptions

  @Option(
    help: ArgumentHelp("The folder to write; only one that Passerelle made itself is replaced.", valueName: "folder"))
  var output = "output"

  @Flag(name: .customLong("no-pdf"), help: "Leave the PDFs of dossiers out; their HTML is written all the same.")
  var isWithoutPDF = false

  @Flag(
    name: .customLong("internal"),
    help: "Write output/internal as well, a copy of the site with all that the secretariat knows; never publish it.")
  var isWithInternal = false

  @Flag(name: .customLong("timings"), help: "Say how long each phase took, and how much memory it needed.")
  var isTimed = false

  @Option(
    help: ArgumentHelp("The folder into which “make typesetter” has installed the typesetter.", valueName: "folder"))
  var typesetter = ".tools/typesetting"

  func run() async throws {
    guard !FolderPath.isNested(options.content, output) else {
      Terminal.error(
        "passerelle: “\(options.content)” and “\(output)” lie one in the other; name another folder with --output")
      throw ExitCode(2)
    }
    let tree = OutputTree(path: output)
    var workflow = try CommandRun.workflow(options)
    let inputs = await inputs(of: workflow)
    // A build that would make the same tree again leaves it alone.
    if let inputs, let account = tree.account(), account.inputs == inputs.digest {
      CommandRun.print(workflow.report([], isColoured: false), options)
      workflow.stopwatch.end("compare with the last build")
      tell(account.text, workflow)
      return
    }
    workflow.stopwatch.end("compare with the last build")
    let outlines = try map.outlines()
    var staging: Staging?
    let outcome = try await CommandRun.start(
      &workflow, options, outlines: outlines, isWithInternal: isWithInternal,
      typesetter: { content throws(Typesetter.Failure) in
        isWithoutPDF ? nil : try Typesetter(folder: typesetter, content: content, cache: tree.cache)
      },
      receiver: { () throws(PublicationError) in
        let begun = try tree.stage()
        staging = begun
        // What cannot be written is told when it is to be published.
        return { path, bytes in try? begun.write(path, bytes) }
      })
    guard let product = outcome.product, let staging else { throw CommandRun.exitCode(of: outcome) }
    let summary: Staging.Summary
    do throws(PublicationError) {
      summary = try workflow.publish(staging)
    } catch {
      Terminal.error("passerelle: \(error)")
      throw ExitCode(2)
    }
    // Problems would have to be told again, and what is touched while a build reads may be half in it.
    if let inputs, inputs.isSettled, outcome.problems.isEmpty, await self.inputs(of: workflow)?.digest == inputs.digest
    {
      staging.keep(BuildAccount(inputs: inputs.digest, text: text(product, summary, changed: 0)))
    }
    tell(text(product, summary, changed: summary.changed), workflow)
  }

  /// What the build depends on, as it is now; nil if that cannot be told.
  private func inputs(of workflow: Workflow) async -> BuildInputs? {
    let options = [
      output, "\(self.options.strict)", "\(isWithoutPDF)", "\(isWithInternal)", "\(map.isWithoutMap)",
      "\(workflow.date.day)",
    ]
    let files = workflow.content.all.map { workflow.content.shown($0) }
    return await BuildInputs(
      options: options, files: files + map.files + (isWithoutPDF ? [] : Typesetter.files(in: typesetter)))
  }

  /// Says what came of a build to whoever reads it.
  private func tell(_ text: String, _ workflow: Workflow) {
    guard options.format == .text else { return }
    print(text)
    if isTimed { print(workflow.stopwatch.table) }
  }

  /// What was made, and where it is.
  private func text(_ product: Workflow.Product, _ summary: Staging.Summary, changed: Int) -> String {
    var lines = [
      "\(count(product.briefCount, "brief")) → \(count(product.pageCount, "page")) and "
        + "\(count(product.dossiers.count, "dossier")): \(count(summary.files, "file")), \(summary.bytes / 1000) kB, "
        + "\(changed) new or changed",
      "Portal:   \(output)/site/index.html",
      "Dossiers: \(output)/dossiers/",
    ]
    if let heaviest = product.weights?.text { lines.append(heaviest) }
    if isWithInternal { lines.append("Internal: \(output)/internal/index.html, for the secretariat only") }
    for dossier in product.dossiers {
      let pdf = dossier.pdf.map { "PDF of \(count($0.pages, "page")), \($0.bytes / 1000) kB" } ?? "HTML only"
      lines.append("  \(dossier.path): \(pdf)")
    }
    return lines.joined(separator: "\n")
  }
}

extension PageWeights {
  /// The heaviest page in a line.
  fileprivate var text: String? {
    heaviest.map { page in
      "Heaviest page: \(page.path), \(PageWeights.kilobytes(page.html)) kB gzipped\(limit(budget.html)), "
        + "\(PageWeights.kilobytes(page.whole)) kB with all that it loads\(limit(budget.page))"
    }
  }

  private func limit(_ kilobytes: Int?) -> String { kilobytes.map { " (budget \($0) kB)" } ?? "" }
}

private func count(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}

/// `passerelle check`: the same without writing.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report all problems without writing anything.",
    discussion: "Does all that “build” does up to the point of writing; nothing is typeset.")

  @OptionGroup var options: ContentOptions
  @OptionGroup var map: MapOptions

  func run() async throws {
    let outlines = try map.outlines(areNeeded: false)
    var workflow = try CommandRun.workflow(options)
    let outcome = try await CommandRun.start(&workflow, options, outlines: outlines)
    guard outcome.product != nil else { throw CommandRun.exitCode(of: outcome) }
    if options.format == .text, outcome.problems.isEmpty { print("No problem found.") }
  }
}
