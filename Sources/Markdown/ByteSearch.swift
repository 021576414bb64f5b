import Glibc

extension ArraySlice<UInt8> {
  /// Whether some bytes stand anywhere in it.
  func holds(_ sought: StaticString) -> Bool {
    withUnsafeBytes { bytes in
      let length = sought.utf8CodeUnitCount
      var rest = bytes[...]
      while rest.count >= length, let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress,
        let found = memchr(start, Int32(sought.utf8Start.pointee), rest.count - length + 1)
      {
        if memcmp(found, sought.utf8Start, length) == 0 { return true }
        rest = rest.dropFirst(UnsafeRawPointer(found) - start + 1)
      }
      return false
    }
  }

  /// Whether it holds what the delimiter row of a table cannot be without (GFM 0.29, section 4.10).
  var mayHoldTable: Bool { holds("|") || holds(":-") || holds("-:") }
}
