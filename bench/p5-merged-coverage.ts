import { area, featureCollection, multiPolygon, polygon, union } from '@turf/turf';
import { mergedCoverage } from '../src/core/coverage/mergedCoverage';
import { ANY_MOBILE } from '../src/core/coverage/result';
import { footprintRing } from '../src/core/geo/footprintRing';
import type { Plan } from '../src/core/plan/plan';
import { medianMs } from './medianMs';
import type { Row } from './row';
import { samplePlan } from './samplePlan';
import { PROVINCE } from './scatter';

const SIZES = [
  { sites: 89, barMs: 100, withTurf: true },
  { sites: 300, barMs: null, withTurf: true },
  { sites: 1_000, barMs: 300, withTurf: false },
  { sites: 6_100, barMs: 1_500, withTurf: false },
] as const;

/** P5: the merged footprint for export, circles and union; Turf's union of the same circles where it comes to an end. */
export async function run(): Promise<Row[]> {
  return SIZES.map(({ sites, barMs, withTurf }) => {
    const plan = samplePlan(0, sites, PROVINCE);
    const start = performance.now();
    const merged = mergedCoverage(plan, ANY_MOBILE);
    const first = performance.now() - start;
    const ours = medianMs(() => mergedCoverage(plan, ANY_MOBILE), 5);
    const turf = withTurf ? turfMs(plan, area(multiPolygon(merged as never))) : null;
    return {
      id: 'P5',
      job: `merged footprint of ${sites.toLocaleString('en')} sites (the first time ${Math.round(first)} ms)`,
      ours,
      unit: 'ms',
      peers: turf === null ? {} : { 'turf.union': turf },
      bar: barMs === null ? '–' : `≤ ${barMs.toLocaleString('en')} ms`,
      met: barMs === null || ours <= barMs,
    };
  });
}

function turfMs(plan: Plan, areaM2: number): number {
  const rings = plan.sites.map(({ position, radiusM }) =>
    polygon([footprintRing(position!, radiusM!).map(([lng, lat]) => [lng, lat])]),
  );
  const start = performance.now();
  const merged = union(featureCollection(rings));
  const ms = performance.now() - start;
  const apart = Math.abs(area(merged!) / areaM2 - 1);
  if (apart > 1e-6) throw new Error(`turf.union is ${apart} off in area`);
  return ms;
}
