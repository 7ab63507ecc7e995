import { booleanPointInPolygon, circle } from '@turf/turf';
import { createAreaMeter } from '../src/core/coverage/coveredArea';
import { ANY_MOBILE } from '../src/core/coverage/result';
import type { LngLat } from '../src/core/geo/lngLat';
import type { Plan } from '../src/core/plan/plan';
import { medianMs } from './medianMs';
import type { Row } from './row';
import { samplePlan } from './samplePlan';
import { PROVINCE, scatter } from './scatter';

const TURF_CELLS = 100;

/** P6: covered km² on cells of 100 m, the land laid out beforehand. Turf is asked cell by cell, a sample scaled up. */
export async function run(): Promise<Row[]> {
  const { west, south, east, north } = PROVINCE;
  const land: LngLat[][][] = [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ];
  const plan = samplePlan(0, 6_100, PROVINCE);
  const empty = { ...plan, sites: [] };
  const meter = createAreaMeter(land);
  meter.ask(empty, ANY_MOBILE);
  const turn = () => {
    meter.ask(plan, ANY_MOBILE);
    meter.ask(empty, ANY_MOBILE);
  };
  const full = medianMs(turn, 15) / 2;
  meter.ask(plan, ANY_MOBILE);
  const steps = Array.from({ length: 300 }, (_, step) => moved(plan, step));
  let step = 0;
  const drag = medianMs(() => meter.ask(steps[step++ % 300]!, ANY_MOBILE), 300);
  const turf = turfMs(plan, (east - west) * (north - south) * 1.035e6);
  return [
    {
      id: 'P6',
      job: 'covered km² at 100 m, 6,100 sites, from scratch',
      ours: full,
      unit: 'ms',
      peers: { 'turf per cell': turf },
      bar: '≤ 20 ms',
      met: full <= 20,
    },
    { id: 'P6d', job: 'the same, one drag step', ours: drag, unit: 'ms', peers: {}, bar: '≤ 0.2 ms', met: drag <= 0.2 },
  ];
}

function moved(plan: Plan, step: number): Plan {
  const sites = plan.sites.slice();
  sites[3_000] = { ...sites[3_000]!, position: [107.2 + 8e-4 * step, 21.2] };
  return { ...plan, sites };
}

/** Circles made beforehand; every cell asks them until one holds it. */
function turfMs(plan: Plan, cells: number): number {
  const circles = plan.sites.map(({ position, radiusM }) =>
    circle([...position!], radiusM!, { steps: 64, units: 'meters' }),
  );
  const sample = scatter(TURF_CELLS, PROVINCE, 9);
  const start = performance.now();
  for (const cell of sample) circles.some((ring) => booleanPointInPolygon([...cell], ring));
  return ((performance.now() - start) * cells) / TURF_CELLS;
}
