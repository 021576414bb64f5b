import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 4, let pages = arguments.first.flatMap({ Int($0) }) else {
  FileHandle.standardError.write(Data("Usage: generate PAGES SAMPLE-CONTENT HUGO-SITE OUTPUT\n".utf8))
  exit(2)
}
let settings = URL(filePath: arguments[arguments.startIndex + 1])
let output = try Output(folder: URL(filePath: arguments[arguments.startIndex + 3]))
// The portal's own words and lists of codes are those of the sample portal.
for name in ["strings", "codelists.tsv", "logo.svg"] {
  let copy = output.passerelle.appending(path: name)
  try? FileManager.default.removeItem(at: copy)
  try FileManager.default.copyItem(at: settings.appending(path: name), to: copy)
}
try output.write(portalSettings, to: output.passerelle.appending(path: "portal.yml"))
try output.copyHugoSite(from: URL(filePath: arguments[arguments.startIndex + 2]))

var slugs: [String: [Language: String]] = [:]
try Portal(pages: pages).forEachBrief { brief in
  try output.write(brief)
  if Portal.listed.contains(brief.name.id) { slugs[brief.name.id] = brief.words.mapValues(\.title.slug) }
}
for page in HugoContent.lists(slugs: slugs) {
  try output.write(page.text, to: output.hugo.appending(path: "content/\(page.path)"))
}
