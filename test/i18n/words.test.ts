import { describe, expect, test } from 'vitest';
import { dialogWords } from '../../src/i18n/dialogWords';
import { en } from '../../src/i18n/en';
import { vi } from '../../src/i18n/vi';
import { words } from '../../src/i18n/words';

type Leaf = string | ((...args: never[]) => string);

function leavesOf(value: unknown, path = ''): [string, Leaf][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as Leaf]];
  return Object.entries(value as object).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key));
}

/** Names that are the same in both languages. */
const SHARED = [
  'page.name',
  'page.bottom.credit',
  'page.documentTitle',
  'plan.illustrative',
  'plan.posSource.gps',
  'plan.programme.dated',
  'plan.areaOf',
  'inspector.units.m',
  'dialogs.background.command',
  'dialogs.shortcuts.keys.Escape',
  'dialogs.shortcuts.keys.Delete',
  'dialogs.explain.signed',
  'verbs.languageVi',
  'verbs.languageEn',
];

describe('the words of both languages', () => {
  const vietnamese = new Map(
    leavesOf({ ...vi, dialogs: dialogWords('vi'), format: {}, language: '' }).filter(([, leaf]) => leaf !== ''),
  );
  const english = new Map(
    leavesOf({ ...en, dialogs: dialogWords('en'), format: {}, language: '' }).filter(([, leaf]) => leaf !== ''),
  );

  test('have the same keys, and kinds', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
    for (const [key, leaf] of vietnamese) expect(typeof english.get(key), key).toBe(typeof leaf);
  });

  test('are all translated', () => {
    const same = [...vietnamese].filter(([key, leaf]) => String(english.get(key)) === String(leaf)).map(([key]) => key);
    expect(same.filter((key) => !SHARED.includes(key))).toEqual([]);
  });

  test('hold no empty text and no emoji', () => {
    for (const [key, leaf] of [...vietnamese, ...english]) {
      const text = String(leaf);
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/\p{Emoji_Presentation}/u);
    }
  });

  test('write tone marks the same way throughout: hoạ, hoà, uỷ', () => {
    for (const [key, leaf] of vietnamese)
      expect(String(leaf).normalize('NFC'), key).not.toMatch(
        /(òa|óa|ỏa|õa|ọa|òe|óe|ỏe|õe|ọe|ùy|úy|ủy|ũy|ụy)(?![a-zà-ỹ])/iu,
      );
  });

  test('are chosen by the language', () => {
    expect(words('vi')).toBe(vi);
    expect(words('en')).toBe(en);
  });
});

describe('the sentences', () => {
  test('name the undone step', () => {
    expect(vi.verbs.undoStep(vi.verbs.steps.moveSite({ name: 'Trạm Đảo Trần' }))).toBe('Hoàn tác: dời Trạm Đảo Trần');
    expect(en.verbs.undoStep(en.verbs.steps.removeSites({ count: 3, name: 'A' }))).toBe('Undo: delete 3 sites');
    expect(vi.verbs.steps.switchSites({ count: 1, name: 'BTS Mã Châu', on: 0 })).toBe('tắt BTS Mã Châu');
  });

  test('say what a drag changed, both ways', () => {
    expect(vi.plan.delta.villages(3, 1)).toBe('+3 / −1 thôn');
    expect(vi.plan.delta.households(412)).toBe('+412 hộ');
    expect(vi.plan.delta.households(-1234)).toBe('−1.234 hộ');
    expect(en.plan.delta.villages(0, 2)).toBe('−2 villages');
    expect(en.plan.delta.villages(1, 0)).toBe('+1 village');
  });

  test('compare Turf with the grid', () => {
    expect(vi.plan.turf.same(105)).toBe('Turf: 105 = lưới: 105');
    expect(vi.plan.turf.differs(104, 105)).toBe('Turf: 104 ≠ lưới: 105');
  });

  test('know one from many in English', () => {
    expect(en.plan.households(1)).toBe('1 household');
    expect(en.plan.households(4812)).toBe('4,812 households');
  });
});
