import { describe, expect, test } from 'vitest';
import { copiedCoordinates, dmsCoordinates } from '../../src/i18n/coordinates';
import { createFormats } from '../../src/i18n/formats';

const vi = createFormats('vi');
const en = createFormats('en');

describe('numbers', () => {
  test('are written as people of the language do', () => {
    expect(vi.decimal(1234.5)).toBe('1.234,5');
    expect(en.decimal(1234.5)).toBe('1,234.5');
    expect(vi.integer(4812)).toBe('4.812');
    expect(vi.integer(-0.2)).toBe('0');
    expect(vi.signed(-3)).toBe('−3');
    expect(vi.signed(412)).toBe('+412');
  });

  test('never round a part up to the whole or down to nothing', () => {
    expect(vi.percent(0.99999)).toBe('99,9\u00a0%');
    expect(vi.percent(0.00001)).toBe('0,1\u00a0%');
    expect(vi.percent(1)).toBe('100\u00a0%');
    expect(vi.percent(0)).toBe('0\u00a0%');
  });

  test('carry their unit', () => {
    expect(vi.distance(850)).toBe('850\u00a0m');
    expect(vi.distance(999.6)).toBe('1,0\u00a0km');
    expect(vi.distance(1234)).toBe('1,2\u00a0km');
    expect(vi.area(6216.4)).toBe('6.216\u00a0km²');
    expect(vi.area(4.04)).toBe('4,0\u00a0km²');
  });
});

describe('dates', () => {
  test('put the day first; what is no date stays as it is', () => {
    expect(vi.date('2026-11-21')).toBe('21/11/2026');
    expect(en.date('2026-11-21T12:00:00')).toBe('21/11/2026');
    expect(vi.time('2026-11-21T09:05:00')).toBe('09:05');
    expect(vi.date('quý III')).toBe('quý III');
  });
});

describe('coordinates', () => {
  test('are copied latitude first with a decimal dot', () => {
    expect(copiedCoordinates([107.9652, 21.2383])).toBe('21.238300, 107.965200');
  });

  test('are read back in degrees, minutes and seconds, without 60 seconds', () => {
    expect(dmsCoordinates([107.9652, 21.2383])).toBe('21°14\'17.9"N 107°57\'54.7"E');
    expect(dmsCoordinates([-0.5, -20.99999999])).toBe('21°00\'00.0"S 0°30\'00.0"W');
  });
});
