import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run';
import type { Plan } from '../../src/core/plan/plan';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { writePlan } from '../../src/io/planGeojson/writePlan';
import { aPlan, aSite, aVillage } from '../builders/aPlan';
import { aWorkbook } from '../builders/aWorkbook';
import { memoryShell } from './memoryShell';

const PLAN: Plan = {
  ...aPlan()
    .withVillages([
      aVillage('v1', [107.4, 21.4], { name: 'Nà Bắp', households: 10, commune: 'Ba Chẽ' }),
      aVillage('v2', [107.5, 21.5], { name: '=Khe O', demandKind: 'border post' }),
    ])
    .withSites([
      aSite('s1', [107.4, 21.4], { name: 'QNH <1>', radiusM: 2_500, operator: 'viettel', technology: '2G;4G' }),
      aSite('s2', [107.7, 21.3], {
        status: 'planned',
        radiusM: 3_000,
        review: 'changesRequested',
        reviewNote: 'Dời 200 m về phía đông; "gần trường"',
        costVnd: 1_200_000_000,
      }),
    ])
    .build(),
  title: 'Thử nghiệm',
};

async function converted(to: string, options = '', from = 'plan.geojson', plan = PLAN) {
  const shell = memoryShell({ 'plan.geojson': writePlan(plan) });
  const words = ['convert', from, to, ...options.split(' ').filter((word) => word !== '')];
  const exit = await run(words, shell);
  return { shell, exit, err: shell.said.err };
}

describe('convert', () => {
  it('names the lists of a workbook that it does not read', async () => {
    const rows = (name: string) => [
      ['Mã trạm', 'Tên trạm', 'Vĩ độ', 'Kinh độ', 'Nhà mạng'],
      [name, name, 21.1, 107.1, name],
    ];
    const book = aWorkbook(['Viettel', 'VNPT', 'MobiFone'].map((name) => ({ name, rows: rows(name) })));
    const shell = memoryShell();
    shell.binaries.set('ba-nha-mang.xlsx', book);
    expect(await run(['convert', 'ba-nha-mang.xlsx', 'out.geojson', '--lang', 'en'], shell)).toBe(0);
    expect(shell.said.err).toContain('left out: VNPT, MobiFone.');
  });

  it.each(['geojson', 'kml', 'kmz'])('to .%s and back loses nothing', async (end) => {
    const { shell, exit, err } = await converted(`out.${end}`, '--footprints --merged --verdicts');
    expect([exit, err.includes('Error')]).toEqual([0, false]);
    expect(await run(['convert', `out.${end}`, 'again.geojson'], shell)).toBe(0);
    expect(readPlan(shell.files.get('again.geojson')!).plan).toEqual(PLAN);
  });

  it.each(['vi', 'en'])('to a workbook and back keeps every site and village (%s)', async (language) => {
    const { shell, exit } = await converted('out.xlsx', `--lang ${language}`);
    expect(exit).toBe(0);
    expect(await run(['convert', 'out.xlsx', 'again.geojson'], shell)).toBe(0);
    const again = readPlan(shell.files.get('again.geojson')!).plan!;
    expect([again.sites, again.villages]).toEqual([PLAN.sites, PLAN.villages]);
  });

  it.each(['csv', 'tsv'])('to lists as .%s and back keeps their rows', async (end) => {
    const { shell } = await converted(`sites.${end}`);
    expect(await run(['convert', 'plan.geojson', `villages.${end}`], shell)).toBe(0);
    if (end === 'tsv') expect(shell.files.get('sites.tsv')!.split('\r\n')[0]).toContain('\t');
    for (const list of ['sites', 'villages'] as const) {
      expect(await run(['convert', `${list}.${end}`, 'again.geojson'], shell)).toBe(0);
      expect(readPlan(shell.files.get('again.geojson')!).plan![list]).toEqual(PLAN[list]);
    }
  });

  it('--list chooses the sheet of a workbook', async () => {
    const { shell } = await converted('out.xlsx');
    expect(await run(['convert', 'out.xlsx', 'again.geojson', '--list', 'sites'], shell)).toBe(0);
    const again = readPlan(shell.files.get('again.geojson')!).plan!;
    expect([again.sites.length, again.villages.length]).toEqual([2, 0]);
  });

  it('--merged writes one polygon of the sites that count, dropped when it is read', async () => {
    const { shell } = await converted('out.geojson', '--merged');
    const { features } = JSON.parse(shell.files.get('out.geojson')!) as {
      features: { properties: { kind: string } }[];
    };
    expect(features.filter(({ properties }) => properties.kind === 'coverage')).toMatchObject([
      { id: 'coverage', geometry: { type: 'MultiPolygon', coordinates: [expect.anything(), expect.anything()] } },
    ]);
    expect(readPlan(shell.files.get('out.geojson')!).plan).toEqual(PLAN);
  });

  it('writes footprints and their union where levels decide, each saying what it was modelled by', async () => {
    const coverage = { ...PLAN.coverage, model: 'empirical' as const, thresholdDbm: -100, reachLimitM: 8_000 };
    const byLevel: Plan = { ...PLAN, coverage };
    const { shell, exit } = await converted('out.geojson', '--merged --footprints', 'plan.geojson', byLevel);
    expect(exit).toBe(0);
    const text = shell.files.get('out.geojson')!;
    const { features } = JSON.parse(text) as { features: { id: string; properties: object; geometry: never }[] };
    const said = { model: 'empirical', modelled: true, thresholdDbm: -100, calibrated: false, reachM: 8_000 };
    for (const id of ['coverage', 'footprint-s1', 'footprint-s2']) {
      const [area] = features.filter((feature) => feature.id === id);
      expect(area?.properties).toMatchObject({ ...said, method: expect.stringContaining('Hata') });
      expect(area?.properties).not.toHaveProperty('radiusM');
    }
    expect(readPlan(text).plan).toEqual(byLevel);
  });

  it('names the ground of footprints over terrain, and what had to be answered without it', async () => {
    const coverage = { ...PLAN.coverage, model: 'terrain' as const, reachLimitM: 4_000 };
    const shell = memoryShell({ 'plan.geojson': writePlan({ ...PLAN, coverage }) });
    expect(await run(['convert', 'plan.geojson', 'out.kml', '--footprints'], shell)).toBe(0);
    expect(shell.files.get('out.kml')).toContain('Extended Hata');
    expect(shell.files.get('out.kml')).not.toContain('P.1812');
  });

  it.each(['out.xyz', 'out', 'out.toString', 'out.gpx'])(
    'refuses to write %s, naming what can be written',
    async (to) => {
      const { shell, exit, err } = await converted(to, '--lang en');
      expect(exit).toBe(2);
      expect(err).toContain('.geojson .csv .tsv .xlsx .kml .kmz');
      expect([...shell.files.keys(), ...shell.binaries.keys()]).toEqual(['plan.geojson']);
    },
  );
});

describe('validate', () => {
  it.each(['out.geojson', 'out.kml', 'out.kmz', 'out.xlsx', 'sites.csv', 'villages.tsv'])(
    'finds no fault in %s',
    async (file) => {
      const { shell } = await converted(file);
      expect(await run(['validate', file, '--json'], shell)).toBe(0);
      const said = JSON.parse(shell.said.out) as { ok: boolean; issues: { severity: string }[] };
      expect(said.ok).toBe(true);
      expect(said.issues.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    },
  );
});
