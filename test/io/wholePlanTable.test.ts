import { describe, expect, it } from 'vitest';
import { withWholeKeys } from '../../src/io/features/wholeKeys';
import { type OpenedTable, openFile } from '../../src/io/openFile';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { readTable } from '../../src/io/table/readTable';

async function sheetsOf(text: string) {
  const opened = (await openFile(text, 'plan.csv')) as OpenedTable;
  return Promise.all(
    opened.sheets.map(async ({ name, table, guess }) => ({ name, ...(await readTable(table, guess)) })),
  );
}

describe('a whole plan in one table, as GIS tools save it', () => {
  const text = [
    'X,Y,id,kind,name,status,review,reviewReason,reviewedAt,households',
    '107.1,21.1,v1,village,Khe Vàng,,,,,40',
    '107.2,21.2,s1,site,Trạm 1,planned,rejected,noPower,2026/05/02 08:00:00.123+00,',
    '107.3,21.3,f1,footprint,,,,,,',
    ',,s2,site,Trạm 2,candidate,accepted,,2026/05/02 15:00:00+0700,',
    ',,x1,exclusion,Rừng,,,,,',
  ].join('\r\n');

  it('is read as villages and as sites, each by its word, with the rows of the file', async () => {
    const [villages, sites] = await sheetsOf(text);
    expect([villages!.name, villages!.kind, sites!.name, sites!.kind]).toEqual([
      'village',
      'villages',
      'site',
      'sites',
    ]);
    expect(villages!.villages.map(({ row, value }) => [row, value.id, value.households])).toEqual([[2, 'v1', 40]]);
    expect(
      sites!.sites.map(({ row, value: { id, status, review, reviewReason, reviewedAt } }) => [
        row,
        id,
        status,
        review,
        reviewReason,
        reviewedAt,
      ]),
    ).toEqual([
      [3, 's1', 'planned', 'rejected', 'noPower', '2026-05-02T08:00:00.123Z'],
      [5, 's2', 'candidate', 'accepted', undefined, '2026-05-02T15:00:00+07:00'],
    ]);
  });

  it('keeps no row to itself: what is neither is reported, what is computed is not', async () => {
    const [villages, sites] = await sheetsOf(text);
    expect([...villages!.badRows, ...sites!.badRows].map(({ row }) => row)).toEqual([6]);
  });

  it('guesses by rows however far down they begin', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `2317752.8${i},430575.5,v${i},village,Thôn ${i}`);
    const [, sites] = await sheetsOf(['Y,X,id,kind,name', ...many, '2317752.816,430575.545,s,site,Trạm'].join('\n'));
    expect(sites!.sites.map(({ value }) => value.position)).toEqual([[107.0843, 20.9517]]);
  });

  it('holding one kind only is that kind, whatever its columns look like', async () => {
    const [only] = await sheetsOf('lat,lon,id,kind,name,operator,status\n21.1,107.1,v1,village,Khe Vàng,,\n');
    expect([only!.kind, only!.villages.length]).toEqual(['villages', 1]);
  });
});

describe('a plan through the hands of GDAL', () => {
  it('gets back the columns of a shapefile that begin alike', () => {
    const properties = { suggestedL: 107.1, suggeste_1: 21.7, suggestedH: 45, reviewedOr: 'Viettel', reportedSo: 'xã' };
    expect(withWholeKeys({ type: 'Feature', properties }).properties).toEqual({
      suggestedLng: 107.1,
      suggestedLat: 21.7,
      suggestedHeightM: 45,
      reviewedOrg: 'Viettel',
      reportedSource: 'xã',
    });
  });

  it('is not changed by what GDAL says of every placemark', () => {
    const properties = { id: 's1', tessellate: '-1', extrude: 0, visibility: -1, tide: 1 };
    expect(withWholeKeys({ type: 'Feature', properties }).properties).toEqual({ id: 's1', tide: 1 });
    expect(withWholeKeys({ type: 'Feature', properties: { extrude: 1 } }).properties).toEqual({ extrude: 1 });
  });

  it('gets back the names that it writes as Name', () => {
    const properties = { id: 's1', kind: 'site', Name: 'Trạm 1', status: 'planned' };
    const feature = { type: 'Feature', geometry: { type: 'Point', coordinates: [107, 21] }, properties };
    const { plan } = readPlan(JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    expect(plan!.sites[0]!.name).toBe('Trạm 1');
    expect(plan!.sites[0]!.extra).toBeUndefined();
  });
});
