import Markdown

/// A passage of a text that not everyone may read: a quote whose first line is `[!DONOR]` or
/// `[!INTERNAL]`, with the reason behind the word if readers are to be told: `[!DONOR safety]`.
///
/// The form is that of the alerts that forges show, so that an editor's preview sets it apart as well.
struct Passage {
  /// What its first line says between `[!` and `]`.
  let mark: String
  /// What it says, the first line left out.
  let blocks: [Block]

  /// Who may read it; an unknown word, which is reported, restricts as much as any.
  var audience: Audience { words.first.flatMap { Passage.audiences[$0] } ?? .internal }

  /// Why others may not, if that is told.
  var reason: WithholdingReason? { words.count == 2 ? WithholdingReason(rawValue: words[1]) : nil }

  /// Whether all of its first line is known.
  var isKnown: Bool {
    words.first.map { Passage.audiences[$0] != nil } ?? false && words.count <= 2 && (words.count == 1 || reason != nil)
  }

  private var words: [String] { mark.split(separator: " ").map(String.init) }

  /// The words that can stand there.
  static let audiences: [String: Audience] = ["DONOR": .donor, "INTERNAL": .internal]

  /// Nil for a block that is no such passage.
  init?(_ block: Block) {
    guard case .quote(let blocks) = block, case .paragraph(let content)? = blocks.first,
      let mark = Passage.mark(of: content)
    else { return nil }
    self.mark = mark
    let rest = content.drop { !$0.isBreak }.dropFirst()
    self.blocks = (rest.isEmpty ? [] : [.paragraph(Array(rest))]) + blocks.dropFirst()
  }

  /// What a first line `[!…]` says.
  static func mark(of content: [Inline]) -> String? {
    let line = Array(content.prefix { !$0.isBreak }).plainText
    guard line.hasPrefix("[!"), line.hasSuffix("]"), line.count > 3 else { return nil }
    return String(line.dropFirst(2).dropLast())
  }
}

extension Inline {
  fileprivate var isBreak: Bool { self == .softBreak || self == .hardBreak }
}

extension [Block] {
  /// The blocks that an audience may read, passages for it without the line that marks them.
  func seen(by audience: Audience) -> [Block] {
    flatMap { block -> [Block] in
      guard let passage = Passage(block) else { return [block] }
      return passage.audience <= audience && !passage.blocks.isEmpty ? [.quote(passage.blocks)] : []
    }
  }
}
