extension UnsafeBufferPointer<UInt8> {
  /// Whether a flag, 1 or 0, is set for any byte. All bytes are asked, and a flag is best made without a branch: so the processor looks at
  /// many of them in one step.
  @inlinable @inline(__always) public func contains(flagged flag: (UInt8) -> UInt8) -> Bool {
    UnsafeBufferPointer.isSet(among: count) { flag(self[$0]) }
  }

  /// The same of each byte and the two behind it; behind the last stand zeros.
  @inlinable @inline(__always) public func contains(flagged flag: (UInt8, UInt8, UInt8) -> UInt8) -> Bool {
    let whole = Swift.max(0, count - 2)
    if UnsafeBufferPointer.isSet(among: whole, { flag(self[$0], self[$0 &+ 1], self[$0 &+ 2]) }) { return true }
    var flags: UInt8 = 0
    for index in whole..<count { flags |= flag(self[index], index + 1 < count ? self[index + 1] : 0, 0) }
    return flags != 0
  }

  /// Whether a flag is set among so many. The compiler's own loop takes up to 64 of them in one step, and what is left one by one, which
  /// is most of a short text: there, steps are of 16, and the last one looks at some again.
  @inlinable @inline(__always) static func isSet(among count: Int, _ flag: (Int) -> UInt8) -> Bool {
    var flags: UInt8 = 0
    guard (16..<64).contains(count) else {
      for index in 0..<count { flags |= flag(index) }
      return flags != 0
    }
    var start = 0
    while start <= count &- 16 {
      for index in start..<start &+ 16 { flags |= flag(index) }
      start &+= 16
    }
    for index in count &- 16..<count { flags |= flag(index) }
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
