import {
  Clipper64,
  ClipType,
  FillRule,
  type Path64,
  type Paths64,
  PathType,
  type PolyPath64,
  PolyTree64,
} from 'clipper2-ts';
import type { LngLat } from './lngLat';
import type { Polygons } from './polygons';
import { innerRing, outerRing } from './ring';

/** Whole numbers of 1e-7 degrees: the 7 decimals of the plan file, so that nothing is rounded twice. */
const UNITS_PER_DEG = 1e7;
/** Below this many parts one sweep over all edges is faster than two and a third for their results. */
const PARTS_PER_SWEEP = 6;

/** Where a part lies, degrees: parts that are near one another are merged first. */
interface Part {
  readonly paths: Paths64;
  readonly middle: LngLat;
}

/**
 * The union of many polygons in longitude and latitude, holes kept, overlaps of parts counted once; rings as RFC 7946
 * wants them (closed, 7 decimals, outer counter-clockwise, holes clockwise). Edges are straight in degrees. Parts that
 * cross the antimeridian must come cut at ±180; they stay cut. Coordinates in [-180, 180] × [-90, 90].
 *
 * Clipper2 (Angus Johnson, a sweep after Vatti) on whole numbers of 1e-7 degrees, so a point moves by 6 mm at most. Parts
 * are halved by place again and again and merged from the bottom up: what lies inside its neighbours is gone before the
 * large sweeps. `onPart` is called once for each part that went in.
 */
export function unionPolygons(parts: readonly Polygons[], onPart: () => void = () => {}): LngLat[][][] {
  const filled = parts.filter((polygons) => polygons.length > 0).map(partOf);
  if (filled.length === 0) return [];
  const tree = new PolyTree64();
  const clipper = new Clipper64();
  clipper.addPaths(toSweep(filled, 0, onPart), PathType.Subject);
  clipper.execute(ClipType.Union, FillRule.NonZero, tree);
  return [...polygonsBelow(tree)];
}

function partOf(polygons: Polygons): Part {
  const paths = polygons.flatMap((rings) =>
    rings.map((ring, i) => pathOf(i === 0 ? outerRing(ring) : innerRing(ring))),
  );
  return { paths, middle: polygons[0]![0]![0]! };
}

function pathOf(ring: readonly LngLat[]): Path64 {
  return ring
    .slice(1)
    .map(([lng, lat]) => ({ x: Math.round(lng * UNITS_PER_DEG), y: Math.round(lat * UNITS_PER_DEG) }));
}

/** What the last sweep over these parts has to look at: few parts as they are, of many the two halves, each swept. */
function toSweep(parts: readonly Part[], axis: 0 | 1, onPart: () => void): Paths64 {
  if (parts.length <= PARTS_PER_SWEEP) {
    for (let i = 0; i < parts.length; i++) onPart();
    return parts.flatMap(({ paths }) => paths);
  }
  const sorted = [...parts].sort((a, b) => a.middle[axis] - b.middle[axis]);
  const half = sorted.length >> 1;
  const next = axis === 0 ? 1 : 0;
  return [...sweep(toSweep(sorted.slice(0, half), next, onPart)), ...sweep(toSweep(sorted.slice(half), next, onPart))];
}

function sweep(paths: Paths64): Paths64 {
  const clipper = new Clipper64();
  const solution: Paths64 = [];
  clipper.addPaths(paths, PathType.Subject);
  clipper.execute(ClipType.Union, FillRule.NonZero, solution);
  return solution;
}

/** Outer rings with the holes right below them; an island in a hole is a polygon of its own. */
function* polygonsBelow(node: PolyTree64 | PolyPath64): Generator<LngLat[][]> {
  for (const outer of childrenOf(node)) {
    const holes = childrenOf(outer);
    yield [outerRing(lngLats(outer)), ...holes.map((hole) => innerRing(lngLats(hole)))];
    for (const hole of holes) yield* polygonsBelow(hole);
  }
}

function childrenOf(node: PolyTree64 | PolyPath64): PolyPath64[] {
  return Array.from({ length: node.count }, (_, i) => node.child(i));
}

function lngLats({ poly }: PolyPath64): LngLat[] {
  return (poly ?? []).map(({ x, y }): LngLat => [x / UNITS_PER_DEG, y / UNITS_PER_DEG]);
}
