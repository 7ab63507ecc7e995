import { expect, test } from 'vitest';
import { contentSecurityPolicy, parseHosts } from '../../scripts/policy.mjs';

test('nothing is allowed but the app itself', () => {
  const policy = contentSecurityPolicy();
  expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).not.toMatch(/https?:|\*|unsafe-inline|'unsafe-eval'/);
});

test('a host the user allows gets pictures, data and letters, never scripts or frames', () => {
  const directives = contentSecurityPolicy(['tiles.example.org']).split('; ');
  const open = directives.filter((directive) => directive.includes('https://tiles.example.org'));
  expect(open.map((directive) => directive.split(' ')[0])).toEqual(['img-src', 'font-src', 'connect-src']);
});

test('hosts are read with or without https, in any case, several at once', () => {
  expect(parseHosts('Tiles.example.org, https://dem.example.org:8443/,*.example.net')).toEqual([
    'tiles.example.org',
    'dem.example.org:8443',
    '*.example.net',
  ]);
  expect(parseHosts('')).toEqual([]);
});

test.each(['a.org; script-src *', "'unsafe-inline'", 'http://a.org', '*', 'a.org/path', 'a b', '\na.org\nX: y'])(
  'refuses %j, which could bend the policy',
  (text) => {
    expect(() => parseHosts(text)).toThrow(/is not a host name/);
  },
);
