import Glibc

/// What the system says of a file without reading it.
struct FileStatus {
  /// A point in time, to the nanosecond.
  struct Moment: Comparable {
    let seconds: Int
    let nanoseconds: Int

    init(_ time: timespec) {
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
    }

    var time: timespec { timespec(tv_sec: seconds, tv_nsec: nanoseconds) }

    static func < (left: Moment, right: Moment) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    /// When the system was started, by its clock of today.
    static var systemStart: Moment {
      var (now, running) = (timespec(), timespec())
      clock_gettime(CLOCK_REALTIME, &now)
      clock_gettime(CLOCK_BOOTTIME, &running)
      let borrowed = now.tv_nsec < running.tv_nsec
      return Moment(
        timespec(
          tv_sec: now.tv_sec - running.tv_sec - (borrowed ? 1 : 0),
          tv_nsec: now.tv_nsec - running.tv_nsec + (borrowed ? 1_000_000_000 : 0)))
    }
  }

  /// What stands at a path.
  enum Kind { case file, folder, other }

  let kind: Kind
  let size: Int
  /// How many names the file has.
  let nameCount: Int
  /// The date that a file shows, which can be set.
  let modified: Moment
  /// The latest of all its dates; the system itself sets one of them at each change, to content or name.
  let lastTouched: Moment

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    size = Int(status.st_size)
    nameCount = Int(status.st_nlink)
    modified = Moment(status.st_mtim)
    lastTouched = max(modified, Moment(status.st_ctim))
  }
}
