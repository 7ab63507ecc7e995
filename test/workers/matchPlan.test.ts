import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFiles } from '../../src/commands/openFiles';
import { openPlan } from '../../src/commands/openPlan';
import { mergeIntoPlan } from '../../src/commands/takeImport';
import type { Plan } from '../../src/core/plan/plan';
import { writePlan } from '../../src/io/planGeojson/writePlan';
import { applySites, applyVillages } from '../../src/io/table/applyMatching';
import { matchRows } from '../../src/io/table/matchRows';
import type { PlanImport } from '../../src/state/importDraft';
import { edited, REGIONS, randomPlan } from '../builders/randomPlan';
import { seededRandom } from '../builders/seededRandom';
import { fakeFileContext } from '../fakes/fileContext';

/** The plan as a GIS tool hands it on: without the header. */
function headless(plan: Plan): string {
  const { phuSong: _, ...collection } = JSON.parse(writePlan(plan, {}));
  return JSON.stringify(collection);
}

const asRow = <T extends object>(value: T, at: number) => ({ row: at + 1, value, given: new Set(Object.keys(value)) });

describe('a plan file without a header', () => {
  it('says before it comes in what it would do, and then does that', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(2000), async (seed) => {
        const random = seededRandom(seed);
        const app = fakeFileContext();
        const plan = { ...randomPlan(5 * seed), sites: randomPlan(5 * seed).sites.filter(({ position }) => position) };
        openPlan(app, plan);
        const other = edited(edited(plan, random, REGIONS[0]!), random, REGIONS[0]!);
        const brought = { ...other, villages: random() < 0.3 ? [] : other.villages.slice(1) };
        await openFiles(app, [new File([headless(brought)], 'gis.geojson')]);
        const waiting = () => app.store.getState().session.importDraft as PlanImport;
        await expect.poll(() => waiting().matched).not.toBeNull();
        const { matched, reading } = waiting();

        const sites = matchRows(plan.sites, reading.plan!.sites.map(asRow));
        const villages = matchRows(plan.villages, reading.plan!.villages.map(asRow));
        const rows = [...sites.rows, ...villages.rows];
        const count = (state: string) => rows.filter((row) => row.state === state).length;
        const missing = (brought.sites.length > 0 ? sites.missing.length : 0) + (brought.villages.length > 0 ? 1 : 0);
        expect(matched!.counts).toEqual({
          added: count('new'),
          changed: count('changed'),
          same: count('same'),
          missing,
        });
        expect(matched!.marks.added.length).toBe(
          2 * rows.filter(({ state, value }) => state === 'new' && value.position).length,
        );

        await mergeIntoPlan(app, waiting());
        const { updatedAt: _, ...after } = app.store.getState().doc.plan;
        const { updatedAt: __, ...expected } = applyVillages(applySites(plan, sites), villages);
        expect(after).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});
