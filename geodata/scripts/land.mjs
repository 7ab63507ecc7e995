import { readFeatures } from './featureLines.mjs';

const rings = readFeatures('land.geojson').map((f) => ({
  ring: f.geometry.coordinates[0],
  box: boxOf(f.geometry.coordinates[0]),
}));

/** True when the position is inside a land polygon of the clip. */
export function onLand([x, y]) {
  return rings.some(({ ring, box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] && inside(x, y, ring));
}

function boxOf(ring) {
  const xs = ring.map((p) => p[0]);
  const ys = ring.map((p) => p[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function inside(x, y, ring) {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}
