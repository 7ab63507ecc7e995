import type { Issue } from '../../core/checks/issue';
import type { LngLat } from '../../core/geo/lngLat';
import { communeKey } from '../../core/plan/communes/communeKey';
import { communeToday } from '../../core/plan/communes/communeToday';
import { QUANG_NINH_COMMUNES } from '../../core/plan/communes/quangNinhCommunes';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import { VN2000_ZONES } from '../coordinates/crs';
import { type CrsConverter, loadCrsConverter } from '../coordinates/vn2000';
import type { ReadRow } from './tableTypes';

const SAMPLE = 200;
/** A commune is some 10 km across; a central meridian that is wrong by 15' moves a point 26 km. */
const FAR_DEG = 0.12;

/**
 * A list in VN-2000 whose places lie far from the communes they name, while another central meridian puts them into
 * them: that one, as a warning. `places`: where the communes of the open plan are, by `communeKey`.
 */
export async function otherMeridian(
  rows: readonly ReadRow<Site | Village>[],
  used: CrsConverter,
  places: ReadonlyMap<string, LngLat>,
): Promise<Issue | null> {
  const zone = VN2000_ZONES.get(used.code);
  if (!zone) return null;
  const pairs = rows.flatMap(({ value: { commune, position } }): [LngLat, LngLat][] => {
    const home = commune === undefined ? undefined : homeOf(commune, places);
    return home && position ? [[position, home]] : [];
  });
  const sample = pairs.slice(0, SAMPLE);
  const far = pairs.filter(([position, home]) => apartDeg(position, home) > FAR_DEG).length;
  if (far * 2 <= pairs.length) return null;
  let best: { readonly code: string; readonly apart: number } | null = null;
  for (const [code, { scale }] of VN2000_ZONES) {
    const other = code === used.code || scale !== zone.scale ? null : await loadCrsConverter(code);
    if (!other) continue;
    const apart = median(sample.map(([position, home]) => apartDeg(other.toWgs84(...used.fromWgs84(position)), home)));
    if (apart < FAR_DEG && (best === null || apart < best.apart)) best = { code, apart };
  }
  if (!best) return null;
  const params = { count: far, of: pairs.length };
  return { code: 'crs.otherMeridian', severity: 'warning', value: best.code, params };
}

function homeOf(commune: string, places: ReadonlyMap<string, LngLat>): LngLat | undefined {
  const known = places.get(communeKey(commune));
  if (known) return known;
  const today = communeToday(commune, null);
  if (today.kind === 'split') return undefined;
  const name = communeKey(today.kind === 'renamed' ? today.name : commune);
  const unit = QUANG_NINH_COMMUNES.find(([, each]) => communeKey(each) === name);
  return unit && [unit[2], unit[3]];
}

function apartDeg([lng, lat]: LngLat, [homeLng, homeLat]: LngLat): number {
  return Math.hypot((lng - homeLng) * Math.cos((homeLat * Math.PI) / 180), lat - homeLat);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.POSITIVE_INFINITY;
}
