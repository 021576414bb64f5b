import Briefs
import Digests
import Glibc

/// All that a build depends on, as far as the system can tell without reading it: options, the program with its libraries, and files.
struct BuildInputs {
  /// The digest of it all: two that are equal belong to builds that make the same.
  let digest: Digest
  /// Whether each file was last touched long enough ago: whatever touches one from now on changes the digest.
  let isSettled: Bool

  /// Asks the system; nil if it does not say what the program is.
  init?(options: [String], files: [String]) async {
    guard let program = BuildInputs.program else { return nil }
    let paths = program + files
    let stamps = await concurrentMap(paths) { FileStamp($0) }
    digest = Digest(
      of: options.map { Array($0.utf8) }
        + zip(paths, stamps).flatMap { path, stamp in
          [Array(path.utf8), stamp?.facts.withUnsafeBytes { Array($0) } ?? []]
        })
    let now = time(nil)
    isSettled = stamps.allSatisfy { $0?.isSettled(at: now) ?? true }
  }

  /// The paths of the program and of the libraries that it runs with: the files whose code the kernel has mapped (proc_pid_maps(5)).
  private static var program: [String]? {
    guard let file = fopen("/proc/self/maps", "r") else { return nil }
    defer { fclose(file) }
    var paths: Set<String> = []
    var (line, size): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
    defer { free(line) }
    while getline(&line, &size, file) > 0, let text = line.map({ String(cString: $0) }) {
      // Addresses and permissions stand first, the path last.
      let permissions = text.split(separator: " ", maxSplits: 2).dropFirst().first
      guard permissions?.contains("x") == true, let path = text.firstIndex(of: "/") else { continue }
      paths.insert(String(text[path...].dropLast()))
    }
    return paths.isEmpty ? nil : paths.sorted()
  }
}
