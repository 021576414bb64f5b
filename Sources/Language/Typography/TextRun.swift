/// The running text of a block in scalars, each of which knows its piece, while the rules work on it.
struct TextRun {
  private struct Glyph {
    var scalar: UInt32
    var piece: UInt32
    /// Whether it is part of an address or no text at all, so that no rule may change it.
    var isFixed = false
    var isRaised = false
  }

  private struct Insertion {
    let index: Int
    let glyph: Glyph
  }

  private var glyphs: [Glyph]
  private var insertions: [Insertion] = []
  private var hasRemoved = false
  /// Whether a rule has changed anything.
  private(set) var hasChanged = false
  /// Whether a stretch is kept from all rules.
  private var holdsAddress = false
  private var hasChangedSinceFixing = false

  /// Stands for a glyph that is taken out when the rule at work has ended.
  private static let removed: UInt32 = 0xFFFF_FFFF

  init(_ pieces: [TextPiece]) {
    var capacity = pieces.count
    for case .text(let text) in pieces { capacity += text.utf8.count }
    for case .raised(let text) in pieces { capacity += text.utf8.count }
    glyphs = Array(unsafeUninitializedCapacity: capacity) { buffer, count in
      for (index, piece) in pieces.enumerated() {
        let number = UInt32(truncatingIfNeeded: index)
        switch piece {
        case .text(let text): text.withBytes { TextRun.read($0, piece: number, into: buffer, &count) }
        case .raised(let text): text.withBytes { TextRun.read($0, piece: number, isRaised: true, into: buffer, &count) }
        case .object, .lineBreak:
          let scalar: UInt32 = piece == .object ? .object : .lineEnd
          buffer.initializeElement(at: count, to: Glyph(scalar: scalar, piece: number, isFixed: true))
          count += 1
        }
      }
    }
  }

  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, piece: UInt32, isRaised: Bool = false,
    into buffer: UnsafeMutableBufferPointer<Glyph>, _ count: inout Int
  ) {
    var rest = text[...]
    while !rest.isEmpty {
      let scalar = rest.removeFirstScalar().value
      buffer.initializeElement(at: count, to: Glyph(scalar: scalar, piece: piece, isRaised: isRaised))
      count += 1
    }
  }

  // MARK: Reading

  var count: Int { glyphs.count }

  /// The scalar at a place; zero beyond the ends.
  @inline(__always) subscript(index: Int) -> UInt32 {
    index >= 0 && index < glyphs.count ? glyphs[index].scalar : .lineEnd
  }

  @inline(__always) func isFixed(_ index: Int) -> Bool { glyphs[index].isFixed }

  /// The place of the last scalar before a place that is no space.
  func lastWordEnd(before index: Int) -> Int {
    var place = index - 1
    while self[place].isSpace { place -= 1 }
    return place
  }

  /// The place of the first scalar from a place on that is no space.
  func skippingSpaces(from index: Int) -> Int {
    var place = index
    while self[place].isSpace { place += 1 }
    return place
  }

  /// Whether the rules might change anything else now: one has changed the text since addresses were found in it, and it holds what is
  /// read by all that stands around it.
  var mayChangeAgain: Bool {
    hasChangedSinceFixing
      && (holdsAddress || glyphs.contains { $0.scalar == .straightApostrophe || $0.scalar == .straightQuote })
  }

  // MARK: Changing

  /// Keeps a stretch from all rules.
  mutating func fix(_ range: Range<Int>) {
    for index in range { glyphs[index].isFixed = true }
    holdsAddress = true
  }

  /// Lets the rules change what stands in addresses, until these are looked for again.
  mutating func releaseAddresses() {
    for index in glyphs.indices where glyphs[index].scalar != .object && glyphs[index].scalar != .lineEnd {
      glyphs[index].isFixed = false
    }
    holdsAddress = false
    hasChangedSinceFixing = false
  }

  private mutating func noteChange() {
    hasChanged = true
    hasChangedSinceFixing = true
  }

  mutating func replace(_ index: Int, with scalar: UInt32) {
    guard !glyphs[index].isFixed, glyphs[index].scalar != scalar else { return }
    glyphs[index].scalar = scalar
    noteChange()
  }

  mutating func replace(_ index: Int, with scalar: Unicode.Scalar) { replace(index, with: scalar.value) }

  mutating func remove(_ index: Int) {
    guard !glyphs[index].isFixed else { return }
    glyphs[index].scalar = TextRun.removed
    hasRemoved = true
    noteChange()
  }

  mutating func remove(_ range: Range<Int>) {
    for index in range { remove(index) }
  }

  /// Puts a scalar before a place, into the same piece as the scalar at another one.
  mutating func insert(_ scalar: UInt32, before index: Int, besides neighbour: Int, isRaised: Bool = false) {
    let glyph = Glyph(scalar: scalar, piece: glyphs[neighbour].piece, isRaised: isRaised)
    insertions.append(Insertion(index: index, glyph: glyph))
    noteChange()
  }

  /// Sets letters above the line.
  mutating func raise(_ range: Range<Int>) {
    for index in range where !glyphs[index].isRaised && !glyphs[index].isFixed {
      glyphs[index].isRaised = true
      noteChange()
    }
  }

  /// Keeps a line from ending at a space.
  mutating func bind(_ index: Int, with space: UInt32 = .noBreakSpace) {
    if self[index].isSpace { replace(index, with: space) }
  }

  /// Sets the space between a place and what stands before it; nil for none.
  mutating func setSpace(_ space: UInt32?, before index: Int) {
    var first = index
    while self[first - 1].isSpace { first -= 1 }
    guard first < index, let space else {
      remove(first..<index)
      if let space { insert(space, before: index, besides: index) }
      return
    }
    replace(first, with: space)
    remove(first + 1..<index)
  }

  /// Sets the space behind a place; nil for none.
  mutating func setSpace(_ space: UInt32?, after index: Int) {
    let end = skippingSpaces(from: index + 1)
    guard end > index + 1, let space else {
      remove(index + 1..<end)
      if let space { insert(space, before: index + 1, besides: index) }
      return
    }
    replace(index + 1, with: space)
    remove(index + 2..<end)
  }

  /// Carries out what a rule has removed and inserted.
  mutating func settle() {
    guard hasRemoved || !insertions.isEmpty else { return }
    insertions.sort { $0.index < $1.index }
    var result: [Glyph] = []
    result.reserveCapacity(glyphs.count + insertions.count)
    var next = 0
    for (index, glyph) in glyphs.enumerated() {
      while next < insertions.count, insertions[next].index <= index {
        result.append(insertions[next].glyph)
        next += 1
      }
      if glyph.scalar != TextRun.removed { result.append(glyph) }
    }
    result += insertions[next...].map(\.glyph)
    glyphs = result
    insertions = []
    hasRemoved = false
  }

  // MARK: Giving back

  /// What has become of each of so many pieces.
  func pieces(count: Int) -> [[TextPiece]] {
    var result: [[TextPiece]] = Array(repeating: [], count: count)
    // Bytes, since a string takes scalars one by one at ten times the cost.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(glyphs.count + glyphs.count / 8)
    var index = 0
    while index < glyphs.count {
      let first = glyphs[index]
      bytes.removeAll(keepingCapacity: true)
      while index < glyphs.count, glyphs[index].piece == first.piece, glyphs[index].isRaised == first.isRaised {
        bytes.appendUTF8(glyphs[index].scalar)
        index += 1
      }
      let piece: TextPiece =
        switch first.scalar {
        case .object where first.isFixed: .object
        case .lineEnd where first.isFixed: .lineBreak
        default:
          first.isRaised
            ? .raised(String(decoding: bytes, as: UTF8.self)) : .text(String(decoding: bytes, as: UTF8.self))
        }
      result[Int(first.piece)].append(piece)
    }
    return result
  }
}

extension [UInt8] {
  fileprivate mutating func appendUTF8(_ scalar: UInt32) {
    if scalar < 0x80 {
      append(UInt8(truncatingIfNeeded: scalar))
    } else if let scalar = Unicode.Scalar(scalar) {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
