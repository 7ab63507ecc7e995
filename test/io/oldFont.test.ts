import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessTable } from '../../src/io/table/guessTable';
import { oldFont } from '../../src/io/table/oldFont';
import { builtIn } from '../seeded/plansUnderTest';

const TCVN3 = [
  ['TT', 'X·', 'Tªn th«n', 'VÜ ®é', 'Kinh ®é', 'Sè hé'],
  ['1', 'Ba ChÏ', 'Khe Vµng', '21,42', '107,18', '41'],
];
const VNI = [
  ['TT', 'Xaõ', 'Teân thoân', 'Vó ñoä', 'Kinh ñoä', 'Soá hoä'],
  ['1', 'Ba Cheõ', 'Khe Vaøng', '21,42', '107,18', '41'],
];

describe('a list typed before Unicode', () => {
  it.each([
    ['TCVN3', TCVN3],
    ['VNI', VNI],
  ] as const)('is known as %s', (font, cells) => {
    expect(oldFont(cells)).toBe(font);
    expect(guessTable({ cells }).issues[0]).toMatchObject({ code: 'csv.oldFont', severity: 'warning' });
  });

  it('is never seen in Vietnamese as it is written today, composed or not', () => {
    const { villages, sites } = builtIn.load().brute;
    const names = [...villages, ...sites].map(({ name }) => name);
    expect(oldFont(names.map((name) => [name]))).toBeNull();
    const cells = fc.array(fc.subarray(names, { minLength: 1, maxLength: 8 }), { maxLength: 40 });
    fc.assert(
      fc.property(cells, fc.constantFrom('NFC', 'NFD'), (rows, form) => {
        expect(oldFont(rows.map((row) => row.map((name) => name.normalize(form))))).toBeNull();
      }),
    );
    const syllables = 'Hoà Thoát Khoái Ngoãn khuâ quê hoả Đắk Lắk Ỷ La thuở xoèn quỹ khuỷu Nguyễn tuần 12 m² 30° 5 µm';
    expect(oldFont([syllables.split(' '), syllables.toUpperCase().split(' ')])).toBeNull();
  });
});
