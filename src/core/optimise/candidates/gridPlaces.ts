import { reachLatDeg, reachLngDeg, wrapLngDeg } from '../../geo/boundingBox';
import type { LngLat } from '../../geo/lngLat';
import type { Metres } from '../../units';

const METRES_PER_DEG = 111_320;
/** Cells of one grid; a finer one is coarsened. */
const MOST_CELLS = 200_000;

/** Nodes of a square grid within reach of the places: rows of equal latitude, each spaced by `gridM` on the ground. */
export function gridPlaces(
  centres: readonly LngLat[],
  radiusM: Metres,
  gridM: Metres,
  onProgress: (fraction: number) => void = () => {},
): LngLat[] {
  const perCentre = Math.max(1, MOST_CELLS / Math.max(1, centres.length));
  const stepM = Math.max(gridM, 10, (2 * radiusM) / Math.sqrt(perCentre));
  const stepDeg = stepM / METRES_PER_DEG;
  const nodes = new Map<string, LngLat>();
  centres.forEach(([lngDeg, latDeg], at) => {
    onProgress(at / centres.length);
    const halfLat = reachLatDeg(radiusM);
    for (let row = Math.ceil((latDeg - halfLat) / stepDeg); row * stepDeg <= latDeg + halfLat; row++) {
      const lat = row * stepDeg;
      const stepLng = stepDeg / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
      const halfLng = Math.min(180, reachLngDeg(latDeg, radiusM));
      for (let col = Math.ceil((lngDeg - halfLng) / stepLng); col * stepLng <= lngDeg + halfLng; col++) {
        if (Math.abs(lat) <= 90) nodes.set(`${row},${col}`, [wrapLngDeg(col * stepLng), lat]);
      }
    }
  });
  return [...nodes.values()];
}
