import Glibc

/// libFuzzer, the only place that holds its pointers.
enum LibFuzzer {
  // What is tried. It is set once, before libFuzzer runs, and read on the same thread.
  fileprivate nonisolated(unsafe) static var body: ([UInt8]) -> Void = { _ in }

  /// Tries something, by a command line of libFuzzer's own; gives back the exit status.
  static func run(_ arguments: [String], _ body: @escaping ([UInt8]) -> Void) -> Int32 {
    self.body = body
    var texts = arguments.map { strdup($0) } + [nil]
    var count = Int32(arguments.count)
    return texts.withUnsafeMutableBufferPointer { buffer in
      var first = buffer.baseAddress
      return driver(&count, &first, tryOne)
    }
  }
}

/// What libFuzzer calls for each input, by the name that its own `main`, which is linked and not used, looks for.
@_cdecl("LLVMFuzzerTestOneInput")
func tryOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  LibFuzzer.body(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func driver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
