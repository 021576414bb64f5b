/// What can be written as a run of bytes and read back from it.
protocol Packable {
  /// Appends itself.
  func pack(into bytes: inout [UInt8])
  /// Reads what was appended.
  init(from packed: inout Unpacking)
}

/// The reading of a run of bytes that `pack` has written; it lives within one call.
struct Unpacking {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  /// The byte that comes next, which stays there.
  var next: UInt8 { bytes[index] }

  mutating func byte() -> UInt8 {
    defer { index += 1 }
    return bytes[index]
  }

  /// The next bytes, so many of them, as long as the run is lent.
  mutating func bytes(of count: Int) -> UnsafeBufferPointer<UInt8> {
    defer { index += count }
    return UnsafeBufferPointer(rebasing: bytes[index..<index + count])
  }

  /// Passes by so many bytes.
  mutating func skip(_ count: Int) { index += count }
}

extension [UInt8] {
  /// Appends which of several things follows, and that thing.
  mutating func pack(_ kind: some Packable, _ value: some Packable) {
    kind.pack(into: &self)
    value.pack(into: &self)
  }
}

extension Packable where Self: RawRepresentable, RawValue: Packable {
  func pack(into bytes: inout [UInt8]) { rawValue.pack(into: &bytes) }

  init(from packed: inout Unpacking) {
    guard let value = Self(rawValue: RawValue(from: &packed)) else {
      preconditionFailure("a text is read as it was packed")
    }
    self = value
  }
}

extension UInt8: Packable {
  func pack(into bytes: inout [UInt8]) { bytes.append(self) }
  init(from packed: inout Unpacking) { self = packed.byte() }
}

extension Int: Packable {
  /// Seven bits in each byte, the lowest first; all but the last byte have their highest bit set (LEB128: DWARF 5, section 7.6).
  func pack(into bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: self)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  init(from packed: inout Unpacking) {
    var (number, shift) = (0 as UInt, 0 as UInt)
    while true {
      let byte = packed.byte()
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    self.init(bitPattern: number)
  }
}

extension Bool: Packable {
  func pack(into bytes: inout [UInt8]) { bytes.append(self ? 1 : 0) }
  init(from packed: inout Unpacking) { self = packed.byte() == 1 }
}

extension String: Packable {
  func pack(into bytes: inout [UInt8]) {
    utf8.count.pack(into: &bytes)
    bytes.append(contentsOf: utf8)
  }

  init(from packed: inout Unpacking) { self.init(decoding: packed.bytes(of: Int(from: &packed)), as: UTF8.self) }
}

extension Optional: Packable where Wrapped: Packable {
  func pack(into bytes: inout [UInt8]) {
    (self != nil).pack(into: &bytes)
    self?.pack(into: &bytes)
  }

  init(from packed: inout Unpacking) { self = Bool(from: &packed) ? Wrapped(from: &packed) : nil }
}

extension Array: Packable where Element: Packable {
  func pack(into bytes: inout [UInt8]) {
    count.pack(into: &bytes)
    for element in self { element.pack(into: &bytes) }
  }

  init(from packed: inout Unpacking) {
    let count = Int(from: &packed)
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(Element(from: &packed)) }
  }
}
