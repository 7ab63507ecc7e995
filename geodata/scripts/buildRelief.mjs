/** Writes the illustrative relief that the browser fetches: `node geodata/scripts/buildRelief.mjs`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { RELIEF, relief } from './relief.mjs';

const TARGET = new URL('../../public/terrain/quang-ninh-illustrative.tif', import.meta.url);
const writer = fileURLToPath(new URL('../../src/io/terrain/writeGeotiff.ts', import.meta.url));
const { writeGeotiff } = (await runnerImport(writer, { logLevel: 'error', configFile: false })).module;

const { columns, rows, heights } = relief();
const { west, north, stepDeg } = RELIEF;
mkdirSync(new URL('./', TARGET), { recursive: true });
writeFileSync(
  TARGET,
  writeGeotiff({
    westDeg: west + stepDeg / 2,
    northDeg: north - stepDeg / 2,
    stepLngDeg: stepDeg,
    stepLatDeg: stepDeg,
    columns,
    rows,
    values: heights,
    noData: -32768,
    description: 'ILLUSTRATIVE relief of Quang Ninh, made up; not surveyed, not for decisions. Dia hinh minh hoa.',
    metadata: {
      ILLUSTRATIVE: 'YES',
      COAST: 'OpenStreetMap contributors, ODbL 1.0',
      HEIGHTS: 'four published spot heights; everything between is invented by geodata/scripts/relief.mjs',
    },
  }),
);
