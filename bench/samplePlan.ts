import type { Plan } from '../src/core/plan/plan';
import { aPlan, aSite, aVillage } from '../test/builders/aPlan';
import { seededRandom } from '../test/builders/seededRandom';
import { type Box, scatter } from './scatter';

/** A plan of evenly spread villages and sites with radii of 1 to 4.5 km. */
export function samplePlan(villages: number, sites: number, box: Box): Plan {
  const random = seededRandom(3);
  const radius = () => ({ radiusM: Math.round(1_000 + random() * 3_500) });
  return aPlan()
    .withVillages(scatter(villages, box, 1).map((position, i) => aVillage(`v${i}`, position)))
    .withSites(scatter(sites, box, 2).map((position, i) => aSite(`s${i}`, position, radius())))
    .build();
}
