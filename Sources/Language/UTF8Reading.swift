extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Takes the first character off valid UTF-8 (RFC 3629, section 3).
  @inline(__always) mutating func removeFirstScalar() -> Unicode.Scalar {
    let first = removeFirst()
    let count = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    var value = count == 0 ? UInt32(first) : UInt32(first) & (0x3F >> UInt32(count))
    for _ in 0..<count { value = value << 6 | UInt32(removeFirst() & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
