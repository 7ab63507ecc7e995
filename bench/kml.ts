import { kmlWithFolders } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { openFile } from '../src/io/openFile';
import type { Row } from './row';
import { NATION, scatter } from './scatter';

/** KML of others, from bytes to a list of rows, beside togeojson over a document of xmldom from the same bytes. */
export async function run(): Promise<Row[]> {
  const rows = [];
  for (const [count, withPeer] of [
    [20_000, true],
    [200_000, false],
  ] as const) {
    const bytes = new TextEncoder().encode(fileOf(count));
    const ours = await timeOf(async () => {
      const file = await openFile(bytes, 'a.kml');
      if (file.kind !== 'table' || file.table.cells.length !== count + 1) throw new Error('not all placemarks came in');
    });
    const peer = withPeer ? await timeOf(async () => readByDocument(bytes)) : null;
    rows.push(row(count, bytes.length, ours, peer));
  }
  return rows;
}

function row(count: number, bytes: number, ours: number, peer: number | null): Row {
  return {
    id: 'KML',
    job: `${Math.round(bytes / 1e6)} MB KML opened, ${count.toLocaleString('en')} placemarks`,
    ours,
    unit: 'ms',
    peers: peer === null ? {} : { 'xmldom and togeojson': peer },
    bar: '–',
    met: true,
  };
}

/** As a survey leaves it: a name, two fields of a schema and a point each. */
function fileOf(count: number): string {
  const placemarks = scatter(count, NATION, 1).map(
    ([lon, lat], i) =>
      `<Placemark><name>Thôn ${i}</name><styleUrl>#s</styleUrl><ExtendedData><SchemaData schemaUrl="#t">` +
      `<SimpleData name="id">v${i}</SimpleData><SimpleData name="households">${i % 300}</SimpleData></SchemaData>` +
      `</ExtendedData><Point><coordinates>${lon},${lat}</coordinates></Point></Placemark>`,
  );
  const schema = '<Schema name="t" id="t"><SimpleField name="households" type="int"/></Schema>';
  const folder = `<Folder><name>Khảo sát</name>${placemarks.join('\n')}</Folder>`;
  return `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${schema}${folder}</Document></kml>`;
}

function readByDocument(bytes: Uint8Array): void {
  const document = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/xml');
  kmlWithFolders(document);
}

async function timeOf(job: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    const start = performance.now();
    await job();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[1]!;
}
