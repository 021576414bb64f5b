import TestSupport
import Testing

/// What `make fuzz` looks for over hours, for a few seconds: what was found once, and the same random texts each time.
///
/// One after the other, since each target has one folder for what it reads.
@Suite("Whatever is read, what must hold does", .serialized)
struct FuzzingTests {
  @Test("what was found once is found no more", arguments: FuzzTarget.allCases)
  func found(_ target: FuzzTarget) throws {
    for bytes in try target.found() { try target.read(bytes) }
  }

  @Test("samples with random changes", arguments: FuzzTarget.allCases)
  func changed(_ target: FuzzTarget) throws {
    let seeds = try target.seeds()
    var generator = SeededGenerator(seed: 20_261_124)
    for _ in 0..<150 {
      let bytes = Changes.changed(seeds, target.words, &generator)
      do {
        try target.read(bytes)
      } catch {
        Issue.record("\(error)\n\nThis was read:\n\(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
  }
}
