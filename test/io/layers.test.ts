import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { OpenedTable } from '../../src/io/openFile';
import { openFile } from '../../src/io/openFile';
import { readTable } from '../../src/io/table/readTable';
import { aShapefile } from '../builders/aShapefile';

const asTable = async (content: string | Uint8Array, name: string): Promise<OpenedTable> => {
  const file = await openFile(content, name);
  if (file.kind !== 'table') throw new Error(JSON.stringify(file.issues));
  return file;
};
const placemark = (name: string, lng: number) =>
  `<Placemark><name>${name}</name><Point><coordinates>${lng},21.5</coordinates></Point></Placemark>`;
const kml = (inside: string, root = '') =>
  `<kml xmlns="http://www.opengis.net/kml/2.2"${root}><Document>${inside}</Document></kml>`;
const folder = (name: string, inside: string) => `<Folder><name>${name}</name>${inside}</Folder>`;

describe('a map file of several layers', () => {
  it('KML: the whole file first, then each folder by itself', async () => {
    const text = kml(
      folder('Ba Chẽ', placemark('A', 107.1) + placemark('B', 107.2)) + folder('Tiên Yên', placemark('C', 107.3)),
    );
    const file = await asTable(text, 'a.kml');
    expect(file.sheets.map(({ name }) => name)).toEqual(['', 'Ba Chẽ', 'Tiên Yên']);
    expect(file.sheet).toBe(0);
    const names = await Promise.all(
      file.sheets.map(async ({ table, guess }) =>
        (await readTable(table, guess)).villages.map(({ value }) => value.name),
      ),
    );
    expect(names).toEqual([['A', 'B', 'C'], ['A', 'B'], ['C']]);
  });

  it('KML of one folder is one list', async () => {
    const file = await asTable(kml(folder('Ba Chẽ', placemark('A', 107.1))), 'a.kml');
    expect(file.sheets).toHaveLength(1);
  });

  it('several shapefiles in one archive: each list of points is a layer, nothing is left out', async () => {
    const part = (stem: string, names: readonly string[]) =>
      Object.entries(aShapefile(names.map((name, at) => [107.1 + at / 100, 21.5, name] as const))).map(
        ([ending, bytes]) => [`${stem}.${ending}`, bytes] as const,
      );
    const zip = zipSync(Object.fromEntries([...part('thon', ['A', 'B']), ...part('sau/xa', ['C'])]));
    const file = await asTable(zip, 'a.zip');
    expect(file.sheets.map(({ name }) => name)).toEqual(['thon', 'xa']);
    expect(file.issues.map(({ code }) => code)).not.toContain('archive.othersLeft');
    for (const [at, names] of [['A', 'B'], ['C']].entries()) {
      const { table, guess } = file.sheets[at]!;
      expect((await readTable(table, guess)).villages.map(({ value }) => value.name)).toEqual(names);
    }
  });
});

describe('prefixes that a file forgot to declare', () => {
  const gx = '<gx:balloonVisibility>1</gx:balloonVisibility>';
  const withGx = placemark('A', 107.1).replace('</name>', `</name>${gx}`);

  it('well-known ones are read as what everybody means by them', async () => {
    expect((await asTable(kml(withGx), 'a.kml')).table.cells).toHaveLength(2);
    const declared = kml(withGx, ' xmlns:gx="http://www.google.com/kml/ext/2.2"');
    expect((await asTable(declared, 'a.kml')).table.cells).toEqual((await asTable(kml(withGx), 'a.kml')).table.cells);
    expect((await asTable(zipSync({ 'doc.kml': strToU8(kml(withGx)) }), 'a.kmz')).table.cells).toHaveLength(2);
  });

  it('others are a fault of the file', async () => {
    expect(await openFile(kml(withGx.replaceAll('gx:', 'qq:')), 'a.kml')).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'xml.syntax' }],
    });
  });
});
