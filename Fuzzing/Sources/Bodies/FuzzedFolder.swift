import Foundation
import Language

@testable import Briefs

/// A content folder of which one file is written anew for each input, read with the words and codes of the sample portal.
struct FuzzedFolder: Sendable {
  /// The repository.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  let content: ContentFolder
  let reader: BriefReader

  /// Makes a folder that holds some files; what cannot be made ends the program, since nothing can be tried without it.
  init(_ name: String, holding files: [String: String]) {
    do {
      let all = FuzzedFolder.repository.appendingPathComponent(".build/fuzzed")
      // What processes left that have ended: libFuzzer ends without a word.
      for other in (try? FileManager.default.contentsOfDirectory(atPath: all.path)) ?? []
      where !FileManager.default.fileExists(atPath: "/proc/" + other.prefix { $0 != "-" }) {
        try? FileManager.default.removeItem(at: all.appendingPathComponent(other))
      }
      let folder = all.appendingPathComponent("\(ProcessInfo.processInfo.processIdentifier)-\(name)")
      for (path, text) in files {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      content = try ContentFolder(folder.path)
      let sample = try ContentFolder(FuzzedFolder.repository.appendingPathComponent("content").path)
      guard let settings = PortalSettings.read(sample).0 else { fatalError("the sample portal cannot be read") }
      reader = BriefReader(
        content: content, languages: settings.configuration.languages.map(\.code),
        currencies: settings.configuration.knownCurrencies, strings: settings.strings)
    } catch {
      fatalError("the folder \(name) cannot be made: \(error)")
    }
  }

  /// Writes the file that is tried.
  func write(_ bytes: [UInt8], to file: String) throws(Complaint) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: content.shown(file)))
    } catch {
      throw Complaint(description: "\(file) cannot be written: \(error)")
    }
  }

  /// Complains of problems that are said to stand outside of the file, or that a report does not show as it should.
  func check(_ problems: [Diagnostic], in bytes: [UInt8], of file: String) throws(Complaint) {
    // A lone carriage return ends a line for some who count, and not for others.
    guard !zip(bytes, bytes.dropFirst() + [0]).contains(where: { $0 == 13 && $1 != 10 }) else { return }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let lines = String(decoding: text, as: UTF8.self).split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    for problem in problems {
      let place = problem.place
      try require(place.line >= 1 && place.column >= 1 && place.length >= 1, "\(problem) has an impossible place")
      guard place.file == content.shown(file) else { continue }
      // A problem may be that something is missing at the end.
      try require(place.line <= lines.count + 1, "\(problem) is behind the \(lines.count) lines")
      let line = place.line <= lines.count ? lines[place.line - 1] : ""
      let length = line.utf8.count > 1_000 ? line.unicodeScalars.count : line.count
      try require(place.column <= length + 1, "\(problem) is behind the end of “\(line)”")
    }
    let report = DiagnosticReport(problems) { place in lines.dropFirst(place.line - 1).first.map { String($0) } }
    for format in DiagnosticReport.Format.allCases {
      let hidden = report.text(format).unicodeScalars.first {
        $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
      }
      try require(hidden == nil, "the report for \(format) holds the control character \(hidden?.value ?? 0)")
    }
  }
}
