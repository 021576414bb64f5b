import Language
import Markup

/// The portal's own files: `portal.yml`, `strings/`, `codelists.tsv` and `profiles/`.
struct PortalSettings {
  let configuration: Configuration
  let strings: [Language: Strings]
  let codeLists: CodeLists
  let profiles: [String: ProfileEntry]

  /// Reads the files; nil if the first cannot be used at all.
  static func read(_ content: ContentFolder) -> (PortalSettings?, [Diagnostic]) {
    var problems: [Diagnostic] = []
    guard let node = yaml("portal.yml", in: content, &problems), let configuration = configuration(node, &problems)
    else {
      return (nil, problems)
    }
    problems += looks(of: configuration, node, content)
    let languages = configuration.languages.map(\.code)
    var strings: [Language: Strings] = [:]
    for language in languages {
      guard let node = yaml("strings/\(language).yml", in: content, &problems) else { continue }
      let decoding = Decoding(languages: languages, currencies: [])
      strings[language] = Strings(
        node, language: language, typography: Typography(language, configuration.typographyProfile), decoding)
      problems += decoding.problems
    }
    var codeLists = CodeLists()
    if !content.files.contains("codelists.tsv") {
      problems.append(absence(of: "codelists.tsv", in: content))
    } else if let bytes = TextFile.read("codelists.tsv", in: content, &problems) {
      codeLists = CodeLists(
        String(decoding: bytes, as: UTF8.self), file: content.shown("codelists.tsv"), languages: languages
      ) { problems.append($0) }
    }
    let (profiles, profileProblems) = ProfileReader.read(
      content, languages: languages, currencies: configuration.knownCurrencies)
    let settings = PortalSettings(
      configuration: configuration, strings: strings, codeLists: codeLists, profiles: profiles)
    return (settings, problems + profileProblems)
  }

  /// What is wrong with the colours and the logo.
  private static func looks(of configuration: Configuration, _ node: Node, _ content: ContentFolder) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for (ground, scheme) in [
      (ColourScheme.Ground.light, configuration.palette.light), (.dark, configuration.palette.dark),
    ] {
      let group = node["colours"]?[ground.rawValue]
      for fault in scheme.faults(on: ground) {
        let stated = [fault.front, fault.back].compactMap { group?[$0.rawValue] }.first
        let contrast = (fault.contrast * 10).rounded(.down) / 10
        problems.append(
          Diagnostic(
            .contrast, at: stated?.place ?? node.place,
            "“\(fault.front.rawValue)” on “\(fault.back.rawValue)” is hard to read: a contrast of \(contrast), and \(fault.least) is needed (WCAG 2.2)",
            help:
              "choose a \(ground == .light ? "darker" : "lighter") “\(fault.front.rawValue)”, or another “\(fault.back.rawValue)”"
          ))
      }
    }
    if let logo = configuration.logo {
      if !content.files.contains(logo.path) {
        problems.append(
          Diagnostic(
            .r5, at: node["logo"]?.place ?? node.place, "the file “\(logo.path)” does not exist",
            help: "put it into the content folder"))
      } else if let problem = Attachment.problem(logo.path, in: content) {
        problems.append(
          Diagnostic(.r5, at: node["logo"]?.place ?? node.place, problem.message, help: problem.help))
      }
    }
    return problems
  }

  private static func yaml(_ path: String, in content: ContentFolder, _ problems: inout [Diagnostic]) -> Node? {
    guard content.files.contains(path) else {
      problems.append(absence(of: path, in: content))
      return nil
    }
    guard let bytes = TextFile.read(path, in: content, &problems) else { return nil }
    let (node, yamlProblems) = YAMLReader.read(bytes[...], file: content.shown(path))
    problems += yamlProblems
    return node
  }

  private static func absence(of path: String, in content: ContentFolder) -> Diagnostic {
    guard !content.unusual.contains(path) else { return content.unusualProblem(path) }
    return Diagnostic(
      .missing, at: Place(file: content.shown(path)), "this file is missing",
      help: "the sample portal in the repository has one to begin with")
  }

  private static func configuration(_ node: Node, _ problems: inout [Diagnostic]) -> Configuration? {
    // The languages come first: the other texts are stated per language.
    var languages: [Language] = []
    if case .sequence(let items)? = node["languages"]?.content {
      for item in items {
        if case .scalar(let code, _)? = item["code"]?.content, let language = Language(code) {
          languages.append(language)
        }
      }
    }
    let decoding = Decoding(languages: languages, currencies: [])
    let configuration = Configuration.decode([FieldSource(language: nil, node: node)], decoding)
    problems += decoding.problems
    guard let configuration else { return nil }
    func report(_ key: String, _ message: String, _ help: String) {
      problems.append(Diagnostic(.value, at: node[key]?.place ?? node.place, message, help: help))
    }
    if configuration.languages.isEmpty {
      report("languages", "the portal has no language", "add “languages:” with a list of {code: fr, name: Français}")
    }
    if Set(languages).count != languages.count { report("languages", "a language stands twice", "keep one of the two") }
    if configuration.address.hasSuffix("/") || !(Address(checking: configuration.address)?.isExternal ?? false) {
      report(
        "address", "“\(configuration.address)” is not the address of a site",
        "write https://…, without a slash at its end")
    }
    for currency in configuration.currencies {
      if !(0...4).contains(currency.minorDigits) {
        report("currencies", "\(currency.code) cannot have \(currency.minorDigits) decimals", "write 0 to 4 (ISO 4217)")
      }
      if currency.code.utf8.count != 3 || !currency.code.utf8.allSatisfy({ (65...90).contains($0) }) {
        report(
          "currencies", "“\(currency.code)” is not the code of a currency", "write three capital letters (ISO 4217)")
      }
    }
    for language in languages {
      for (key, text) in [
        ("title", configuration.title), ("description", configuration.description),
        ("organisation", configuration.organisation),
      ] where text[language] == nil && !text.isInvariant {
        report(key, "“\(key)” has no words in “\(language)”", "add “\(language): …”")
      }
    }
    return configuration
  }
}
