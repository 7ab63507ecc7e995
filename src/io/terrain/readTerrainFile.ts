import { MAX_FILE_BYTES } from '../bytes/fileLimits';
import { sniffFileType } from '../bytes/sniffFileType';
import { inFile } from '../openFile';
import { readHgt } from './readHgt';
import { refused, type TerrainReading } from './terrainReading';
import { gunzipTerrain, unzipTerrain } from './unpackTerrain';

/**
 * Any height model a user may have: an SRTM tile (.hgt) or a GeoTIFF, plain, as .gz or several in a .zip. Never throws;
 * what cannot be read is said in the issues, and voids are counted.
 */
export async function readTerrainFile(bytes: Uint8Array, fileName: string): Promise<TerrainReading> {
  const { grids, issues } = await readAny(bytes, fileName);
  return { grids, issues: issues.map((issue) => (issue.file === undefined ? { ...issue, file: fileName } : issue)) };
}

async function readAny(bytes: Uint8Array, fileName: string): Promise<TerrainReading> {
  if (bytes.length === 0) return refused('file.empty');
  if (bytes.length > MAX_FILE_BYTES) {
    return refused('file.tooLarge', { sizeMb: Math.ceil(bytes.length / 1048576), maxMb: MAX_FILE_BYTES / 1048576 });
  }
  const type = sniffFileType(bytes);
  if (type === 'gzip') {
    const inner = gunzipTerrain(bytes, fileName);
    return 'grids' in inner ? inner : readPlain(inner.bytes, inner.name);
  }
  if (type !== 'zip') return readPlain(bytes, fileName);
  const unzipped = unzipTerrain(bytes);
  if ('grids' in unzipped) return unzipped;
  const readings: TerrainReading[] = [];
  for (const { name, bytes: inner } of unzipped.files) {
    const { grids, issues } = await readPlain(inner, name);
    readings.push({ grids, issues: inFile(issues, `${fileName}/${name}`) });
  }
  return { grids: readings.flatMap(({ grids }) => grids), issues: readings.flatMap(({ issues }) => issues) };
}

async function readPlain(bytes: Uint8Array, name: string): Promise<TerrainReading> {
  if (isTiff(bytes)) return (await import('./readGeotiff')).readGeotiff(bytes, name);
  return /\.hgt$/i.test(name) ? readHgt(bytes, name) : refused('terrain.notDem');
}

/** Little- or big-endian, classic or BigTIFF. */
export function isTiff(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if (a === 0x49 && b === 0x49) return (c === 42 || c === 43) && d === 0;
  return a === 0x4d && b === 0x4d && c === 0 && (d === 42 || d === 43);
}
