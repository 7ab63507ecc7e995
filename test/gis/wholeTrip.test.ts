import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan/plan';
import { writeKml } from '../../src/io/kml/writeKml';
import { openFile } from '../../src/io/openFile';
import { writePlan } from '../../src/io/planGeojson/writePlan';
import { readTable } from '../../src/io/table/readTable';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';

const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0;
if (!hasGdal)
  console.warn('test/gis/wholeTrip.test.ts is skipped: there is no GDAL (Debian: apt-get install gdal-bin).');

const DECIDED = {
  reviewNote: 'chưa; "đủ"',
  reviewedBy: 'Hùng',
  reviewedOrg: 'Viettel',
  reviewedAt: '2026-05-02T08:00:00.123Z',
};

const plan = aPlan()
  .withSite('a', at(107.0843, 20.9517), { status: 'planned', review: 'rejected', reviewReason: 'noPower', ...DECIDED })
  .withSite('b', at(107.1, 21), {
    status: 'candidate',
    review: 'changesRequested',
    suggestedLng: 107.1234567,
    suggestedLat: 21.7654321,
    suggestedHeightM: 42.5,
    sharedMast: true,
    ...DECIDED,
  })
  .withSite('007', at(107.2, 21), { status: 'planned', review: 'accepted', sharedMast: false, ...DECIDED })
  .withVillage('v', at(107.3961, 21.525), { mustServe: true, gridPower: false, reportedAt: '2026-03-01' })
  .build();

describe.skipIf(!hasGdal)('a whole plan that GDAL saves in another format', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phu-song-trip-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'plan.geojson'), writePlan(plan));
  writeFileSync(join(folder, 'plan.kml'), writeKml(plan, { language: 'vi' }));

  it.each([
    ['CSV', ['-lco', 'GEOMETRY=AS_XY']],
    ['CSV', ['-lco', 'GEOMETRY=AS_XY', '-t_srs', 'EPSG:5899']],
    ['KML', []],
  ] as const)('%s with %j keeps every place and every decision', async (format, options) => {
    const name = `saved.${format.toLowerCase()}`;
    save(format, options, 'plan.geojson', name);
    const back = await rowsOf(readFileSync(join(folder, name)), name);
    expect(back.sites.map(decisionOf)).toEqual(plan.sites.map(decisionOf));
    expect(
      back.villages.map(({ id, position, mustServe, reportedAt }) => [id, position, mustServe, reportedAt]),
    ).toEqual(plan.villages.map(({ id, position, mustServe, reportedAt }) => [id, position, mustServe, reportedAt]));
  });

  it('a shapefile too, but for the hour, which its days do not hold', async () => {
    save('ESRI Shapefile', ['-lco', 'ENCODING=UTF-8'], 'plan.geojson', 'saved.shp');
    const parts = readdirSync(folder).filter((each) => /^saved\.(shp|shx|dbf|prj|cpg)$/.test(each));
    const zip = zipSync(Object.fromEntries(parts.map((each) => [each, readFileSync(join(folder, each))])));
    const back = await rowsOf(zip, 'saved.zip');
    const reviewedAt = '2026-05-02';
    expect(back.sites.map(decisionOf)).toEqual(plan.sites.map((site) => decisionOf({ ...site, reviewedAt })));
    expect(back.villages[0]).not.toHaveProperty('extra.reviewedAt');
  });

  it('yes and no of our own KML come through GDAL as they were', async () => {
    save('KML', [], 'plan.kml', 'again.kml');
    const back = await rowsOf(readFileSync(join(folder, 'again.kml')), 'again.kml');
    expect(back.sites.map(({ id, sharedMast }) => [id, sharedMast]).sort()).toEqual([
      ['007', false],
      ['a', undefined],
      ['b', true],
    ]);
    expect(back.villages.map(({ mustServe, gridPower }) => [mustServe, gridPower])).toEqual([[true, false]]);
  });

  function save(format: string, options: readonly string[], from: string, to: string): void {
    rmSync(join(folder, to), { force: true });
    execFileSync('ogr2ogr', ['-f', format, ...options, join(folder, to), join(folder, from)], { stdio: 'pipe' });
  }

  async function rowsOf(bytes: Uint8Array, name: string): Promise<Pick<Plan, 'sites' | 'villages'>> {
    const opened = await openFile(bytes, name);
    if (opened.kind === 'refused') throw new Error(JSON.stringify(opened.issues));
    if (opened.kind === 'plan') return opened.plan!;
    const readings = await Promise.all(opened.sheets.map(({ table, guess }) => readTable(table, guess)));
    expect(readings.flatMap(({ badRows }) => badRows)).toEqual([]);
    return {
      sites: readings.flatMap(({ sites }) => sites.map(({ value }) => value)),
      villages: readings.flatMap(({ villages }) => villages.map(({ value }) => value)),
    };
  }
});

function decisionOf(site: Plan['sites'][number]) {
  const { id, position, status, review, reviewReason, reviewNote, reviewedBy, reviewedOrg, reviewedAt } = site;
  const { suggestedLng, suggestedLat, suggestedHeightM, sharedMast } = site;
  const asked = { suggestedLng, suggestedLat, suggestedHeightM, sharedMast };
  return { id, position, status, review, reviewReason, reviewNote, reviewedBy, reviewedOrg, reviewedAt, ...asked };
}
