extension UnsafeBufferPointer<UInt8> {
  /// Whether a flag, 1 or 0, is set for any byte. All bytes are asked, and a flag is best made without a branch: so the processor looks at
  /// many of them in one step.
  @inlinable @inline(__always) public func contains(flagged flag: (UInt8) -> UInt8) -> Bool {
    var flags: UInt8 = 0
    for byte in self { flags |= flag(byte) }
    return flags != 0
  }

  /// The same of each byte and the two behind it; behind the last stand zeros.
  @inlinable @inline(__always) public func contains(flagged flag: (UInt8, UInt8, UInt8) -> UInt8) -> Bool {
    var flags: UInt8 = 0
    let whole = Swift.max(0, count - 2)
    for index in 0..<whole { flags |= flag(self[index], self[index &+ 1], self[index &+ 2]) }
    for index in whole..<count { flags |= flag(self[index], index + 1 < count ? self[index + 1] : 0, 0) }
    return flags != 0
  }
}

extension UInt8 {
  /// 1 if it is a control character other than tab and line ends: HTML (section 13.1.2.7) and XML 1.0 (section 2.2) allow it in no form.
  @inlinable @inline(__always) public var controlFlag: UInt8 {
    (self < 0x20).flag & (self != 0x09).flag & (self != 0x0A).flag & (self != 0x0D).flag | (self == 0x7F).flag
  }
}

extension Bool {
  /// 1 if it is true, 0 if not: its one byte, since a choice between the two becomes branches where several flags are joined.
  @inlinable @inline(__always) public var flag: UInt8 { unsafeBitCast(self, to: UInt8.self) }
}
