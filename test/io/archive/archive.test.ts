import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { centralDirectory } from '../../../src/io/archive/centralDirectory';
import { crc32 } from '../../../src/io/archive/crc32';
import { unpack } from '../../../src/io/archive/unpack';
import { openFile } from '../../../src/io/openFile';

const MB = 2 ** 20;

describe('unpacking an archive', () => {
  it('gives back what was packed, stored or deflated', () => {
    const files = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}$/),
      fc.tuple(fc.uint8Array({ maxLength: 3000 }), fc.constantFrom(0, 6, 9)),
      { maxKeys: 8, noNullPrototype: true },
    );
    fc.assert(
      fc.property(files, (wanted) => {
        const archive = zipSync(
          Object.fromEntries(
            Object.entries(wanted).map(([name, [bytes, level]]) => [name, [bytes, { level: level as 0 | 6 | 9 }]]),
          ),
        );
        const { files: read, issues } = unpack(archive);
        expect(issues).toEqual([]);
        expect(read).toEqual(new Map(Object.entries(wanted).map(([name, [bytes]]) => [name, bytes])));
      }),
      { numRuns: 100 },
    );
  });

  it('never throws, and never gives bytes that do not match, however it is damaged', () => {
    const content = strToU8('Thôn Khe Vàng;21,5;107,5\n'.repeat(50));
    const archive = zipSync({ 'a.csv': content, 'b.csv': [content, { level: 0 }] });
    fc.assert(
      fc.property(
        fc.nat(archive.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(archive.length),
        (at, by, cut) => {
          for (const damaged of [archive.map((byte, i) => (i === at ? byte ^ by : byte)), archive.slice(0, cut)]) {
            const { files, issues } = unpack(damaged);
            if (files) for (const bytes of files.values()) expect(bytes).toEqual(content);
            else expect(issues).toHaveLength(1);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('sums as the checksum of the standard', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
    expect(crc32(strToU8('6789'), crc32(strToU8('12345')))).toBe(0xcbf43926);
  });

  it('ends a bomb long before it is unpacked', () => {
    const bomb = zipSync({ 'a.csv': [new Uint8Array(90 * MB), { level: 9 }] });
    expect(bomb.length).toBeLessThan(MB);
    expect(unpack(bomb).issues).toEqual([
      { code: 'archive.bomb', severity: 'error', value: 'a.csv', params: { max: 200 } },
    ]);
  });

  it('finds a size that was made smaller, larger, or out of all measure', () => {
    const archive = zipSync({ 'a.csv': strToU8('x'.repeat(5000)) });
    const { crc } = centralDirectory(archive, 1)![0]!;
    expect(crc).toBe(crc32(strToU8('x'.repeat(5000))));
    const at = archive.findIndex((_, i) => archive[i] === 0x50 && archive[i + 1] === 0x4b && archive[i + 2] === 1);
    const spoofed = (bytes: number) => {
      const copy = archive.slice();
      new DataView(copy.buffer).setUint32(at + 24, bytes, true);
      return unpack(copy).issues[0]?.code;
    };
    expect([10, 6000, 150 * MB].map(spoofed)).toEqual([
      'archive.sizeLies',
      'archive.sizeLies',
      'archive.entryTooLarge',
    ]);
  });

  it('takes only so many files, and leaves archives in the archive closed', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`${i}.csv`, strToU8('a')]));
    expect(unpack(zipSync(many)).issues[0]?.code).toBe('archive.tooManyEntries');
    const nested = unpack(zipSync({ 'in.zip': zipSync({}), '../../etc/a.csv': strToU8('a,b') }));
    expect(nested.issues).toEqual([{ code: 'archive.nestedSkipped', severity: 'warning', value: 'in.zip' }]);
    expect([...nested.files!.keys()]).toEqual(['../../etc/a.csv']);
  });

  it('refuses files that are small enough by themselves and too much together', () => {
    const part: [Uint8Array, { level: 0 }] = [new Uint8Array(67 * MB), { level: 0 }];
    expect(unpack(zipSync({ 'a.xml': part, 'b.xml': part, 'c.xml': part }))).toMatchObject({
      files: null,
      issues: [{ code: 'archive.tooLarge', value: 'c.xml', params: { maxMb: 200 } }],
    });
  });
});

describe('an archive with something in it', () => {
  it('is opened as what is in it, and says what was left', async () => {
    const csv = strToU8('name,lat,lon\nKhe,21.5,107.5\n');
    const opened = await openFile(zipSync({ 'thu/thon.csv': csv, 'thu/khac.csv': csv }), 'thu.zip');
    expect(opened).toMatchObject({ kind: 'table', issues: [{ code: 'archive.othersLeft', value: 'thu/khac.csv' }] });
  });

  it('is refused when there is nothing to open', async () => {
    const opened = await openFile(zipSync({ 'a.exe': strToU8('MZ') }), 'a.zip');
    expect(opened).toMatchObject({ kind: 'refused', issues: [{ code: 'archive.nothingToOpen', file: 'a.zip' }] });
  });
});
