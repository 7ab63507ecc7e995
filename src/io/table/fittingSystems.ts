import { isInQuangNinh } from '../../core/checks/vietnamBounds';
import type { LngLat } from '../../core/geo/lngLat';
import { CRS_CODES, isGeographic } from '../coordinates/crs';
import { loadCrsConverter } from '../coordinates/vn2000';

const SAMPLE = 200;

/** Of places that were read as `usedCode`: the reference systems in metres under which most of them lie in the province. */
export async function fittingSystems(places: readonly LngLat[], usedCode: string): Promise<string[]> {
  const used = await loadCrsConverter(usedCode);
  if (!used) return [];
  const metres = places.slice(0, SAMPLE).map(used.fromWgs84);
  const fitting: string[] = [];
  for (const code of CRS_CODES) {
    const other = isGeographic(code) ? null : await loadCrsConverter(code);
    const inside = other ? metres.filter(([east, north]) => isInQuangNinh(other.toWgs84(east, north))).length : 0;
    if (inside * 2 > metres.length) fitting.push(code);
  }
  return fitting;
}
