import { describe, expect, test } from 'vitest';
import { optimiseWords } from '../../src/i18n/optimiseWords';

type Leaf = string | ((...args: never[]) => string);

function leavesOf(value: unknown, path = ''): [string, Leaf][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as Leaf]];
  return Object.entries(value as object).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key));
}

const vi = optimiseWords('vi');
const en = optimiseWords('en');
const STATUSES = ['provedCertified', 'provedSolver', 'withinGap', 'bestFound'] as const;

describe('the words of the optimiser', () => {
  test('have the same keys, are all translated, and empty nowhere', () => {
    const vietnamese = new Map(leavesOf(vi));
    const english = new Map(leavesOf(en));
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
    for (const [key, leaf] of vietnamese) {
      expect(typeof english.get(key), key).toBe(typeof leaf);
      expect(String(leaf).trim(), key).not.toBe('');
      if (key !== 'amount.distance') expect(String(english.get(key)), key).not.toBe(String(leaf));
    }
  });

  test('write tone marks the same way throughout', () => {
    for (const [key, leaf] of leavesOf(vi))
      expect(String(leaf).normalize('NFC'), key).not.toMatch(
        /(òa|óa|ỏa|õa|ọa|òe|óe|ỏe|õe|ọe|ùy|úy|ủy|ũy|ụy)(?![a-zà-ỹ])/iu,
      );
  });

  test('claim no more than was shown, and always over these candidates and this model', () => {
    const said = STATUSES.map((status) => vi.result.status(status, 0.0123, 149, false));
    expect(said).toEqual([
      'Tối ưu (đã chứng minh) trên 149 vị trí này và mô hình phủ này.',
      'Tối ưu theo bộ giải, chưa kiểm chứng độc lập, trên 149 vị trí này và mô hình phủ này.',
      'Cách tối ưu không quá 1,2\u00a0% trên 149 vị trí này và mô hình phủ này.',
      'Tốt nhất tìm được trên 149 vị trí này và mô hình phủ này.',
    ]);
    for (const status of STATUSES)
      expect(en.result.status(status, 0.5, 1, false)).toMatch(/over these 1 candidate and this coverage model\.$/);
  });

  test('say of made-up data that it is', () => {
    const serving = { coveredVillages: 1, of: 2, coveredHouseholds: 3, coveredPoints: 0, costVnd: 2e9, lockedIn: 0 };
    const vietnamese = [
      vi.result.serves(serving, true),
      ...STATUSES.map((status) => vi.result.status(status, 0, 9, true)),
      vi.result.independent(3, true),
      vi.unreachable.note(3, true),
      vi.code.noDeadZones(89, true),
      vi.code.allUnreachable(3, true),
      vi.curve.point(1, 2, 3, true, true),
      vi.audit.needed(1, 2, true, true),
      vi.backup.once(1, 2, true),
    ];
    for (const sentence of vietnamese) expect(sentence).toContain('minh hoạ');
    expect(en.result.serves(serving, true)).toContain('on illustrative data');
    expect(en.result.serves(serving, false)).not.toContain('illustrative');
  });

  test('write money in the manner of the trade', () => {
    expect(vi.amount.money(1_800_000_000)).toBe('1,8\u00a0tỉ\u00a0đồng');
    expect(vi.amount.money(108_750_000_000)).toBe('108,75\u00a0tỉ\u00a0đồng');
    expect(en.amount.money(20_000_000_000)).toBe('VND\u00a020\u00a0billion');
    expect(vi.amount.money(0)).toBe('0\u00a0tỉ\u00a0đồng');
  });
});
