import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { build } from '../../geodata/scripts/build.mjs';
import { generate } from '../../geodata/scripts/generate.mjs';
import { textOf } from './builtIn';

test('the seed gives the committed villages, sites and listing again, byte for byte', () => {
  const made = generate();
  expect(made.size).toBe(5);
  for (const [name, text] of made) expect(text === textOf(`geodata/${name}`), name).toBe(true);
});

test('the committed sources give the public files again, byte for byte', () => {
  const made = build();
  expect(made.size).toBe(3);
  for (const [path, text] of made) expect(text === textOf(`public/${path}`), path).toBe(true);
});

test('the first load stays light', () => {
  const gzipKb = (path: string) => gzipSync(textOf(path), { level: 9 }).length / 1024;
  expect(gzipKb('public/plans/quang-ninh.geojson')).toBeLessThan(170);
  expect(Buffer.byteLength(textOf('public/geo/land.geojson'))).toBeLessThan(250 * 1024);
});

test('chance and the clock come from nowhere but the seed', () => {
  const files = [
    'generate',
    'build',
    'programme',
    'network',
    'candidates',
    'households',
    'villageNames',
    'prng',
    'areas',
  ];
  for (const file of files)
    expect(textOf(`geodata/scripts/${file}.mjs`)).not.toMatch(/Math\.random|Date\.now|new Date/);
});
