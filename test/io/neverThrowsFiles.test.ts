import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/io/openFile';
import { readTable } from '../../src/io/table/readTable';
import { aShapefile, VN2000_PRJ } from '../builders/aShapefile';
import { aWorkbook } from '../builders/aWorkbook';

const SHEET =
  '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Tên</t></is></c><c r="B1" t="inlineStr"><is><t>Toạ độ</t></is></c></row><row r="2"><c r="A2"><f>B2</f></c><c r="B2" t="inlineStr"><is><t>21.5, 107.4</t></is></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>';
const KML =
  '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>a</name><Placemark><name>Khe</name><ExtendedData><Data name="x"><value>1</value></Data></ExtendedData><Point><coordinates>107.4,21.5</coordinates></Point></Placemark></Folder></Document></kml>';
const GPX = '<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="21.5" lon="107.4"><name>Khe</name></wpt></gpx>';
const { shp, dbf } = aShapefile([[463143.597, 2381119.846, 'Khe Vàng']]);
const PRJ = strToU8(VN2000_PRJ);

/** Damages inside the archive, behind its checksums: only the reader of the format stands there. */
const FILES: readonly (readonly [name: string, content: Uint8Array, pack: (content: Uint8Array) => Uint8Array])[] = [
  ['a.xlsx', strToU8(SHEET), (sheet) => aWorkbook([{ name: 'a', rows: [] }], { 'xl/worksheets/sheet1.xml': sheet })],
  ['a.kml', strToU8(KML), (kml) => kml],
  ['a.kmz', strToU8(KML), (kml) => zipSync({ 'doc.kml': kml })],
  ['a.gpx', strToU8(GPX), (gpx) => gpx],
  ['shp.zip', shp, (damaged) => zipSync({ 'a.shp': damaged, 'a.dbf': dbf, 'a.prj': PRJ })],
  ['dbf.zip', dbf, (damaged) => zipSync({ 'a.shp': shp, 'a.dbf': damaged, 'a.prj': PRJ })],
  ['prj.zip', PRJ, (damaged) => zipSync({ 'a.shp': shp, 'a.dbf': dbf, 'a.prj': damaged })],
];

describe.each(FILES)('%s, damaged anywhere,', (name, content, pack) => {
  it('is read without throwing, and never without a reason', async () => {
    const damage = fc.record({
      at: fc.nat(content.length - 1),
      by: fc.uint8Array({ minLength: 1, maxLength: 4 }),
      cut: fc.option(fc.nat(content.length), { freq: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, by, cut }) => {
        const damaged = content.slice(0, cut ?? content.length);
        damaged.set(by.subarray(0, Math.max(0, damaged.length - at)), Math.min(at, damaged.length));
        const opened = await openFile(pack(damaged), name);
        if (opened.kind === 'refused') expect(opened.issues.length).toBeGreaterThan(0);
        if (opened.kind === 'table') {
          const { sites, villages, badRows, issues } = await readTable(opened.table, opened.guess);
          expect(sites.length + villages.length + badRows.length + issues.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });
});
