import Markup
import Testing

@Suite("Flags among bytes")
struct FlaggedBytesTests {
  /// The lengths around those at which another loop takes over.
  private let lengths = Array(0...40) + Array(60...70) + Array(124...132)

  @Test("a flag is found wherever it stands, and none where there is none")
  func one() {
    for length in lengths {
      var bytes = [UInt8](repeating: 1, count: length)
      #expect(!holds(2, bytes), "\(length)")
      for index in bytes.indices {
        bytes[index] = 2
        #expect(holds(2, bytes), "\(index) of \(length)")
        bytes[index] = 1
      }
    }
  }

  @Test("a flag for three bytes is found wherever they stand; behind the last are zeros")
  func three() {
    for length in lengths {
      var bytes = [UInt8](repeating: 1, count: length)
      #expect(!holds((2, 3, 4), bytes), "\(length)")
      #expect(!holds((0, 0, 0), bytes), "\(length)")
      #expect(holds((1, 0, 0), bytes) == (length > 0), "\(length)")
      #expect(holds((1, 1, 0), bytes) == (length > 1), "\(length)")
      for index in bytes.indices.dropLast(2) {
        bytes.replaceSubrange(index..<index + 3, with: [2, 3, 4])
        #expect(holds((2, 3, 4), bytes), "\(index) of \(length)")
        bytes.replaceSubrange(index..<index + 3, with: [1, 1, 1])
      }
    }
  }

  private func holds(_ byte: UInt8, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { $0.contains(flagged: { ($0 == byte).flag }) }
  }

  private func holds(_ wanted: (UInt8, UInt8, UInt8), _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer {
      $0.contains(flagged: { ($0 == wanted.0).flag & ($1 == wanted.1).flag & ($2 == wanted.2).flag })
    }
  }
}
