import Testing

@testable import Briefs

@Suite("Where front matter's values stand")
struct SourcePlacesTests {
  private func places(_ yaml: String) -> (values: [String], problems: [String]) {
    let (node, problems) = YAMLReader.read(Array(yaml.utf8)[...], file: "a", firstLine: 2)
    var values: [String] = []
    if case .mapping(let entries)? = node?.content {
      values = entries.map { entry in
        let (key, value) = (entry.keyPlace, entry.value.place)
        return "\(key.line):\(key.column)+\(key.length) \(value.line):\(value.column)+\(value.length)"
      }
    }
    return (values, problems.map { "\($0.place.line):\($0.place.column) \($0.message)" })
  }

  @Test(
    "lines and columns are those of an editor",
    arguments: [
      ("a: b\nc: d\n", ["2:1+1 2:4+1", "3:1+1 3:4+1"]),
      ("a: b\r\nc: d\r\n", ["2:1+1 2:4+1", "3:1+1 3:4+1"]),
      // A letter and its accent are one character, a family is one.
      ("e\u{301}te\u{301}: o\u{301}u\n👨‍👩‍👧: x\n", ["2:1+3 2:6+2", "3:1+1 3:4+1"]),
      // These end a line in YAML 1.1 and in no editor.
      ("a: \"x\u{2028}y\u{85}z\"\nb: c\n", ["2:1+1 2:4+7", "3:1+1 3:4+1"]),
      ("a: \"x\u{2029}y\", b: c\n", []),
    ])
  func values(_ yaml: String, _ expected: [String]) {
    #expect(places(yaml).values == expected)
  }

  @Test(
    "places are the same, whether or not something else in the text is counted in another way",
    arguments: [
      "a: b\n\"é – œ\": \"x « y »\"\nc: [d, \"e\"]\n", "a: |\n  text\n\n  ‘text’\nb: >-\n  x\n  y\nc:\n",
      "é: ç # ŵ\n\n\na: 'b''c'\n", "a: b", "a: b\nc:", "a: \"b\n  c\"", "a: |\n  b",
    ])
  func plain(_ yaml: String) throws {
    let (plain, other) = (entries(yaml), entries("o\u{301}: x\n" + yaml))
    #expect(plain.count == yaml.count { $0 == ":" })
    for (here, below) in zip(plain, other.dropFirst()) {
      for (place, lower) in [(here.keyPlace, below.keyPlace), (here.value.place, below.value.place)] {
        #expect(
          lower == Place(file: place.file, line: place.line + 1, column: place.column, length: place.length),
          "\(here.key)")
      }
    }
  }

  private func entries(_ yaml: String) -> [Node.Entry] {
    let (node, problems) = YAMLReader.read(Array(yaml.utf8)[...], file: "a")
    #expect(problems == [])
    return node?.entries ?? []
  }

  @Test("a character that YAML refuses is reported where it stands")
  func refused() {
    #expect(
      places("a: b\nc: é\u{80}d\n").problems == ["3:5 the front matter holds a character that cannot be seen"])
  }

  @Test("a line of many values takes no more time for its length")
  func longLine() {
    let yaml = "é: [" + String(repeating: "é,", count: 100_000) + "é]\n"
    let (node, _) = YAMLReader.read(Array(yaml.utf8)[...], file: "a")
    guard case .sequence(let items)? = node?["é"]?.content else {
      Issue.record("there is no list")
      return
    }
    #expect(items.last?.place == Place(file: "a", line: 1, column: 200_005))
  }
}
