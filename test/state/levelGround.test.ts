import { describe, expect, it } from 'vitest';
import { createCoverageEngine } from '../../src/core/coverage/coverageEngine';
import { createPropagation } from '../../src/core/coverage/levels/createPropagation';
import type { LevelProgress } from '../../src/core/coverage/levels/levelCount';
import { ANY_MOBILE } from '../../src/core/coverage/result';
import { moveSite } from '../../src/core/plan/actions/moveSite';
import type { CoverageSettings, Plan } from '../../src/core/plan/plan';
import { createTerrain } from '../../src/core/terrain/terrain';
import { createLevelGround, type OpenPool } from '../../src/state/levelGround';
import type { LevelQuestion } from '../../src/state/levelQuestion';
import { aPlan, aSite, aVillage } from '../builders/aPlan';
import { elevationGrid } from '../builders/elevationGrid';
import { seededRandom } from '../builders/seededRandom';
import { slowPool } from '../builders/slowPool';

const hillsAt = (heightM: number) =>
  createTerrain([
    elevationGrid([107, 21, 107.6, 21.6], 300, (lng, lat) => heightM * (1 + Math.sin(lng * 210) * Math.cos(lat * 170))),
  ]);
const hills = hillsAt(200);
const other = hillsAt(20);

/** Enough villages for threads. */
const plan = (() => {
  const random = seededRandom(4);
  const place = () => [107.2 + 0.2 * random(), 21.2 + 0.2 * random()] as const;
  const villages = Array.from({ length: 320 }, (_, i) => aVillage(`v${i}`, place()));
  const sites = Array.from({ length: 30 }, (_, i) =>
    aSite(`s${i}`, place(), { heightM: 30, radiusM: 3_000, status: i < 20 ? 'existing' : 'candidate' }),
  );
  return aPlan().withVillages(villages).withSites(sites).withCoverage({ model: 'terrain' }).build();
})();
const question = (asked: Plan = plan, terrain = hills): LevelQuestion => ({ plan: asked, filter: ANY_MOBILE, terrain });
const under = (settings: Partial<CoverageSettings>): Plan => ({
  ...plan,
  coverage: { ...plan.coverage, ...settings },
});

const pooled: OpenPool = async () => slowPool(3);
const quiet = (): void => {};

function countedBy({ plan: asked, filter, terrain }: LevelQuestion): Uint16Array {
  return createCoverageEngine().ask(asked, filter, createPropagation(terrain)).coverCounts;
}

describe.each([
  { where: 'in threads', openPool: pooled },
  { where: 'on the page', openPool: null },
  { where: 'on the page, for the threads fail', openPool: () => Promise.reject(new Error('no worker')) },
])('levels prepared $where', ({ openPool }) => {
  it('are ready with the counts of every village, and tell how far they are', async () => {
    const ground = createLevelGround(openPool);
    expect(ground.ready(question())).toBeNull();
    const told: LevelProgress[] = [];
    await ground.prepare(question(), (progress) => told.push(progress));
    const ready = ground.ready(question())!;
    expect(ready.counts).toEqual(countedBy(question()));
    expect(told.length).toBeGreaterThan(1);
    expect(told.every(({ of }) => of === 320)).toBe(true);
    const measured = told.map(({ paths }) => paths);
    expect(measured).toEqual([...measured].sort((a, b) => a - b));
    expect(ready.propagation.measuredPaths).toBeGreaterThanOrEqual(measured.at(-1)!);
  });

  it('follow the hand, and are ready again for another threshold without a path measured', async () => {
    const ground = createLevelGround(openPool);
    await ground.prepare(question(), quiet);
    const moved = moveSite(plan, 's3', [107.31, 21.29]);
    expect(ground.ready(question(moved))).toMatchObject({ counts: null });
    const { propagation } = ground.ready(question())!;
    const { measuredPaths } = propagation;
    const other = question(under({ thresholdDbm: -140 }));
    const ready = ground.ready(other) ?? (await ground.prepare(other, quiet).then(() => ground.ready(other)))!;
    expect(ready.propagation).toBe(propagation);
    expect(ready.counts).toEqual(countedBy(other));
    expect(propagation.measuredPaths).toBe(measuredPaths);
  });

  it('are prepared first when many sites come to count at once, and keep what was measured', async () => {
    const ground = createLevelGround(openPool);
    await ground.prepare(question(), quiet);
    const { propagation } = ground.ready(question())!;
    const many = question(under({ activeStatuses: ['existing', 'planned', 'candidate'] }));
    expect(ground.ready(many)).toBeNull();
    await ground.prepare(many, quiet);
    expect(ground.ready(many)!.propagation).toBe(propagation);
    expect(ground.ready(many)!.counts).toEqual(countedBy(many));
  });

  it('never answer for one ground with the paths of another', async () => {
    const ground = createLevelGround(openPool);
    await ground.prepare(question(), quiet);
    const first = ground.ready(question())!.propagation;
    const abandoned = ground.prepare(question(plan, other), quiet);
    await new Promise((resolve) => setTimeout(resolve, 5));
    ground.stop();
    await abandoned;
    expect(ground.ready(question(plan, other))).toBeNull();
    const again = ground.ready(question())!;
    expect(again.propagation).toBe(first);
    expect(createCoverageEngine().ask(plan, ANY_MOBILE, again.propagation).coverCounts).toEqual(countedBy(question()));
    await ground.prepare(question(plan, other), quiet);
    expect(ground.ready(question(plan, other))!.counts).toEqual(countedBy(question(plan, other)));
    expect(countedBy(question(plan, other))).not.toEqual(countedBy(question()));
  });
});

it('a plan that changes while it is prepared is prepared instead, and what was measured stays', async () => {
  const ground = createLevelGround(pooled);
  const told: number[] = [];
  const first = ground.prepare(question(), quiet);
  await new Promise((resolve) => setTimeout(resolve, 60));
  const many = question(under({ activeStatuses: ['existing', 'planned', 'candidate'] }));
  await Promise.all([first, ground.prepare(many, ({ paths }) => told.push(paths))]);
  expect(ground.ready(many)!.counts).toEqual(countedBy(many));
  expect(told[0]).toBeGreaterThan(0);
});
