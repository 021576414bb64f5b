/// Shapes by the lines that they are made of: a border of two countries is one line that both have, so whatever becomes of it, they
/// still fit.
struct Topology {
  /// A line as a ring walks it.
  private struct Step {
    let arc: Int
    let isBackward: Bool
  }

  /// The two points beside one, whichever comes first.
  private struct Neighbours: Equatable {
    let lesser: MapPoint
    let greater: MapPoint

    init(_ one: MapPoint, _ two: MapPoint) { (lesser, greater) = (min(one, two), max(one, two)) }
  }

  /// The lines, each once: those between points where three or more meet, and closed ones, whose end is their start.
  private(set) var arcs: [[MapPoint]] = []
  private var shapes: [[[Step]]] = []

  /// Takes the rings of each shape.
  init(_ shapes: [[[MapPoint]]]) {
    let rings = shapes.map { $0.map(\.withoutRepeats).filter { $0.count > 2 } }
    let junctions = Topology.junctions(rings.joined())
    var known: [[MapPoint]: Int] = [:]
    self.shapes = rings.map { shape in
      shape.map { ring in
        Topology.lines(of: ring, junctions).map { line in step(line, &known) }
      }
    }
  }

  private init(arcs: [[MapPoint]], shapes: [[[Step]]]) {
    self.arcs = arcs
    self.shapes = shapes
  }

  /// The points where lines meet: those whose neighbours are not always the same two.
  private static func junctions(_ rings: some Sequence<[MapPoint]>) -> Set<MapPoint> {
    var neighbours: [MapPoint: Neighbours] = [:]
    var result: Set<MapPoint> = []
    for ring in rings {
      for index in ring.indices {
        let pair = Neighbours(ring[(index + ring.count - 1) % ring.count], ring[(index + 1) % ring.count])
        if neighbours.updateValue(pair, forKey: ring[index]) ?? pair != pair { result.insert(ring[index]) }
      }
    }
    return result
  }

  /// A ring in lines that begin and end at junctions; as one closed line if it has none.
  private static func lines(of ring: [MapPoint], _ junctions: Set<MapPoint>) -> [[MapPoint]] {
    guard let first = ring.firstIndex(where: junctions.contains) else { return [closed(ring)] }
    var lines: [[MapPoint]] = []
    var line: [MapPoint] = []
    for point in ring[first...] + ring[...first] {
      line.append(point)
      if line.count > 1, junctions.contains(point) {
        lines.append(line)
        line = [point]
      }
    }
    return lines
  }

  /// A ring without junctions, from its least point on, so that an enclave and the hole that it fills are the same line.
  private static func closed(_ ring: [MapPoint]) -> [MapPoint] {
    let start = ring.indices.min { ring[$0] < ring[$1] } ?? ring.startIndex
    return Array(ring[start...] + ring[...start])
  }

  private mutating func step(_ line: [MapPoint], _ known: inout [[MapPoint]: Int]) -> Step {
    let backward: [MapPoint] = line.reversed()
    let isBackward = backward.lexicographicallyPrecedes(line)
    let arc = isBackward ? backward : line
    if let index = known[arc] { return Step(arc: index, isBackward: isBackward) }
    known[arc] = arcs.count
    arcs.append(arc)
    return Step(arc: arcs.count - 1, isBackward: isBackward)
  }

  /// The same with each line simplified.
  func simplified(_ tolerance: Int) -> Topology {
    Topology(arcs: arcs.map { Simplification.simplified($0, tolerance: tolerance) }, shapes: shapes)
  }

  /// The rings of each shape.
  var rings: [[[MapPoint]]] {
    shapes.map { shape in
      shape.compactMap { steps in
        let ring = steps.flatMap { step in
          (step.isBackward ? arcs[step.arc].reversed() : arcs[step.arc]).dropLast()
        }
        return ring.count > 2 ? ring : nil
      }
    }
  }
}
