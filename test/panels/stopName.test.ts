import { describe, expect, test } from 'vitest';
import { words } from '../../src/i18n/words';
import { stopName, writtenDate } from '../../src/panels/stopName';

const stop = (position: number, date: string | null) => ({
  key: String(position),
  position,
  date,
  deadVillages: 0,
  deadHouseholds: 0,
});

describe('the stops of the programme', () => {
  test('are named by their place on the line, with their date', () => {
    const stops = [stop(0, null), stop(89, '2023-12'), stop(149, null)];
    const names = stops.map((each) => stopName(words('vi'), stops, each));
    expect(names).toEqual(['trước chương trình', 'sau chương trình, 12/2023', 'thêm đề xuất']);
  });

  test('keep the date as it was written when it is none of ours', () => {
    expect(writtenDate('2023-12')).toBe('12/2023');
    expect(writtenDate('2026-11-21')).toBe('21/11/2026');
    expect(writtenDate('12/2023')).toBe('12/2023');
    expect(writtenDate('quý IV 2023')).toBe('quý IV 2023');
  });
});
