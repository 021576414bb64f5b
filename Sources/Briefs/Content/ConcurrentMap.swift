/// Maps values on all processors; the results stand in the order of the values.
public func concurrentMap<Value: Sendable, Result: Sendable>(
  _ values: [Value], _ transform: @escaping @Sendable (Value) -> Result
) async -> [Result] {
  // Chunks keep the cost of a task small beside its work, and are many enough to level out long and short ones.
  let size = max(1, min(64, values.count / 16))
  let starts = Array(stride(from: 0, to: values.count, by: size))
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    for start in starts {
      group.addTask { (start, values[start..<min(start + size, values.count)].map(transform)) }
    }
    var chunks: [Int: [Result]] = [:]
    for await (start, results) in group { chunks[start] = results }
    return starts.flatMap { chunks[$0] ?? [] }
  }
}
