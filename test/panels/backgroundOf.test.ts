import { describe, expect, test } from 'vitest';
import { isAllowedHost } from '../../src/commands/isAllowedHost';
import { backgroundOf } from '../../src/panels/dialogs/backgroundOf';

describe('a base-map address', () => {
  test('is known by its shape', () => {
    expect(backgroundOf('https://tiles.example.org/{z}/{x}/{y}.png')).toMatchObject({
      kind: 'xyz',
      host: 'tiles.example.org',
    });
    expect(backgroundOf('https://example.org/wmts/{TileMatrix}/{TileRow}/{TileCol}')?.kind).toBe('wmts');
    expect(backgroundOf(' https://example.org/style.json ')?.kind).toBe('style');
    expect(backgroundOf('https://example.org:8443/{z}/{x}/{y}')?.host).toBe('example.org:8443');
  });

  test('is refused without https or without a host', () => {
    for (const text of ['', 'http://example.org/{z}/{x}/{y}', 'example.org', 'javascript:alert(1)', 'https://'])
      expect(backgroundOf(text), text).toBeNull();
  });
});

test('a host is allowed by its name or by a star above it', () => {
  expect(isAllowedHost('a.example.org', ['*.example.org'])).toBe(true);
  expect(isAllowedHost('example.org', ['*.example.org'])).toBe(false);
  expect(isAllowedHost('example.org', ['example.org'])).toBe(true);
  expect(isAllowedHost('badexample.org', ['*.example.org', 'example.org'])).toBe(false);
});
