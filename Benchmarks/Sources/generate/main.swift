import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 3, let pages = arguments.first.flatMap({ Int($0) }) else {
  FileHandle.standardError.write(Data("Usage: generate PAGES SETTINGS-FOLDER OUTPUT-FOLDER\n".utf8))
  exit(2)
}
let settings = URL(filePath: arguments[arguments.startIndex + 1])
let output = try Output(folder: URL(filePath: arguments[arguments.startIndex + 2]))
// The portal's own words and lists of codes are those of the sample portal.
for name in ["strings", "codelists.tsv", "logo.svg"] {
  let copy = output.passerelle.appending(path: name)
  try? FileManager.default.removeItem(at: copy)
  try FileManager.default.copyItem(at: settings.appending(path: name), to: copy)
}
try output.write(portalSettings, to: output.passerelle.appending(path: "portal.yml"))
try Portal(pages: pages).forEachBrief(output.write)
