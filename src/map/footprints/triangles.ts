/** A part of the Mercator square, its north-west corner first. */
export interface MercatorBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Vertices of x, y from the corner of a box. */
export interface Triangles {
  readonly data: Float32Array;
  readonly vertices: number;
}

/** x, y from the corner of the box and radius of each disc that touches it; one that holds the whole box is enough. */
export function discsInBox(discs: Float64Array, box: MercatorBox): Float32Array {
  const seen = new Float32Array(discs.length);
  let end = 0;
  for (let at = 0; at < discs.length; at += 3) {
    const reach = touches(discs[at]!, discs[at + 1]!, discs[at + 2]!, box);
    if (reach === 'none') continue;
    if (reach === 'all') end = 0;
    seen[end++] = discs[at]! - box.x;
    seen[end++] = discs[at + 1]! - box.y;
    seen[end++] = discs[at + 2]!;
    if (reach === 'all') break;
  }
  return seen.subarray(0, end);
}

/** Rings as fans around their first point; they are convex. */
export function fanTriangles(rings: readonly Float64Array[], box: MercatorBox): Triangles {
  const shown = rings.filter((ring) => ringTouches(ring, box));
  let vertices = 0;
  for (const ring of shown) vertices += 3 * Math.max(0, ring.length / 2 - 2);
  const data = new Float32Array(2 * vertices);
  let to = 0;
  const put = (ring: Float64Array, at: number) => {
    data[to++] = ring[2 * at]! - box.x;
    data[to++] = ring[2 * at + 1]! - box.y;
  };
  for (const ring of shown) {
    for (let at = 1; at + 1 < ring.length / 2; at++) {
      put(ring, 0);
      put(ring, at);
      put(ring, at + 1);
    }
  }
  return { data, vertices };
}

function touches(x: number, y: number, radius: number, box: MercatorBox): 'none' | 'some' | 'all' {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  if (dx * dx + dy * dy > radius * radius) return 'none';
  const farX = Math.max(Math.abs(box.x - x), Math.abs(box.x + box.width - x));
  const farY = Math.max(Math.abs(box.y - y), Math.abs(box.y + box.height - y));
  return farX * farX + farY * farY < radius * radius ? 'all' : 'some';
}

function ringTouches(ring: Float64Array, box: MercatorBox): boolean {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < ring.length; at += 2) {
    west = Math.min(west, ring[at]!);
    east = Math.max(east, ring[at]!);
    north = Math.min(north, ring[at + 1]!);
    south = Math.max(south, ring[at + 1]!);
  }
  return west < box.x + box.width && east > box.x && north < box.y + box.height && south > box.y;
}
