import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/core/plan/plan';
import { readPlanKml } from '../../../src/io/kml/readPlanKml';
import { writeKml } from '../../../src/io/kml/writeKml';
import { writeKmz } from '../../../src/io/kml/writeKmz';
import { readCollection } from '../../../src/io/planGeojson/readCollection';
import { aPlan, aSite, aVillage } from '../../builders/aPlan';
import { plans } from '../planArbitrary';

/** A strict parser: whatever is not well-formed throws. */
function rootOf(text: string) {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(text, 'text/xml').documentElement!;
}

function readBack(text: string): Plan {
  rootOf(text);
  const collection = readPlanKml(text);
  const { plan, badRows, issues } = readCollection(collection!, []);
  expect(badRows).toEqual([]);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return plan!;
}

describe('a plan as KML', () => {
  it('L6: comes back deep-equal, whatever a plan holds', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom('vi' as const, 'en' as const), (plan, language) => {
        expect(readBack(writeKml(plan, { language }))).toEqual(plan);
      }),
      { numRuns: 100 },
    );
  });

  it('and so it does as KMZ', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const files = unzipSync(writeKmz(plan, { language: 'vi' }));
        expect(readBack(strFromU8(files['doc.kml']!))).toEqual(plan);
      }),
      { numRuns: 20 },
    );
  });

  it('stays text, whatever a name is', () => {
    const names = [
      '<img src=x onerror=alert(1)>',
      ']]>',
      '<![CDATA[x]]>',
      '&lt;',
      '\u0000\u0007',
      '  ',
      'a\r\nb',
      '\ud800',
    ];
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'binary' })), (name) => {
        const plan = aPlan()
          .withSites([aSite('s', [107, 21], { name, note: name })])
          .build();
        const text = writeKml(plan, { language: 'vi' });
        expect(rootOf(text).getElementsByTagName('img')).toHaveLength(0);
        expect(readBack(text)).toEqual(plan);
      }),
      { numRuns: 150 },
    );
  });

  it('puts each status in a folder with a style of its own, dead zones first', () => {
    const statuses = ['existing', 'planned', 'candidate', 'retired'] as const;
    const plan = aPlan()
      .withSites(statuses.map((status) => aSite(status, [107, 21], { status })))
      .withVillages([aVillage('dead', [107, 21]), aVillage('served', [107, 21])])
      .build();
    const verdict = (covered: boolean) => ({
      covered,
      coverCount: covered ? 1 : 0,
      servers: [],
      levelDbm: null,
      marginDb: null,
      reason: '',
    });
    const verdicts = new Map([
      ['dead', verdict(false)],
      ['served', verdict(true)],
    ]);
    const root = rootOf(writeKml(plan, { language: 'en', verdicts }));
    const folders = Array.from(root.getElementsByTagName('Document'))
      .slice(1)
      .map((folder) => Array.from(folder.getElementsByTagName('name')).map(({ textContent }) => textContent));
    expect(folders).toEqual([
      ['Dead zones', 'dead'],
      ['Covered villages', 'served'],
      ['Existing sites', 'existing'],
      ['Planned sites', 'planned'],
      ['Candidate sites', 'candidate'],
      ['Retired sites', 'retired'],
    ]);
    const styles = Array.from(root.getElementsByTagName('Style')).map((style) => `#${style.getAttribute('id')}`);
    const used = Array.from(root.getElementsByTagName('styleUrl')).map(({ textContent }) => textContent);
    expect(new Set(used)).toEqual(new Set(styles));
    expect(readBack(writeKml(plan, { language: 'en', verdicts }))).toEqual(plan);
  });

  it('takes what was edited on the way: a moved pin, a changed field, an unusual text', () => {
    const plan = aPlan()
      .withSites([aSite('s', [107, 21], { name: ' đầu', note: 'cũ ', radiusM: 2_000 })])
      .build();
    const text = writeKml(plan, { language: 'vi' })
      .replace('<coordinates>107,21</coordinates>', '<coordinates> 107.5,21.5,0 </coordinates>')
      .replace('<SimpleData name="note">cũ<', '<SimpleData name="note">mới<')
      .replace('<SimpleData name="radiusM">2000<', '<SimpleData name="radiusM">2500<');
    const [site] = readBack(text).sites;
    expect(site).toEqual({ ...plan.sites[0], position: [107.5, 21.5], note: 'mới', radiusM: 2_500 });
  });

  it('drops footprints and the merged coverage when read', () => {
    const ring = [
      [107, 21],
      [108, 21],
      [108, 22],
      [107, 21],
    ] as [number, number][];
    const plan = aPlan()
      .withSites([aSite('s', [107, 21])])
      .build();
    const facts = { modelled: true, cellM: 100, terrainSource: 'N21E107.hgt' };
    const footprintOf = () => ({ geometry: { type: 'Polygon' as const, coordinates: [ring] }, facts });
    const text = writeKml(plan, { language: 'vi', footprintOf, coverage: { polygons: [[ring]], facts } });
    expect(text).toContain('Vùng phủ chung');
    expect(readBack(text)).toEqual(plan);
  });

  it('says that illustrative data is illustrative', () => {
    const plan = { ...aPlan().withSite('s').build(), title: 'T', illustrative: true };
    expect(writeKml(plan, { language: 'vi' })).toContain('<description>Dữ liệu minh hoạ · Illustrative data<');
  });
});
