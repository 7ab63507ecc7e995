import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communeKey } from '../../../src/core/plan/communes/communeKey';
import { communeToday } from '../../../src/core/plan/communes/communeToday';
import { QUANG_NINH_COMMUNES } from '../../../src/core/plan/communes/quangNinhCommunes';
import { foldDiacritics } from '../../../src/core/plan/foldDiacritics';

describe('the communes of Quảng Ninh since July 2025', () => {
  it('are those of geodata/communes.csv, 54 of them, each name once', () => {
    const [, ...lines] = readFileSync(new URL('../../../geodata/communes.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    const rows = lines.map((line) => line.replace(/\r$/, '').split(','));
    expect(QUANG_NINH_COMMUNES.map(String)).toEqual(
      rows.map((cells) => [cells[1], cells[2], Number(cells[3]), Number(cells[4]), cells.at(-1)].join(',')),
    );
    expect(new Set(QUANG_NINH_COMMUNES.map(([, name]) => foldDiacritics(name))).size).toBe(54);
  });

  it.each([
    ['Xã Quảng Sơn', 'Đường Hoa'],
    ['quang son', 'Đường Hoa'],
    ['Thị trấn Cái Rồng', 'Vân Đồn'],
    ['TT. Cô Tô', 'Cô Tô'],
    ['P. Cẩm Bình', 'Cẩm Phả'],
    ['Phường Hải Hòa', 'Móng Cái 1'],
    ['Xã Hạ Long', 'Vân Đồn'],
    ['Phường Bắc Sơn', 'Vàng Danh'],
    ['Xã Bắc Sơn', 'Hải Sơn'],
  ])('%s is %s today', (written, name) => {
    expect(communeToday(written, null)).toEqual({ kind: 'renamed', name });
  });

  it('a unit of today, of elsewhere or of nowhere stays as it is written', () => {
    const units = fc.constantFrom(...QUANG_NINH_COMMUNES);
    fc.assert(
      fc.property(units, fc.boolean(), fc.boolean(), ([kind, name], typed, folded) => {
        const written = typed ? `${kind} ${name}` : name;
        expect(communeToday(folded ? foldDiacritics(written) : written, null)).toEqual({ kind: 'asWritten' });
      }),
    );
    for (const other of ['Xã Hải Hòa', 'Phường Hạ Long', 'Xã Nậm Pung', '', '  ']) {
      expect(communeToday(other, null)).toEqual({ kind: 'asWritten' });
    }
  });

  it('one that was divided is decided by its place, or not at all', () => {
    const names = ['Tiên Yên', 'Bình Liêu'];
    expect(communeToday('Xã Vô Ngại', null)).toEqual({ kind: 'split', names: names.toReversed(), nearest: null });
    for (const [, name, lng, lat] of QUANG_NINH_COMMUNES.filter((each) => names.includes(each[1]))) {
      expect(communeToday('Xã Vô Ngại', [lng, lat])).toMatchObject({ kind: 'split', nearest: name });
    }
  });

  it('the key of a name has neither marks nor kind', () => {
    expect([communeKey('Xã Điền Xá'), communeKey('ĐIỀN XÁ'), communeKey('Phường Xã Đàn')]).toEqual([
      'dien xa',
      'dien xa',
      'xa dan',
    ]);
  });
});
