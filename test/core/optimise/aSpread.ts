import type { Plan } from '../../../src/core/plan/plan';
import { aPlan, aSite, aVillage } from '../../builders/aPlan';
import { at } from '../../builders/at';
import { seededRandom } from '../../builders/seededRandom';

/** Some villages and candidates within 20 km, a few planned, costs with repeats; the same seed, the same plan. */
export function aSpread(seed: number, villages = 24, sites = 14): Plan {
  const random = seededRandom(seed);
  const place = () => at(107 + 0.2 * random(), 21 + 0.2 * random());
  return aPlan()
    .withVillages(
      Array.from({ length: villages }, (_, i) =>
        aVillage(`v${i}`, place(), {
          households: Math.floor(200 * random()),
          hardship: random() < 0.3,
          ...(random() < 0.15 && { demandKind: 'border post' as const, mustServe: random() < 0.6 }),
        }),
      ),
    )
    .withSites(
      Array.from({ length: sites }, (_, i) =>
        aSite(`s${i}`, place(), {
          status: random() < 0.4 ? 'planned' : 'candidate',
          radiusM: 2_000 + Math.floor(5 * random()) * 1_000,
          costVnd: 1e8 * Math.floor(5 * random()),
        }),
      ),
    )
    .withSite('standing', at(107.1, 21.1), { radiusM: 3_000 })
    .build();
}
