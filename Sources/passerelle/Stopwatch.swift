import Glibc

/// Takes the time of a program's phases, one after the other.
struct Stopwatch {
  /// What a phase took.
  struct Lap {
    let phase: String
    /// As a clock on the wall shows it.
    let wall: Duration
    /// The time of all processors together.
    let processors: Duration
  }

  /// The phases so far.
  private(set) var laps: [Lap] = []
  private var wall = ContinuousClock.now
  private var processors = Stopwatch.processorTime

  /// Ends a phase; the next one begins.
  mutating func end(_ phase: String) {
    let (wall, processors) = (ContinuousClock.now, Stopwatch.processorTime)
    laps.append(Lap(phase: phase, wall: wall - self.wall, processors: processors - self.processors))
    (self.wall, self.processors) = (wall, processors)
  }

  /// A line for each phase, in milliseconds, and the most memory that the program has had.
  var table: String {
    let width = laps.map(\.phase.count).max() ?? 0
    func cell(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let lines = laps.map { lap in
      lap.phase + String(repeating: " ", count: width - lap.phase.count) + cell("\(lap.wall.milliseconds) ms", 10)
        + cell("\(lap.processors.milliseconds) ms", 10) + " of processors"
    }
    return (lines + ["Memory at its peak: \(Stopwatch.peakMemory / 1_000_000) MB"]).joined(separator: "\n")
  }

  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// In bytes.
  private static var peakMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }
}

extension Duration {
  /// The whole milliseconds.
  var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
