import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicDestination } from '../../../src/core/geo/geodesicDistance';
import type { LngLat } from '../../../src/core/geo/lngLat';
import { deltaBullington } from '../../../src/core/radio/models/deltaBullington';
import { p1812 } from '../../../src/core/radio/p1812/p1812';
import { DEFAULT_CLIMATE } from '../../../src/core/radio/pathLossModel';
import type { PathProfile } from '../../../src/core/radio/pathProfile';
import { VOID_M } from '../../../src/core/terrain/elevationGrid';
import { type SweepAsk, sweepRadials, sweepShape } from '../../../src/core/terrain/radialSweep';
import { createProfileBuffer, type ProfileBuffer, sampleProfile } from '../../../src/core/terrain/sampleProfile';
import { createTerrain, type Terrain } from '../../../src/core/terrain/terrain';
import { elevationGrid } from '../../builders/elevationGrid';
import { seededRandom } from '../../builders/seededRandom';

const SITE: LngLat = [107.3, 21.3];
const BOX = [107.2, 21.2, 107.4, 21.4] as const;

/** Ridges of every size, some flat sea, by seed. */
function ruggedTerrain(seed: number, heightM: number): Terrain {
  const random = seededRandom(seed);
  const waves = Array.from({ length: 12 }, (_, i) => ({
    x: (random() - 0.5) * 300 * (i + 1),
    y: (random() - 0.5) * 300 * (i + 1),
    at: random() * 6.28,
    size: (heightM * random()) / (i + 1),
  }));
  const land = random() * heightM - heightM / 3;
  return createTerrain([
    elevationGrid(BOX, 1200, (lng, lat) => {
      const sum = waves.reduce(
        (all, { x, y, at, size }) => all + size * Math.sin(x * (lng - 107.3) + y * (lat - 21.3) + at),
        land,
      );
      return Math.max(0, sum);
    }),
  ]);
}

function ask(more: Partial<SweepAsk>): SweepAsk {
  return {
    position: SITE,
    txHeightM: 40,
    rxHeightM: 1.5,
    radiusM: 8000,
    stepM: 100,
    model: 'p1812',
    freqMHz: 900,
    polarization: 'v',
    climate: DEFAULT_CLIMATE,
    clutter: { heightM: 0, clearM: 0 },
    ...more,
  };
}

/** The path to one point of a radial, clutter dropped before it as along any path. */
function pathTo(radial: ProfileBuffer, last: number, { clutter, stepM }: SweepAsk): PathProfile {
  const clutterM = radial.clutterM.slice();
  for (let i = 0; i < last; i++) if ((last - i) * stepM < clutter.clearM - 1e-6) clutterM[i] = 0;
  return { length: last + 1, dKm: radial.dKm, hM: radial.hM, clutterM, zone: radial.zone };
}

function pointToPoint(
  profile: PathProfile,
  { txHeightM, rxHeightM, climate, freqMHz, polarization, model }: SweepAsk,
): number {
  const last = profile.length - 1;
  const heights = { txHeightM, rxHeightM };
  if (model === 'deltaBullington') {
    const distanceM = profile.dKm[last]! * 1000;
    return deltaBullington.lossDb({
      ...heights,
      profile,
      climate,
      freqMHz,
      polarization,
      distanceM,
      environment: 'open',
    }).lossDb;
  }
  const band = { freqGHz: freqMHz / 1000, polarization, timePct: 50, locationPct: 50 };
  return p1812({ ...climate, ...heights, ...band, profile }).terms.lb;
}

/** Greatest difference of the sweep to point-to-point over every point of some radials. */
function worstDb(
  terrain: Terrain,
  question: SweepAsk,
  radials: readonly number[],
): { worst: number; compared: number } {
  const shape = sweepShape(question);
  const radial = createProfileBuffer(shape.points + 1);
  let worst = 0;
  let compared = 0;
  for (const r of radials) {
    const losses = sweepRadials(terrain, question, r, r + 1);
    const away = geodesicDestination(SITE, (360 * r) / shape.radials, shape.points * question.stepM);
    sampleProfile(terrain, SITE, away, question.stepM, { ...question.clutter, clearM: 0 }, radial);
    for (let point = 0; point < shape.points; point++) {
      const exact = pointToPoint(pathTo(radial, point + 1, question), question);
      worst = Math.max(worst, Math.abs(losses[point]! - exact));
      compared++;
    }
  }
  return { worst, compared };
}

