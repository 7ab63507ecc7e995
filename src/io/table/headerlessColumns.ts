import { isInVietnam } from '../../core/checks/vietnamBounds';
import { parseCoordinate } from '../coordinates/parseCoordinate';

const NORTHINGS = [800_000, 2_700_000] as const;
const EASTINGS = [100_000, 900_000] as const;

/**
 * Columns of a list without a header, by what its cells measure: a latitude and a longitude of Vietnam, or a northing
 * and an easting; the first column of words is the name. {}: no such pair of columns.
 */
export function headerlessColumns(rows: readonly (readonly string[])[]): Record<string, number> {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => (row[column] ?? '').trim()));
  const find = (fits: (value: number) => boolean) => columns.findIndex((cells) => mostly(cells, fits));
  const degrees = { lat: find((value) => isInVietnam([108, value])), lng: find((value) => isInVietnam([value, 16])) };
  const metres = { lat: find(between(NORTHINGS)), lng: find(between(EASTINGS)) };
  const place = [degrees, metres].find(({ lat, lng }) => lat >= 0 && lng >= 0);
  if (!place) return {};
  const name = columns.findIndex((cells) => cells.some((cell) => cell !== '') && cells.every(isWords));
  return name >= 0 ? { name, ...place } : { ...place };
}

function between([min, max]: readonly [number, number]): (value: number) => boolean {
  return (value) => value >= min && value <= max;
}

/** A column of coordinates has fractions or is large: a count of households between 8 and 24 is none. */
function mostly(cells: readonly string[], fits: (value: number) => boolean): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const fitting = filled.filter((cell) => {
    const read = parseCoordinate(cell);
    return read !== null && fits(read.value) && (!Number.isInteger(read.value) || read.value > 1000);
  });
  return fitting.length > 0 && fitting.length * 5 >= filled.length * 4;
}

function isWords(cell: string): boolean {
  return cell === '' || (/\p{L}/u.test(cell) && parseCoordinate(cell) === null);
}
