import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan/plan';
import type { Site } from '../../src/core/plan/site';
import type { Village } from '../../src/core/plan/village';
import { guardCell, unguardCell } from '../../src/io/csv/cellGuard';
import { COLUMN_NAMES } from '../../src/io/csv/columnNames';
import { SITE_COLUMNS, VILLAGE_COLUMNS } from '../../src/io/csv/listRows';
import { readCsv } from '../../src/io/csv/readCsv';
import { writeBadRowsCsv } from '../../src/io/csv/writeBadRows';
import { templateCsv, writeDeadZonesCsv, writeSitesCsv, writeVillagesCsv } from '../../src/io/csv/writeLists';
import { fieldOfHeader } from '../../src/io/headers/fieldOfHeader';
import { DEFAULT_COVERAGE } from '../../src/io/planGeojson/planDefaults';
import { guessTable } from '../../src/io/table/guessTable';
import { readTable } from '../../src/io/table/readTable';

const villages: Village[] = [
  {
    id: '=1+1',
    name: '\'=Nà, "Bắp"',
    position: [107.4, -0.5],
    households: 12,
    demandKind: 'border post',
    mustServe: true,
  },
  { id: '002', name: '-x\ny', position: [107.5, 21.5], extra: { 'ghi chú': '@y' } },
];
const sites: Site[] = [
  { id: 'S1', name: 'A', position: null, status: 'planned', costVnd: 0, technology: '2G;4G' },
  { id: 'S2', name: 'B', position: [107.4, 21.4], status: 'candidate', radiusM: 2500.5, operator: 'viettel' },
];
const plan: Plan = {
  planId: 'p',
  parent: null,
  title: 'T',
  author: '',
  org: '',
  createdAt: '',
  updatedAt: '',
  illustrative: true,
  coverage: DEFAULT_COVERAGE,
  sources: [],
  events: [],
  sites,
  villages,
  areas: [],
};

async function readBack(text: string) {
  const { table } = readCsv(text);
  return readTable(table!, guessTable(table!));
}

describe('a written list', () => {
  it.each(['vi', 'en'] as const)('comes back the same in %s', async (language) => {
    const back = await readBack(writeVillagesCsv(plan, { language }));
    expect(back.villages.map(({ value }) => value)).toEqual(villages);
    const backSites = await readBack(writeSitesCsv(plan, { language }));
    expect(backSites.sites.map(({ value }) => value)).toEqual(sites);
  });

  it('has headers that are known when read', () => {
    for (const field of new Set([...SITE_COLUMNS, ...VILLAGE_COLUMNS])) {
      for (const header of COLUMN_NAMES[field]!) expect([header, fieldOfHeader(header)]).toEqual([header, field]);
    }
    for (const field of [
      'covered',
      'coverCount',
      'servers',
      'nearestSite',
      'distanceM',
      'missingM',
      'reason',
      'row',
      'dataNote',
    ]) {
      for (const header of COLUMN_NAMES[field]!) expect([header, fieldOfHeader(header)]).toEqual([header, 'ignored']);
    }
  });

  it('holds no formula, and says that illustrative data is illustrative', () => {
    const text = writeVillagesCsv(plan, { language: 'en' });
    expect(text.startsWith('\uFEFFid,name,lat,lon')).toBe(true);
    expect(text).toContain("\r\n'=1+1,");
    expect(text).toContain(',-0.5,');
    expect(text.match(/Illustrative data/g)).toHaveLength(2);
  });

  it('lists the dead zones only', () => {
    const dead = {
      covered: false,
      coverCount: 0,
      servers: [],
      levelDbm: null,
      marginDb: null,
      reason: 'outOfReach',
      nearestSite: 'S2',
      distanceM: 3000,
      missingM: 500,
    };
    const text = writeDeadZonesCsv(plan, { language: 'vi', verdicts: new Map([['002', dead]]) });
    expect(text.split('\r\n')[0]).toContain('Trạm gần nhất,Khoảng cách (m),Còn thiếu (m)');
    expect(text).toContain('S2,3000,500');
    expect(text).not.toContain('=1+1');
  });

  it('starts from a template that reads as an empty list', async () => {
    const back = await readBack(templateCsv('sites', 'vi'));
    expect(back.kind).toBe('sites');
    expect(back.issues.map((issue) => issue.code)).toEqual(['csv.headerOnly']);
  });

  it('hands bad rows back with their number and reason', async () => {
    const text = 'id,name,lat,lon\n1,A,,\n';
    const { headers, badRows } = await readBack(text);
    const written = writeBadRowsCsv(headers, badRows, (issue) => issue.code, 'en');
    expect(written).toBe('\uFEFFid,name,lat,lon,row,reason\r\n1,A,,,2,place.missingVillage\r\n');
  });
});

it.each(['=1', '+84', '-5', '@x', '\tx', '\rx', "'=1", "''=1", "'quoted", 'plain', ''])(
  'the guard of %j comes off again',
  (text) => {
    expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r]/);
    expect(unguardCell(guardCell(text))).toBe(text);
  },
);
