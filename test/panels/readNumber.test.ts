import { describe, expect, test } from 'vitest';
import { readNumber } from '../../src/panels/inspector/readNumber';

describe('a typed number', () => {
  test('is read as the language writes it', () => {
    expect(readNumber('1.234,5', 'vi')).toBe(1234.5);
    expect(readNumber('1,234.5', 'en')).toBe(1234.5);
    expect(readNumber('3.000', 'vi')).toBe(3000);
    expect(readNumber('3,000', 'en')).toBe(3000);
    expect(readNumber('2,5', 'vi')).toBe(2.5);
    expect(readNumber('12 500', 'vi')).toBe(12500);
  });

  test('may have the other decimal mark where it cannot mean thousands', () => {
    expect(readNumber('2.5', 'vi')).toBe(2.5);
    expect(readNumber('2,5', 'en')).toBe(2.5);
  });

  test('is nothing else', () => {
    for (const text of ['', 'ba', '1.23.4', '1e5', '--2', '5 km']) expect(readNumber(text, 'vi'), text).toBeNull();
  });
});
