import CParsing
import CYAML
import Glibc
import Markup

/// Reads YAML 1.1 into nodes by libyaml's events, the only place that holds its pointers.
///
/// Anchors, aliases, tags and keys that are not plain texts are refused: briefs need none of them, and an alias can make
/// a few lines grow without bound.
struct YAMLReader {
  private var parser = yaml_parser_t()
  private let source: ArraySlice<UInt8>
  /// Whether there can be an escape in it.
  private let holdsBackslash: Bool
  private var places: SourcePlaces
  private let file: String
  private let firstLine: Int
  private var problems: [Diagnostic] = []

  /// What stops the reading of a file.
  private struct Failure: Error {
    let diagnostic: Diagnostic
  }

  private static let maximumDepth = 40
  /// The most keys of one group: far more than any record has, few enough to be compared with each other.
  private static let maximumKeys = 1_000
  /// The most problems of one file after which no more escapes are looked for, since each may take as long as its line is.
  private static let manyProblems = 100

  /// Reads one document; `firstLine` is the number of its first line in the file. Nil for the node if it cannot be read.
  static func read(_ bytes: ArraySlice<UInt8>, file: String, firstLine: Int = 1) -> (
    node: Node?, problems: [Diagnostic]
  ) {
    var reader = YAMLReader(bytes, file: file, firstLine: firstLine)
    let node = reader.read()
    return (node, reader.problems)
  }

  private init(_ source: ArraySlice<UInt8>, file: String, firstLine: Int) {
    self.source = source
    holdsBackslash = source.withUnsafeBufferPointer { $0.contains(flagged: { ($0 == UInt8(ascii: "\\")).flag }) }
    places = SourcePlaces(in: source)
    self.file = file
    self.firstLine = firstLine
  }

  private mutating func read() -> Node? {
    precondition(passerelle_begin_memory() == 0, "front matter is read within another text")
    defer { passerelle_end_memory() }
    guard yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser) }
    return source.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      do throws(Failure) {
        return try document()
      } catch {
        problems.append(error.diagnostic)
        return nil
      }
    }
  }

  private mutating func document() throws(Failure) -> Node {
    var empty = Node(content: .mapping([]), place: Place(file: file, line: firstLine))
    var found = false
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT: return empty
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      default:
        guard !found else {
          throw failure(
            .yaml, at: place(event), "only one YAML document can stand here", help: "take the line “---” or “...” out")
        }
        found = true
        empty = try node(event, depth: 0)
      }
    }
  }

  private mutating func node(_ event: yaml_event_t, depth: Int) throws(Failure) -> Node {
    let start = place(event)
    guard depth < YAMLReader.maximumDepth else {
      throw failure(
        .nesting, at: start, "lists and groups are nested more than \(YAMLReader.maximumDepth) deep",
        help: "take some of them out, or put a text that begins with [ or { between quotes")
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      try refuse(anchor: event.data.scalar.anchor, tag: event.data.scalar.tag, at: start)
      let bytes = UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length)
      let style = event.data.scalar.style
      let text = String(decoding: bytes, as: UTF8.self)
      // The file itself holds none (TextFile): only an escape can bring one in.
      if holdsBackslash, style == YAML_DOUBLE_QUOTED_SCALAR_STYLE, text.firstHiddenCharacter != nil {
        reportEscape(in: event)
      }
      return Node(content: .scalar(text, isPlain: style == YAML_PLAIN_SCALAR_STYLE), place: start)
    case YAML_SEQUENCE_START_EVENT:
      try refuse(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, at: start)
      return Node(content: .sequence(try items(depth: depth)), place: start)
    case YAML_MAPPING_START_EVENT:
      try refuse(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, at: start)
      return Node(content: .mapping(try entries(depth: depth)), place: start)
    case YAML_ALIAS_EVENT:
      throw failure(
        .yaml, at: start, "aliases (*) are not supported", help: "write the value out, or put it between quotes")
    default:
      throw failure(.yaml, at: start, "this is not a value")
    }
  }

  private mutating func items(depth: Int) throws(Failure) -> [Node] {
    var result: [Node] = []
    result.reserveCapacity(8)
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_SEQUENCE_END_EVENT { return result }
      result.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func entries(depth: Int) throws(Failure) -> [Node.Entry] {
    var result: [Node.Entry] = []
    // A brief has some 30 fields, a group in it few.
    result.reserveCapacity(depth == 0 ? 32 : 8)
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_MAPPING_END_EVENT { return result }
      let keyNode = try node(event, depth: depth + 1)
      guard case .scalar(let key, _) = keyNode.content else {
        throw failure(
          .yaml, at: keyNode.place, "a key must be a plain word",
          help: "put a text that begins with ?, [ or { between quotes")
      }
      var valueEvent = try next()
      defer { yaml_event_delete(&valueEvent) }
      let value = try node(valueEvent, depth: depth + 1)
      if let first = result.index(of: key) {
        problems.append(
          Diagnostic(
            .duplicateKey, at: keyNode.place,
            "the key “\(key)” stands twice; the first is on line \(result[first].keyPlace.line)",
            help: "keep one of the two"))
      } else {
        guard result.count < YAMLReader.maximumKeys else {
          throw failure(
            .yaml, at: keyNode.place, "a group has more than \(YAMLReader.maximumKeys) keys",
            help: "take out what is not needed")
        }
        result.append(Node.Entry(key: key, keyPlace: keyNode.place, value: value))
      }
    }
  }

  private mutating func next() throws(Failure) -> yaml_event_t {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else { throw parserFailure() }
    return event
  }

  private func refuse(anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?, at place: Place)
    throws(Failure)
  {
    if anchor != nil {
      throw failure(
        .yaml, at: place, "anchors (&) are not supported", help: "put the value between quotes if it begins with &")
    }
    if tag != nil {
      throw failure(
        .yaml, at: place, "tags (!) are not supported", help: "put the value between quotes if it begins with !")
    }
  }

  /// Reports a character that nobody sees, written as an escape between double quotes.
  private mutating func reportEscape(in event: yaml_event_t) {
    guard problems.count < YAMLReader.manyProblems else { return }
    let range = Int(event.start_mark.index)..<Int(event.end_mark.index)
    guard let found = YAMLEscapes.first(in: places.bytes(ofScalars: range)) else { return }
    let place = place(places[byte: found.index - source.startIndex], length: found.text.count)
    problems.append(HiddenCharacters.problem(found.scalar, at: place, help: "take “\(found.text)” out"))
  }

  private func failure(_ rule: Rule, at place: Place, _ message: String, help: String? = nil) -> Failure {
    Failure(diagnostic: Diagnostic(rule, at: place, message, help: help))
  }

  private mutating func place(_ event: yaml_event_t) -> Place {
    let (start, end) = (places[SourcePlaces.Mark(event.start_mark)], places[SourcePlaces.Mark(event.end_mark)])
    return place(start, length: start.line == end.line ? end.column - start.column : 1)
  }

  private func place(_ position: SourcePlaces.Position, length: Int = 1) -> Place {
    Place(file: file, line: position.line + firstLine, column: position.column + 1, length: length)
  }

  /// libyaml's own complaint, in words that help.
  private mutating func parserFailure() -> Failure {
    let problem = parser.problem.map { String(cString: $0) } ?? "this is not YAML"
    // What reads characters counts bytes; only what reads YAML sets a mark.
    let position =
      parser.error == YAML_READER_ERROR
      ? places[byte: Int(parser.problem_offset)] : places[scalar: Int(parser.problem_mark.index)]
    let (message, help) = YAMLProblem.explained(problem)
    return failure(.yaml, at: place(position), message, help: help)
  }
}