describe('the sweep', () => {
  it.each(['p1812', 'deltaBullington'] as const)(
    'equals point-to-point within 0.001 dB at every point of its own: %s',
    (model) => {
      fc.assert(
        fc.property(
          fc.record({
            seed: fc.integer({ min: 1, max: 1e6 }),
            heightM: fc.constantFrom(0, 30, 300, 1500),
            txHeightM: fc.double({ min: 2, max: 120, noNaN: true }),
            rxHeightM: fc.constantFrom(1.5, 10),
            freqMHz: fc.constantFrom(150, 700, 900, 2600, 5900),
            stepM: fc.constantFrom(40, 90, 130),
            clutter: fc.constantFrom(
              { heightM: 0, clearM: 0 },
              { heightM: 15, clearM: 100 },
              { heightM: 10, clearM: 0 },
            ),
            polarization: fc.constantFrom('v' as const, 'h' as const),
            coastKm: fc.constantFrom(500, 1),
          }),
          ({ seed, heightM, coastKm, ...more }) => {
            const climate = { ...DEFAULT_CLIMATE, dctKm: coastKm, dcrKm: coastKm };
            const question = ask({ ...more, model, climate });
            const { worst, compared } = worstDb(ruggedTerrain(seed, heightM), question, [0, 32, 177]);
            expect(compared).toBeGreaterThan(100);
            expect(worst).toBeLessThan(0.001);
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it('counts the shielding of a horizon where it lies, also when only clutter hides the receiver', () => {
    const question = ask({ txHeightM: 2, freqMHz: 5900, stepM: 40, clutter: { heightM: 15, clearM: 100 } });
    expect(worstDb(ruggedTerrain(22166, 300), question, [0, 32, 177]).worst).toBeLessThan(0.001);
  });

  it('covers the circle: every point of the rim is on a radial no farther from the next than a step', () => {
    const shape = sweepShape({ radiusM: 30_000, stepM: 100 });
    expect(shape.points).toBe(300);
    expect((2 * Math.PI * 30_000) / shape.radials).toBeLessThanOrEqual(100);
  });

  it('knows nothing behind a void, nor where there is no ground', () => {
    const holed = createTerrain([
      elevationGrid(BOX, 1200, (lng, lat) => (lng > 107.33 && lng < 107.331 && lat > 21 ? VOID_M : 10)),
    ]);
    const question = ask({ radiusM: 12_000 });
    const { points, radials } = sweepShape(question);
    const east = Math.round(radials / 4);
    const losses = sweepRadials(holed, question, east, east + 1);
    const wall = losses.findIndex(Number.isNaN);
    expect(wall * 100).toBeGreaterThan(2900);
    expect(wall * 100).toBeLessThan(3300);
    expect(losses.slice(wall).every(Number.isNaN)).toBe(true);
    const west = sweepRadials(holed, question, 3 * east, 3 * east + 1);
    expect(west.findIndex(Number.isNaN) * 100).toBeGreaterThan(10_000);
    expect(west[points - 1]).toBeNaN();
  });

  it('does not depend on how the circle is cut', () => {
    const terrain = ruggedTerrain(7, 600);
    const question = ask({ radiusM: 3000 });
    const { points, radials } = sweepShape(question);
    const whole = sweepRadials(terrain, question, 0, radials);
    const parts = [0, 50, 51, 130, radials].flatMap((first, i, cuts) =>
      i + 1 < cuts.length ? [...sweepRadials(terrain, question, first, cuts[i + 1]!)] : [],
    );
    expect(parts).toHaveLength(radials * points);
    expect(parts).toEqual([...whole]);
  });

  it('works out what is wanted as it works out all, and nothing else', () => {
    const terrain = ruggedTerrain(11, 900);
    const question = ask({ radiusM: 3000 });
    const { points } = sweepShape(question);
    const wanted = Uint8Array.from({ length: 5 * points }, (_, at) => (at % 7 === 3 ? 1 : 0));
    const all = sweepRadials(terrain, question, 20, 25);
    const some = sweepRadials(terrain, question, 20, 25, wanted);
    for (let at = 0; at < some.length; at++) expect(some[at]).toBe(wanted[at] === 1 ? all[at] : Number.NaN);
  });
});
