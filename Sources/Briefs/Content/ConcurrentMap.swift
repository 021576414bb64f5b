import Glibc

/// Maps values on all processors; the results stand in the order of the values.
public func concurrentMap<Value: Sendable, Result: Sendable>(
  _ values: [Value], _ transform: @escaping @Sendable (Value) -> Result
) async -> [Result] {
  // Chunks keep the cost of a task small beside its work, and are many enough to level out long and short ones.
  let size = max(1, min(64, values.count / 16))
  var starts = Array(stride(from: 0, to: values.count, by: size))[...]
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    func startNext() {
      guard let start = starts.popFirst() else { return }
      group.addTask { (start, values[start..<min(start + size, values.count)].map(transform)) }
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
