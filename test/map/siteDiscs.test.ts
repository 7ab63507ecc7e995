import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteDiscs } from '../../src/map/footprints/siteDiscs';
import { discsInBox } from '../../src/map/footprints/triangles';
import { mercatorPerMetre, mercatorX, mercatorY } from '../../src/map/mercator';
import { sitesInForce } from '../../src/state/sitesInForce';
import { aPlan, aSite } from '../builders/aPlan';
import { at } from '../builders/at';
import { seededRandom } from '../builders/seededRandom';

/** Several operators on most masts, some stations that do not count. */
function crowded(seed: number) {
  const random = seededRandom(seed);
  const masts = Array.from({ length: 12 }, () => at(107 + random(), 21 + random()));
  const sites = Array.from({ length: 60 }, (_, n) =>
    aSite(`s${n}`, random() < 0.1 ? null : masts[Math.floor(12 * random())]!, {
      status: random() < 0.7 ? 'existing' : 'planned',
      radiusM: 100 + Math.floor(5_000 * random()),
    }),
  );
  return aPlan().withSites(sites).build();
}

describe('siteDiscs', () => {
  it('is, on every mast with existing stations that count, the widest reach of those not in the hand', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(60), (seed, nth) => {
        const { sites, coverage } = crowded(seed);
        const inForce = sitesInForce(sites, coverage);
        const inHand = sites[nth]?.status === 'existing' ? sites[nth]! : null;
        const widest = new Map<string, number>();
        for (const [place, site] of sites.entries()) {
          if (site.status !== 'existing' || !inForce.active[place] || site === inHand) continue;
          const key = site.position!.join();
          widest.set(key, Math.max(widest.get(key) ?? 0, site.radiusM!));
        }
        const expected = [...widest].map(([key, radiusM]) => {
          const [lng, lat] = key.split(',').map(Number) as [number, number];
          return [mercatorX(lng), mercatorY(lat), radiusM * mercatorPerMetre(lat)];
        });
        const discs = siteDiscs(sites, inForce, inHand);
        const found = Array.from({ length: discs.length / 3 }, (_, disc) => [...discs.slice(3 * disc, 3 * disc + 3)]);
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 100, seed: 29 },
    );
  });
});

describe('discsInBox', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  it('leaves no point of the box without its cover, and puts none elsewhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, share, fc.double({ min: 0.001, max: 0.4, noNaN: true })), { maxLength: 12 }),
        fc.array(fc.tuple(share, share), { minLength: 20, maxLength: 20 }),
        (discs, shares) => {
          const box = { x: 0.4, y: 0.3, width: 0.2, height: 0.1 };
          const seen = discsInBox(Float64Array.from(discs.flat()), box);
          for (const [u, v] of shares) {
            const [x, y] = [u * box.width, v * box.height];
            const depths = discs.map(([cx, cy, r]) => r - Math.hypot(cx - box.x - x, cy - box.y - y));
            const depth = Math.max(-1, ...depths);
            if (Math.abs(depth) < 1e-6) continue;
            let covered = false;
            for (let k = 0; k < seen.length; k += 3)
              covered ||= Math.hypot(seen[k]! - x, seen[k + 1]! - y) < seen[k + 2]!;
            expect(covered).toBe(depth > 0);
          }
        },
      ),
      { numRuns: 200, seed: 37 },
    );
  });
});
