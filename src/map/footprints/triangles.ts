/** A part of the Mercator square, its north-west corner first. */
export interface MercatorBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Vertices of x, y from the corner of a box, then two numbers that lie in the unit disc where there is cover. */
export interface Triangles {
  readonly data: Float32Array;
  readonly vertices: number;
}

const CORNERS = [-1, -1, 1, -1, 1, 1, -1, -1, 1, 1, -1, 1] as const;

/** One square per disc that touches the box; a disc that holds the whole box is enough alone. */
export function discQuads(discs: Float64Array, box: MercatorBox): Triangles {
  const seen: number[] = [];
  for (let at = 0; at < discs.length; at += 3) {
    const reach = touches(discs[at]!, discs[at + 1]!, discs[at + 2]!, box);
    if (reach === 'all') return quads(discs, [at], box);
    if (reach === 'some') seen.push(at);
  }
  return quads(discs, withoutTwins(discs, seen), box);
}

/** Rings as fans around their first point; they are convex. */
export function fanTriangles(rings: readonly Float64Array[], box: MercatorBox): Triangles {
  const shown = rings.filter((ring) => ringTouches(ring, box));
  let vertices = 0;
  for (const ring of shown) vertices += 3 * Math.max(0, ring.length / 2 - 2);
  const data = new Float32Array(4 * vertices);
  let to = 0;
  const put = (ring: Float64Array, at: number) => {
    data[to] = ring[2 * at]! - box.x;
    data[to + 1] = ring[2 * at + 1]! - box.y;
    to += 4;
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

function quads(discs: Float64Array, chosen: readonly number[], box: MercatorBox): Triangles {
  const data = new Float32Array(24 * chosen.length);
  let to = 0;
  for (const at of chosen) {
    const radius = discs[at + 2]!;
    for (let corner = 0; corner < 12; corner += 2) {
      const [u, v] = [CORNERS[corner]!, CORNERS[corner + 1]!];
      data[to++] = discs[at]! + u * radius - box.x;
      data[to++] = discs[at + 1]! + v * radius - box.y;
      data[to++] = u;
      data[to++] = v;
    }
  }
  return { data, vertices: 6 * chosen.length };
}

/** Operators on one mast: the largest disc stands for all. */
function withoutTwins(discs: Float64Array, seen: readonly number[]): number[] {
  const largest = new Map<string, number>();
  for (const at of seen) {
    const key = `${discs[at]},${discs[at + 1]}`;
    const known = largest.get(key);
    if (known === undefined || discs[known + 2]! < discs[at + 2]!) largest.set(key, at);
  }
  return [...largest.values()];
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
