import { describe, expect, it } from 'vitest';
import { ANY_MOBILE } from '../../src/core/coverage/result';
import { planFile } from '../../src/workers/planFile';
import { aPlan, aSite } from '../builders/aPlan';
import { at } from '../builders/at';

const plan = aPlan()
  .withCoverage({ model: 'empirical', thresholdDbm: -95, reachLimitM: 4_000 })
  .withSites(Array.from({ length: 12 }, (_, i) => aSite(`s${i}`, at(107 + i / 50, 21))))
  .withSite('off', at(107, 21.5), { status: 'candidate' })
  .withSite('nowhere', null)
  .build();
const options = { format: 'geojson', language: 'vi', footprints: true, merged: true, verdicts: false } as const;

describe('the file of a plan that decides by level', () => {
  it('holds the area of every site that counts, and tells its progress without a step back', async () => {
    const told: number[] = [];
    const text = await planFile(plan, { ...options, filter: ANY_MOBILE }, (fraction) => told.push(fraction));
    const { features } = JSON.parse(text as string) as { features: { id: string }[] };
    const drawn = features.map(({ id }) => id).filter((id) => id === 'coverage' || id.startsWith('footprint-'));
    expect(drawn).toEqual(['coverage', ...Array.from({ length: 12 }, (_, i) => `footprint-s${i}`)]);
    expect(told.length).toBeGreaterThanOrEqual(12);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });

  it('merges the areas of the networks asked for alone, as the layer on its own does', async () => {
    const filter = { operator: 'nobody', technology: null };
    const { features } = JSON.parse((await planFile(plan, { ...options, format: 'coverage', filter })) as string);
    expect(features).toMatchObject([{ id: 'coverage', geometry: { coordinates: [] } }]);
  });
});
