import Glibc

/// Maps values on all processors; the results stand in the order of the values.
public func concurrentMap<Value: Sendable, Result: Sendable>(
  _ values: [Value], _ transform: @escaping @Sendable (Value) -> Result
) async -> [Result] {
  // Chunks keep the cost of a task small beside its work, and are many enough to level out long and short ones.
  let size = max(1, min(64, values.count / 16))
  var next = 0
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    func startNext() {
      guard next < values.count else { return }
      let chunk = next..<min(next + size, values.count)
      next = chunk.upperBound
      group.addTask { (chunk.lowerBound, values[chunk].map(transform)) }
    }
    // No more than keep all processors at work, so that what runs beside this has its turn.
    for _ in 0..<2 * processorCount { startNext() }
    var chunks: [(start: Int, results: [Result])] = []
    for await chunk in group {
      chunks.append(chunk)
      startNext()
    }
    return chunks.sorted { $0.start < $1.start }.flatMap(\.results)
  }
}

private let processorCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
