extension Typography {
  /// Takes out spaces that are doubled or stand before a comma or full stop, and writes three points as an ellipsis.
  func tidySpaces(_ run: inout TextRun) {
    var index = 0
    while index < run.count {
      if run[index].isSpace {
        index = tidySpace(at: index, &run)
      } else if run[index].isPoint {
        index = tidyPoints(at: index, &run)
      } else {
        index += 1
      }
    }
    run.settle()
  }

  private func tidySpace(at start: Int, _ run: inout TextRun) -> Int {
    let end = run.skippingSpaces(from: start)
    if isStray(before: end, after: start - 1, in: run) {
      run.remove(start..<end)
      return end
    }
    guard end > start + 1 else { return end }
    if let noBreak = (start..<end).first(where: { run[$0].isNoBreakSpace }) {
      run.replace(start, with: run[noBreak])
    }
    run.remove(start + 1..<end)
    return end
  }

  /// Whether a comma or full stop ends a clause although a space stands before it.
  private func isStray(before sign: Int, after word: Int, in run: TextRun) -> Bool {
    let end = run[sign + 1]
    guard run[sign] == "," || run[sign] == ".",
      end.isSpace || end.isClosing || end.isHighSign || end == .lineEnd
    else { return false }
    return run[word].isWord || run[word].isClosing || run[word] == .object || run[word] == "%"
  }

  private func tidyPoints(at start: Int, _ run: inout TextRun) -> Int {
    var end = start
    var points = 0
    while run[end].isPoint {
      points += run[end] == .ellipsis ? 3 : 1
      end += 1
    }
    guard points >= 3, !run.isFixed(start) else { return end }
    if Typography.etCetera.length(endingBefore: start, in: run) != nil {
      run.replace(start, with: ".")
      run.remove(start + 1..<end)
    } else if points == 3, end == start + 3 {
      run.replace(start, with: .ellipsis)
      run.remove(start + 1..<end)
    }
    return end
  }

  private static let etCetera = WordList("etc")
}

extension UInt32 {
  fileprivate var isPoint: Bool { self == "." || self == .ellipsis }
}
