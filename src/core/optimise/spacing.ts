import type { Reach } from '../coverage/reach';
import { reachLatDeg, reachLngDeg } from '../geo/boundingBox';
import { chordSquared } from '../geo/chord';
import { PointGrid } from '../geo/pointGrid';
import type { Metres } from '../units';
import type { Conflicts } from './kernel/coverProblem';

type Place = Pick<Reach, 'lngDeg' | 'latDeg' | 'x' | 'y' | 'z'>;

/** Finds a place of a list nearer than `spacingM` to another; always null when the spacing is 0. */
export function nearTo<P extends Place>(places: readonly P[], spacingM: Metres): (place: Place) => P | null {
  if (!(spacingM > 0) || places.length === 0) return () => null;
  const visit = neighbourReader(places, spacingM);
  return (place) => {
    let found: P | null = null;
    visit(place, (at) => {
      found ??= places[at]!;
    });
    return found;
  };
}

/** Pairs of places nearer to each other than `spacingM`, each once, lower index first. */
export function nearPairs(places: readonly Place[], spacingM: Metres): [number, number][] {
  if (!(spacingM > 0) || places.length === 0) return [];
  const visit = neighbourReader(places, spacingM);
  const pairs: [number, number][] = [];
  places.forEach((place, a) => {
    visit(place, (b) => {
      if (a < b) pairs.push([a, b]);
    });
  });
  return pairs;
}

/** Pairs as the neighbour lists a cover problem wants; null when there are none. */
export function conflictsAmong(places: readonly Place[], spacingM: Metres): Conflicts | null {
  const pairs = nearPairs(places, spacingM);
  if (pairs.length === 0) return null;
  const start = new Uint32Array(places.length + 1);
  for (const pair of pairs) for (const at of pair) start[at + 1]!++;
  for (let at = 0; at < places.length; at++) start[at + 1]! += start[at]!;
  const others = new Uint32Array(2 * pairs.length);
  const next = start.slice();
  for (const [a, b] of pairs) {
    others[next[a]!++] = b;
    others[next[b]!++] = a;
  }
  return { start, others };
}

function neighbourReader(places: readonly Place[], spacingM: Metres) {
  const lng = Float64Array.from(places, (place) => place.lngDeg);
  const lat = Float64Array.from(places, (place) => place.latDeg);
  const grid = new PointGrid(lng, lat, Math.max(50, spacingM));
  const halfLatDeg = reachLatDeg(spacingM);
  return ({ lngDeg, latDeg, x, y, z }: Place, onNear: (at: number) => void): void => {
    const chord2 = chordSquared(spacingM, latDeg);
    const written = grid.findRuns(lngDeg, latDeg, halfLatDeg, reachLngDeg(latDeg, spacingM));
    for (let run = 0; run < written; run += 2) {
      for (let k = grid.runs[run]!; k < grid.runs[run + 1]!; k++) {
        const d2 = (grid.x[k]! - x) ** 2 + (grid.y[k]! - y) ** 2 + (grid.z[k]! - z) ** 2;
        if (d2 < chord2) onNear(grid.order[k]!);
      }
    }
  };
}
