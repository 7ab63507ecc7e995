import { type ElevationGrid, VOID_M } from '../../core/terrain/elevationGrid';
import { refused, type TerrainReading } from './terrainReading';
import { voidIssues } from './voidIssues';

/** Bytes of a tile → samples along each side: 3″, 1″. */
const SIDES: ReadonlyMap<number, number> = new Map([
  [1201 * 1201 * 2, 1201],
  [3601 * 3601 * 2, 3601],
]);

/**
 * One SRTM tile: big-endian 16-bit metres, rows from the north, samples at the corners of the degree cell whose
 * south-west corner the name says ("N21E107.hgt"). −32768 is a void.
 * Source: NASA, "The SRTM Data Format", in the SRTM quick start document.
 */
export function readHgt(bytes: Uint8Array, fileName: string): TerrainReading {
  const corner = cornerOf(fileName);
  if (!corner) return refused('terrain.badName', {}, fileName);
  const side = SIDES.get(bytes.length);
  if (side === undefined) {
    const nearest = bytes.length > 1201 * 1201 * 2 ? 3601 : 1201;
    return refused('terrain.wrongSize', { bytes: bytes.length, expected: nearest * nearest * 2 });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const heightsM = new Int16Array(side * side);
  for (let i = 0; i < heightsM.length; i++) heightsM[i] = view.getInt16(2 * i, false);
  const grid: ElevationGrid = {
    name: fileName,
    westDeg: corner.westDeg,
    northDeg: corner.southDeg + 1,
    stepLngDeg: 1 / (side - 1),
    stepLatDeg: 1 / (side - 1),
    columns: side,
    rows: side,
    heightsM,
    voidValue: VOID_M,
    illustrative: false,
    surface: false,
  };
  return { grids: [grid], issues: voidIssues(grid) };
}

/** "N36W122.hgt", also "n21_e107_1arc_v3.hgt" → the south-west corner; null when the name says none. */
export function cornerOf(fileName: string): { readonly westDeg: number; readonly southDeg: number } | null {
  const name = fileName.split(/[\\/]/).at(-1) ?? '';
  const parts = /([ns])(\d{1,2})_?([ew])(\d{1,3})(?!\d)/i.exec(name);
  if (!parts) return null;
  const southDeg = Number(parts[2]) * (parts[1]!.toLowerCase() === 's' ? -1 : 1);
  const westDeg = Number(parts[4]) * (parts[3]!.toLowerCase() === 'w' ? -1 : 1);
  return southDeg >= -90 && southDeg < 90 && westDeg >= -180 && westDeg < 180 ? { westDeg, southDeg } : null;
}
