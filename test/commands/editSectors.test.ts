import { readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cancelGesture } from '../../src/commands/drag';
import {
  addSector,
  changeSector,
  makeOmni,
  removeSector,
  sectorFacts,
  takeAntenna,
  threeSectors,
} from '../../src/commands/editSectors';
import { endTurn, turnSector } from '../../src/commands/turnSector';
import { undo } from '../../src/commands/undo';
import { type SectorEntry, sectorEntries, setSectors } from '../../src/core/plan/actions/setSectors';
import { sectorListsAgree, sectorsOf } from '../../src/core/plan/sectors';
import { radioAssumptions } from '../../src/core/radio/radioSettings';
import { selectDraft } from '../../src/state/selectors';
import { createAppStore } from '../../src/state/store';
import { aPlan } from '../builders/aPlan';

const plan = aPlan().withSite('a', undefined, { status: 'planned' }).build();
const usual = radioAssumptions(plan.coverage, plan.coverage.model);

function anApp() {
  const store = createAppStore(plan);
  const site = () => store.getState().doc.plan.sites[0]!;
  const steps = () => store.getState().doc.history.past.length;
  return { store, now: () => '2027-03-05T01:02:03Z', newId: () => 'id', site, steps };
}

const entry: fc.Arbitrary<SectorEntry> = fc.record(
  {
    azimuthDeg: fc.integer({ min: 0, max: 359 }),
    beamwidthDeg: fc.integer({ min: 10, max: 360 }),
    tiltDeg: fc.integer({ min: -10, max: 20 }),
    freqMHz: fc.constantFrom(700, 900, 1800, 2100, 2600),
    eirpPerReDbm: fc.integer({ min: 0, max: 50 }),
  },
  { requiredKeys: ['azimuthDeg'] },
);

describe('the antennas of a site', () => {
  it('are written so that they are reckoned as they were meant, whatever some leave open', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
        const site = setSectors(plan, 'a', entries, usual).sites[0]!;
        expect(sectorListsAgree(site)).toBe(true);
        const sectors = sectorsOf(site, usual);
        expect(sectors).toHaveLength(entries.length);
        for (const [i, meant] of entries.entries()) expect(sectors[i]).toMatchObject(meant);
        expect(sectorEntries(site).map(({ azimuthDeg }) => azimuthDeg)).toEqual(entries.map((one) => one.azimuthDeg));
        expect(setSectors(setSectors(plan, 'a', entries, usual), 'a', [], usual)).toEqual(plan);
      }),
    );
  });

  it('come and go in one step each', () => {
    const app = anApp();
    threeSectors(app, 'a');
    expect(app.site().azimuths).toBe('0;120;240');
    addSector(app, 'a');
    expect(app.site().azimuths).toBe('0;120;240;60');
    changeSector(app, 'a', 1, { tiltDeg: 8 });
    expect(app.site().tiltsDeg).toBe('4;8;4;4');
    removeSector(app, 'a', 1);
    expect(app.site()).toMatchObject({ azimuths: '0;240;60', tiltsDeg: '4;4;4' });
    makeOmni(app, 'a');
    expect(app.site()).toEqual(plan.sites[0]);
    expect(app.steps()).toBe(5);
    for (let step = 0; step < 5; step++) undo(app);
    expect(app.store.getState().doc.plan).toBe(plan);
  });

  it('turn in the hand without touching the plan, and count as one step when let go', () => {
    const app = anApp();
    threeSectors(app, 'a');
    for (const azimuth of [121, 130, 150]) turnSector(app, 'a', 1, azimuth);
    expect(app.site().azimuths).toBe('0;120;240');
    expect(selectDraft(app.store.getState()).sites[0]!.azimuths).toBe('0;150;240');
    endTurn(app);
    expect(app.site().azimuths).toBe('0;150;240');
    expect(app.steps()).toBe(2);
    turnSector(app, 'a', 0, 359);
    cancelGesture(app);
    expect(app.site().azimuths).toBe('0;150;240');
    expect(app.steps()).toBe(2);
  });

  it('take a measured pattern from a file, kept in the plan, in one step', async () => {
    const app = anApp();
    threeSectors(app, 'a');
    const cut = (name: string) =>
      `${name} 360\n${Array.from({ length: 360 }, (_, i) => `${i} ${i > 90 && i < 270 ? 25 : 0}`).join('\n')}\n`;
    const msi = `NAME Ăng-ten; thử\nFREQUENCY 900\nGAIN 17.5 dBi\n${cut('HORIZONTAL')}${cut('VERTICAL')}`;
    expect(await takeAntenna(app, 'a', 2, new File([msi], 'x.msi'))).toEqual([]);
    expect(app.site().antennas).toBe(';;Ăng-ten, thử');
    const facts = sectorFacts(app.store.getState().doc.plan, app.site());
    expect(facts.antennas).toEqual(['Ăng-ten, thử']);
    expect(facts.sectors[2]!.pattern!.gainDbi).toBe(17.5);
    expect(facts.sectors[0]!.pattern).toBeUndefined();
    expect(app.steps()).toBe(2);
    undo(app);
    expect(app.store.getState().doc.plan.coverage.antennas).toBeUndefined();
  });

  it('stay as they are when the file has no pattern, and its fault is said', async () => {
    const app = anApp();
    threeSectors(app, 'a');
    const bytes = await readFile(new URL('../../package.json', import.meta.url));
    const issues = await takeAntenna(app, 'a', 0, new File([bytes], 'x.msi'));
    expect(issues.map(({ code, file }) => [code, file])).toEqual([['antenna.notMsi', 'x.msi']]);
    expect(app.steps()).toBe(1);
  });

  it('of a locked site stay as they are', () => {
    const app = anApp();
    app.store.setState(({ doc }) => ({
      doc: { ...doc, plan: { ...plan, sites: [{ ...plan.sites[0]!, status: 'existing' as const }] } },
    }));
    threeSectors(app, 'a');
    expect(app.steps()).toBe(0);
  });
});
