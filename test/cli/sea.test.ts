import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { CoverageDocument } from '../../src/cli/coverageDocument';
import { run } from '../../src/cli/run';
import { setTerrain } from '../../src/commands/terrain';
import { createPropagation } from '../../src/core/coverage/levels/createPropagation';
import { ANY_MOBILE } from '../../src/core/coverage/result';
import { allVerdicts } from '../../src/core/coverage/verdict';
import { emptyPlan } from '../../src/core/plan/emptyPlan';
import type { Plan } from '../../src/core/plan/plan';
import { seaAt } from '../../src/core/terrain/seaMask';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { readTerrainFile } from '../../src/io/terrain/readTerrainFile';
import { seaOfLand } from '../../src/io/terrain/seaOfLand';
import { createAppStore } from '../../src/state/store';
import { coverageByCli } from '../browser/harness/runCli';
import { memoryShell } from './memoryShell';

const RELIEF = resolve('public/terrain/quang-ninh-illustrative.tif');
const LAND = resolve('public/geo/land.geojson');
const OPTIONS = ['--status', 'planned', '--model', 'terrain', '--terrain', RELIEF];

/** The planned stations of the built-in plan and every tenth of its villages. */
const text = (() => {
  const plan = JSON.parse(readFileSync(resolve('public/plans/quang-ninh.geojson'), 'utf8'));
  let villages = 0;
  const wanted = ({ properties }: GeoJSON.Feature): boolean =>
    properties?.kind === 'village' ? villages++ % 10 === 0 : properties?.status === 'planned';
  return JSON.stringify({ ...plan, features: plan.features.filter(wanted) });
})();

/** The ground that the page lays, its sea included. */
async function groundOnScreen() {
  const { grids } = await readTerrainFile(readFileSync(RELIEF), RELIEF);
  const store = createAppStore(emptyPlan('p', '2026-01-01T00:00:00Z', 'Plan'));
  const app = { store, now: () => '2026-01-02T00:00:00Z', newId: () => 'id' };
  await setTerrain(
    app,
    () => grids,
    [],
    async () => new Response(readFileSync(LAND)),
  );
  return store.getState().session.terrain.terrain!;
}

/** Levels by village as the screen works them out, rounded as the document rounds. */
async function onScreen(): Promise<(number | null)[]> {
  const { plan } = readPlan(text) as { plan: Plan };
  const coverage = { ...plan.coverage, model: 'terrain' as const, activeStatuses: ['planned' as const] };
  const verdicts = allVerdicts({ ...plan, coverage }, ANY_MOBILE, createPropagation(await groundOnScreen()));
  return verdicts.map(({ signal }) => (signal ? Number(signal.levelDbm.toFixed(3)) : null));
}

const levelsOf = ({ results }: CoverageDocument) => results.map(({ levelDbm }) => levelDbm);

async function inMemory(land?: () => Promise<Uint8Array>) {
  const shell = { ...memoryShell({ 'plan.geojson': text }), ...(land && { land }) };
  expect(await run(['coverage', 'plan.geojson', '--json', ...OPTIONS], shell)).toBe(0);
  return levelsOf(JSON.parse(shell.said.out));
}

it('L9: the command line knows the sea that the screen knows, and every level over it is the same', async () => {
  const screen = await onScreen();
  expect(screen.filter((level) => level !== null).length).toBeGreaterThan(20);
  expect(levelsOf(coverageByCli(text, OPTIONS))).toEqual(screen);
  expect(await inMemory(async () => readFileSync(LAND))).toEqual(screen);
  expect(await inMemory()).not.toEqual(screen);
});

it('the sea is where the land is not, within the box of the file, and nothing is known of another file', () => {
  const square = [
    [107, 21],
    [107.1, 21],
    [107.1, 21.1],
    [107, 21.1],
    [107, 21],
  ];
  const feature = (kind: string) => ({
    type: 'Feature',
    properties: { kind },
    geometry: { type: 'Polygon', coordinates: [square] },
  });
  const file = (features: unknown[]) =>
    JSON.stringify({ type: 'FeatureCollection', bbox: [106.9, 20.9, 107.2, 21.2], features });
  const sea = seaOfLand(file([feature('land')]))!;
  expect([seaAt(sea, 107.05, 21.05), seaAt(sea, 107.15, 21.05)]).toEqual([0, 1]);
  expect(seaAt(sea, 107.25, 21.05)).toBe(-1);
  expect(seaAt(seaOfLand(file([feature('extent')]))!, 107.05, 21.05)).toBe(1);
  expect(seaOfLand('{"type":"Point"}')).toBeNull();
  expect(seaOfLand('no JSON')).toBeNull();
});
