import { describe, expect, it } from 'vitest';
import { ISSUE_CODES } from '../../src/core/checks/issue';
import { describeIssue } from '../../src/i18n/describeIssue';
import { importWords } from '../../src/i18n/importWords';

/** "1 rows", "2 row": a count and a noun, an adjective between them allowed, that do not agree. */
const NOUNS = 'row|site|village|place|point|feature|cell|line|column|entr(?:y|ies)|id';
const ONE_OF_MANY = new RegExp(`(?<![\\d.,])1 (?:[a-z-]+ ){0,2}?(?:${NOUNS})s\\b|(?<![\\d.,])1 [a-z ]*?entries\\b`);
const MANY_OF_ONE = new RegExp(`(?<![\\d.,])[25] (?:[a-z-]+ ){0,2}?(?:${NOUNS})\\b(?! ids)`);

const en = importWords('en');
const WORDS: Readonly<Record<string, (count: number) => string>> = {
  splitOf: (count) => en.splitOf('X', count),
  splitWithoutPlace: en.splitWithoutPlace,
  removeMissing: en.removeMissing,
  badRows: en.badRows,
  take: en.take,
  holds: (count) => en.holds(count, count, count),
};

describe('a count in English', () => {
  it.each(Object.keys(WORDS))('agrees with its noun: %s', (key) => {
    expect(WORDS[key]!(1)).not.toMatch(ONE_OF_MANY);
    expect(WORDS[key]!(2)).not.toMatch(/\b2 (?:[a-z]+ )?(?:row|village|site|entry|feature)\b/);
  });

  it.each(ISSUE_CODES)('agrees with its noun: %s', (code) => {
    const said = (count: number) =>
      describeIssue(
        { code, severity: 'notice', params: { count, ...(code === 'measured.moreBadRows' && { rows: count }) } },
        'en',
      );
    expect(said(1)).not.toMatch(ONE_OF_MANY);
    expect(said(2)).not.toMatch(MANY_OF_ONE);
  });

  it('of one reads well', () => {
    expect(en.badRows(1)).toBe('1 bad row, not imported');
    expect(en.badRows(1200)).toBe('1,200 bad rows, not imported');
    expect(en.holds(1, 0, 1)).toBe('The file holds 0 villages, 1 site and 1 other feature.');
    const notice = { severity: 'notice', params: { count: 1 } } as const;
    expect(describeIssue({ ...notice, code: 'id.generated' }, 'en')).toBe(
      '1 row has no id; one was made from what the row holds.',
    );
  });
});
