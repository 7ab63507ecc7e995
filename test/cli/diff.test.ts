import { describe, expect, it } from 'vitest';
import type { DiffDocument } from '../../src/cli/diffDocument';
import { run } from '../../src/cli/run';
import { geodesicDestination } from '../../src/core/geo/geodesicDistance';
import { roundLngLat } from '../../src/core/geo/lngLat';
import { decide } from '../../src/core/review/decide';
import { writePlan } from '../../src/io/planGeojson/writePlan';
import { aPlan, aSite } from '../builders/aPlan';
import { at } from '../builders/at';
import { memoryShell } from './memoryShell';

const place = at(107, 21);
const off = (azimuthDeg: number, metres: number) => roundLngLat(geodesicDestination(place, azimuthDeg, metres));

const a = aPlan()
  .with({ planId: 'p', title: 'Đợt 1' })
  .withSite('moves', place, { name: 'Khe Vang', status: 'planned', radiusM: 1000 })
  .withSite('goes', at(107.5, 21), { status: 'planned' })
  .withSite('stays', at(108, 21), { status: 'planned' })
  .withVillage('left', off(225, 900), { households: 86 })
  .withVillage('come', off(45, 1200), { households: 10 })
  .withVillage('gone', at(107.5, 21), { households: 40 })
  .build();
const sites = [{ ...a.sites[0]!, position: off(45, 340) }, a.sites[2]!, aSite('new', at(106, 21))];
const b = decide(
  { ...a, sites },
  ['stays'],
  { kind: 'accept' },
  { name: 'Hùng', org: 'Viettel' },
  '2026-05-02T08:00:00Z',
);

async function command(line: string) {
  const shell = memoryShell({
    'a.geojson': writePlan(a),
    'b.geojson': writePlan(b),
    'v.csv': 'id,lat,lon\nv,21,107\n',
  });
  const exit = await run(line.split(' '), shell);
  const out = shell.said.out.replaceAll('\u00a0', ' ');
  return { exit, out, err: shell.said.err, json: () => JSON.parse(out) as DiffDocument };
}

describe('diff', () => {
  it('tells sites and villages as one document, its steps adding up to the headlines', async () => {
    const { exit, json, err } = await command('diff a.geojson b.geojson --json');
    expect([exit, err]).toEqual([0, '']);
    const { sites, villages, coverage, settings, samePlan, same } = json();
    expect({ samePlan, same, settings }).toEqual({ samePlan: true, same: false, settings: [] });
    expect(sites).toMatchObject({
      added: [{ id: 'new' }],
      removed: [{ id: 'goes' }],
      moved: [{ id: 'moves', moved: { metres: 340, bearingDeg: 45 } }],
      changed: [{ id: 'stays' }],
      unchanged: 0,
    });
    expect(sites.changed[0]?.changes[0]).toEqual({ field: 'review', before: null, after: 'accepted' });
    expect(villages).toMatchObject({ added: [], removed: [], moved: [], changed: [], unchanged: 3 });
    expect(coverage.lost).toEqual({ villageIds: ['left', 'gone'], pointIds: [], households: 126 });
    expect(coverage.gained).toEqual({ villageIds: ['come'], pointIds: [], households: 10 });
    const net = coverage.steps.reduce((sum, { gained, lost }) => sum + gained.households - lost.households, 0);
    expect(coverage.after.covered.households - coverage.before.covered.households).toBe(net);
  });

  it('says the same in sentences, in either language', async () => {
    const vi = await command('diff a.geojson b.geojson --lang vi');
    expect(vi.out).toContain('Trạm: thêm 1 · bỏ 1 · dời 1 · đổi 1 · giữ nguyên 0');
    expect(vi.out).toContain('Khe Vang: dời 340 m về phía đông bắc');
    expect(vi.out).toContain('Mất sóng: 2 thôn, 126 hộ (left, gone)');
    const en = await command('diff a.geojson b.geojson --lang en');
    expect(en.out).toContain('Khe Vang: moved 340 m north-east');
    expect(en.out).toContain('Dead zones: 1 → 2 · households in them: 10 → 126');
  });

  it('of a file with itself is empty', async () => {
    const { exit, json } = await command('diff a.geojson a.geojson --json');
    expect(exit).toBe(0);
    expect(json().same).toBe(true);
    expect((await command('diff a.geojson a.geojson --lang en')).out).toBe('The two plans are the same.\n');
  });

  it.each([
    ['diff a.geojson', 'Missing A B'],
    ['diff a.geojson b.geojson c', 'Unexpected argument: c'],
    ['diff a.geojson none.geojson', 'Cannot read none.geojson'],
  ])('%s is bad usage', async (line, message) => {
    const { exit, err, out } = await command(`${line} --lang en`);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
