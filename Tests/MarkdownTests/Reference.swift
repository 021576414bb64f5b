import CCmark
import Foundation
import Testing

@testable import Markdown

/// The HTML of libcmark's own renderer, in its safe mode.
func libcmarkHTML(_ text: String) -> String {
  // What is rendered lies in the tree's own memory.
  Array(text.utf8)[...].withTree { root in cmark_render_html(root, CMARK_OPT_DEFAULT).map { String(cString: $0) } ?? ""
  }
}

/// Our HTML, written plainly.
func plainHTML(_ text: String) -> String {
  HTMLWriter.plainHTML(MarkdownParser.parse(Array(text.utf8)))
}

/// What Debian's `cmark-gfm -e table` writes for each text.
func gfmHTML(_ text: String) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/cmark-gfm")
  process.arguments = ["-e", "table"]
  let (input, output) = (Pipe(), Pipe())
  process.standardInput = input
  process.standardOutput = output
  try process.run()
  try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  try input.fileHandleForWriting.close()
  let data = try output.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}

/// The examples of the CommonMark specification, which the set-up fetches.
struct SpecificationExample: Decodable {
  let markdown: String
  let example: Int

  static func all() throws -> [SpecificationExample] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appendingPathComponent(".tools/commonmark.json")
    return try JSONDecoder().decode([SpecificationExample].self, from: Data(contentsOf: file))
  }
}