extension SourcePlaces.Mark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(scalar: Int(mark.index), line: Int(mark.line), column: Int(mark.column))
  }
}

/// libyaml's most frequent complaints, and what an author can do about them.
private enum YAMLProblem {
  static func explained(_ problem: String) -> (message: String, help: String?) {
    switch problem {
    case "mapping values are not allowed in this context":
      (
        "a colon followed by a space begins a value, and none can begin here",
        "put a text that holds “: ” between quotes"
      )
    case "could not find expected ':'":
      ("a key without a value: the colon after the key is missing", "write “key: value”, with a space after the colon")
    case "found character that cannot start any token":
      (
        "a value cannot begin with this character",
        "indent with spaces, not tabs; put a text that begins with @, ` or % between quotes"
      )
    case "did not find expected key":
      (
        "what stands here does not fit: the value before it has ended, or the column differs from the lines above",
        "put a text with quotation marks or brackets between quotes as a whole; begin keys of one group in the same column"
      )
    case "did not find expected '-' indicator":
      ("this line does not fit into the list around it", "each item of a list begins with “- ” in the same column")
    case "found unexpected end of stream":
      ("a quotation mark or bracket is opened and never closed", "close it")
    case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
      (
        "a bracket is not closed, or a comma is missing",
        "put a text that holds a comma, a bracket or “: ” between quotes"
      )
    case "did not find expected alphabetic or numeric character":
      ("a value cannot begin with * or &", "put it between quotes")
    case "did not find expected comment or line break":
      ("no text can stand on the same line behind > or |", "begin the text on the next line, or put it between quotes")
    case "block sequence entries are not allowed in this context":
      (
        "a list cannot begin on this line",
        "begin it on the next line, each item after “- ”; put a text that begins with - between quotes"
      )
    case "mapping keys are not allowed in this context":
      ("a value cannot begin with a question mark and a space", "put it between quotes")
    case "found unknown escape character":
      ("a backslash between double quotes begins a special character", "use single quotes instead")
    case "found invalid Unicode character escape code":
      ("this escape stands for no character", "write the character itself")
    case "found unexpected ':'":
      ("a space is missing behind the colon", "write “key: value”")
    case "did not find expected <document start>":
      ("this line does not belong to the keys above it", "begin it in the same column, as “key: value”")
    case "control characters are not allowed":
      ("the front matter holds a character that cannot be seen", "type the line anew")
    default:
      (problem, "put the value between quotes, or see how the sample portal writes it")
    }
  }
}
