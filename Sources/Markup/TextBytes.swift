extension String {
  /// Looks at the text's bytes where they are, which `withUTF8` does to a copy.
  @inlinable @inline(__always) public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    // Only a text that another system lent has none of its own.
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}
