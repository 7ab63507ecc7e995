import { expect, test } from 'vitest';
import { createCoverageEngine } from '../../src/core/coverage/coverageEngine';
import { ANY_MOBILE } from '../../src/core/coverage/result';
import { foldDiacritics } from '../../src/core/plan/foldDiacritics';
import type { Plan } from '../../src/core/plan/plan';
import { programmeOf, settingsAtPosition } from '../../src/core/plan/programme';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { textOf } from './builtIn';

const reading = readPlan(textOf('public/plans/quang-ninh.geojson'));
const plan = reading.plan as Plan;
const programme = programmeOf(plan);

function headlineAt(position: number, filter = ANY_MOBILE) {
  const shown = { ...plan, coverage: settingsAtPosition(plan, programme, position) };
  return createCoverageEngine().ask(shown, filter).headline;
}

test('the built-in plan opens without a remark', () => {
  expect(reading.issues).toEqual([]);
  expect(plan.stops?.map((s) => s.key)).toEqual(['before', 'after']);
});

test('the engine counts 105 before the programme and 0 after it', () => {
  expect(headlineAt(0)).toMatchObject({ total: { villages: 1450, households: 368_900 }, dead: { villages: 105 } });
  expect(headlineAt(0).points).toEqual({ total: 4, dead: 3 });
  expect(headlineAt(89)).toMatchObject({ dead: { villages: 0, households: 0 }, points: { total: 4, dead: 0 } });
});

test('each site of the programme takes dead zones away, down to the last', () => {
  const dead = Array.from({ length: 90 }, (_, position) => headlineAt(position).dead.villages);
  for (let i = 1; i < dead.length; i++) expect(dead[i], `site ${i}`).toBeLessThan(dead[i - 1]!);
});

test('4G or better reaches 99.8 % of homes after the programme, as published', () => {
  const { covered, total } = headlineAt(89, { operator: null, technology: '4G' });
  expect(((100 * covered.households) / total.households).toFixed(1)).toBe('99.8');
});

test('the three named sites are found without diacritics', () => {
  const found = (words: string) => plan.sites.filter((s) => foldDiacritics(s.name).includes(foldDiacritics(words)));
  for (const words of ['dao tran', 'ma chau', 'mã cháu', 'thanh lan']) expect(found(words)).toHaveLength(1);
});
