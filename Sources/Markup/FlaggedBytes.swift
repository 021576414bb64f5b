extension UnsafeBufferPointer<UInt8> {
  /// Whether a flag, 1 or 0, is set for any byte. All bytes are asked, and a flag is best made without a branch: so the processor looks at
  /// many of them in one step.
  @inlinable @inline(__always) public func contains(flagged flag: (UInt8) -> UInt8) -> Bool {
    var flags: UInt8 = 0
    for byte in self { flags |= flag(byte) }
    return flags != 0
  }
}

extension Bool {
  /// 1 if it is true, 0 if not.
  @inlinable @inline(__always) public var flag: UInt8 { self ? 1 : 0 }
}
