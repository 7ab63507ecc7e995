import { type Folder, kmlWithFolders, type Root } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kmlReader } from '../../../src/io/kml/kmlReader';
import { parseXml } from '../../../src/io/xml/parseXml';
import { xmlText } from '../../../src/io/xml/xmlText';

const SCHEMA =
  '<Schema id="s" name="s"><SimpleField name="hộ" type="int"/><SimpleField name="cao" type="double"/></Schema>';
const LOOKS = ['<Style id="a"><LineStyle><color>ff0000ff</color></LineStyle></Style>', '<open>1</open>'];

const words = fc.string({ unit: fc.constantFrom('K', 'h', 'ẻ', '<', '&', '"', '1'), minLength: 1, maxLength: 6 });
const place = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 }), fc.nat(99));
const coordinates = (min: number) =>
  fc.array(place, { minLength: min, maxLength: min + 2 }).map((all) => `<coordinates>${all.join('\n ')}</coordinates>`);
const { geometry } = fc.letrec<{ geometry: string }>((tie) => ({
  geometry: fc.oneof(
    { depthSize: 'small' },
    coordinates(1).map((all) => `<Point>${all}</Point>`),
    coordinates(2).map((all) => `<LineString><tessellate>1</tessellate>${all}</LineString>`),
    coordinates(4).map(
      (all) => `<Polygon><outerBoundaryIs><LinearRing>${all}</LinearRing></outerBoundaryIs></Polygon>`,
    ),
    fc.constant(
      '<Track xmlns="http://www.google.com/kml/ext/2.2"><when>2026-01-01</when><coord>107 21 3</coord></Track>',
    ),
    fc.array(tie('geometry'), { maxLength: 3 }).map((all) => `<MultiGeometry>${all.join('')}</MultiGeometry>`),
  ),
}));
const said = fc.oneof(
  words.map((text) => `<name>${xmlText(text)}</name>`),
  words.map((text) => `<description><![CDATA[<b>${text}</b>]]></description>`),
  words.map((text) => `<address> ${xmlText(text)} </address>`),
  fc
    .nat(500)
    .map(
      (count) =>
        `<ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="hộ">${count}</SimpleData><SimpleData name="khác">0${count}</SimpleData></SchemaData></ExtendedData>`,
    ),
  words.map((text) => `<ExtendedData><Data name="cao"><value>${xmlText(text)}</value></Data></ExtendedData>`),
  fc.constantFrom(
    '<styleUrl>#a</styleUrl>',
    '<visibility>0</visibility>',
    '<Style><PolyStyle><fill>0</fill></PolyStyle></Style>',
  ),
);
const placemark = fc
  .tuple(
    fc.constantFrom('', ' id="p"'),
    fc.uniqueArray(said, { selector: (text) => text.slice(1, 6), maxLength: 4 }),
    fc.option(geometry),
  )
  .map(([id, all, shape]) => `<Placemark${id}>${all.join('\n')}${shape ?? ''}</Placemark>`);
const { folder } = fc.letrec<{ folder: string }>((tie) => ({
  folder: fc
    .tuple(
      fc.constantFrom('Folder', 'Folder', 'Document'),
      fc.option(words),
      fc.array(
        fc.oneof({ depthSize: 'small', withCrossShrink: true }, placemark, fc.constantFrom(...LOOKS), tie('folder')),
        { maxLength: 4 },
      ),
    )
    .map(
      ([tag, name, within]) =>
        `<${tag}>${within.join(' ')}${name === null ? '' : `<name>${xmlText(name)}</name>`}</${tag}>`,
    ),
}));
const files = folder.map(
  (all) => `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${SCHEMA}${all}</Document></kml>`,
);

interface Seen {
  readonly folder: string;
  readonly id: unknown;
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

function whole(node: Root | Folder, folders: readonly string[] = []): Seen[] {
  return node.children.flatMap((child) => {
    if (child.type === 'folder') {
      const name = String(child.meta.name ?? '');
      return whole(child, name === '' ? folders : [...folders, name]);
    }
    const { id, geometry: shape, properties } = child;
    const entries = Object.entries(properties ?? {})
      .filter(([key]) => !/^(styleUrl|stroke|fill|visibility|timestamp|coordinateProperties)/.test(key))
      .map(([key, value]) => [key, value?.['@type'] === 'html' ? value.value : value]);
    return [{ folder: folders.join(' / '), id, geometry: shape, properties: Object.fromEntries(entries) }];
  });
}

describe('KML read placemark by placemark', () => {
  it('says what the library says of the whole document', () => {
    fc.assert(
      fc.property(files, (text) => {
        const reader = kmlReader();
        const { document } = parseXml(text, reader);
        const { features } = reader.finish(document!);
        const seen = features!.map(({ id, geometry: shape, properties }): Seen => {
          const { folder: path = '', ...rest } = properties as Record<string, unknown>;
          return { folder: String(path), id, geometry: shape, properties: rest };
        });
        expect(seen).toEqual(whole(kmlWithFolders(new DOMParser().parseFromString(text, 'text/xml'))));
      }),
      { numRuns: 300 },
    );
  });

  it('names what points away, in a placemark or beside it', () => {
    const read = (inside: string) => {
      const reader = kmlReader();
      return reader.finish(parseXml(`<kml><Placemark><name>a</name>${inside}</Placemark></kml>`, reader).document!)
        .issues;
    };
    expect(read('<Model><Link><href>https://phu-song.invalid/a.dae</href></Link></Model>')).toMatchObject([
      { code: 'xml.linksNotFollowed', value: 'Model, href' },
    ]);
    expect(read('<Style><IconStyle><Icon><href>files/a.png</href></Icon></IconStyle></Style>')).toEqual([]);
  });
});
