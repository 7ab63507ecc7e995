import type { Issue, IssueCode, IssueParams } from '../../core/checks/issue';
import { isInVietnam, isOnEarth, isSwapped } from '../../core/checks/vietnamBounds';
import { type LngLat, roundLngLat } from '../../core/geo/lngLat';
import { quoted } from '../bytes/fileLimits';
import type { Projector } from '../coordinates/crs';
import { type LetterHabit, type ParsedCoordinate, parseCoordinate } from '../coordinates/parseCoordinate';
import { parsePair } from '../coordinates/parsePair';
import { projectEitherWay } from '../coordinates/projectEitherWay';

export interface PlaceReading {
  /** null with no issue: the cells are empty. */
  readonly position: LngLat | null;
  readonly swapped: boolean;
  readonly issue?: Issue;
}

export interface PlaceColumns {
  readonly lat: number | undefined;
  readonly lng: number | undefined;
  readonly place: number | undefined;
  /** Headers as written, for the messages. */
  readonly headers: readonly string[];
}

/** Some lists mix "B" and "N" for north: in Vietnam no latitude is south. */
const LETTER_N = /n(?!am)/i;

/** The place of one row, from two cells or from one that holds both. */
export function readRowPlace(
  cells: readonly string[],
  columns: PlaceColumns,
  toWgs84: Projector | null,
  habit: LetterHabit,
  row: number,
): PlaceReading {
  const reading = readCells(cells, columns, toWgs84, habit, row);
  const { position } = reading;
  if (position === null || position[1] >= 0 || !habit.nIsSouth) return reading;
  const north: LngLat = [position[0], -position[1]];
  const saysN = [columns.lat, columns.lng, columns.place].some((column) => LETTER_N.test(cellOf(cells, column)));
  return saysN && isInVietnam(north) ? { ...reading, position: north } : reading;
}

function readCells(
  cells: readonly string[],
  columns: PlaceColumns,
  toWgs84: Projector | null,
  habit: LetterHabit,
  row: number,
): PlaceReading {
  const { lat, lng, place } = columns;
  const latCell = cellOf(cells, lat);
  const lngCell = cellOf(cells, lng);
  if (latCell !== '' || lngCell !== '') return readTwoCells(latCell, lngCell, columns, toWgs84, habit, row);
  const placeCell = cellOf(cells, place);
  if (placeCell === '') return { position: null, swapped: false };
  const pair = parsePair(placeCell, habit);
  if (!pair) return bad('coordinate.unreadable', row, columns.headers[place ?? -1], placeCell);
  return placed(pair[0], pair[1], () => placeCell, columns.headers[place ?? -1], toWgs84, row);
}

function cellOf(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : (cells[column] ?? '').trim();
}

function readTwoCells(
  latCell: string,
  lngCell: string,
  columns: PlaceColumns,
  toWgs84: Projector | null,
  habit: LetterHabit,
  row: number,
): PlaceReading {
  const latHeader = columns.headers[columns.lat ?? -1];
  const lngHeader = columns.headers[columns.lng ?? -1];
  const lat = parseCoordinate(latCell, habit);
  if (!lat) return bad('coordinate.unreadable', row, latHeader, latCell);
  const lng = parseCoordinate(lngCell, habit);
  if (!lng) return bad('coordinate.unreadable', row, lngHeader, lngCell);
  const outside = !toWgs84 && outOfRange(lat, lng);
  if (outside) {
    const isLat = outside === lat;
    const cell = isLat ? latCell : lngCell;
    return bad(
      'place.outOfRange',
      row,
      isLat ? latHeader : lngHeader,
      cell,
      rangeParams(outside, isLat ? 'lat' : 'lng'),
    );
  }
  return placed(lat, lng, () => `${latCell}, ${lngCell}`, latHeader, toWgs84, row);
}

/** The coordinate that fits neither way round, if any. */
function outOfRange(lat: ParsedCoordinate, lng: ParsedCoordinate): ParsedCoordinate | null {
  const swapped = lat.axis === 'lng' || lng.axis === 'lat' || isSwapped([lng.value, lat.value]);
  if (swapped) return null;
  if (Math.abs(lng.value) > 180) return lng;
  return Math.abs(lat.value) > 90 ? lat : null;
}

function placed(
  first: ParsedCoordinate,
  second: ParsedCoordinate,
  written: () => string,
  header: string | undefined,
  toWgs84: Projector | null,
  row: number,
): PlaceReading {
  if (toWgs84) return fromMetres(first.value, second.value, written, header, toWgs84, row);
  const letters = first.axis === 'lng' || second.axis === 'lat';
  const asWritten: LngLat = [second.value, first.value];
  const swapped = letters || isSwapped(asWritten);
  const position: LngLat = swapped ? [first.value, second.value] : asWritten;
  if (!isOnEarth(position)) return bad('place.outOfRange', row, header, written());
  return { position: roundLngLat(position), swapped: swapped && !letters };
}

function fromMetres(
  north: number,
  east: number,
  written: () => string,
  header: string | undefined,
  toWgs84: Projector,
  row: number,
): PlaceReading {
  const position = projectEitherWay(toWgs84, east, north);
  const fits = Number.isFinite(position[0]) && isOnEarth(position);
  return fits ? { position: roundLngLat(position), swapped: false } : bad('place.outOfRange', row, header, written());
}

/** The bounds to name and, where one moved decimal mark explains the value, the value it may have been. */
function rangeParams({ value }: ParsedCoordinate, axis: 'lat' | 'lng'): IssueParams {
  const [min, max] = axis === 'lat' ? [20, 22] : [106, 109];
  const likely = [10, 100, 1000, 1e4, 1e5, 1e6, 1e7].map((factor) => value / factor).find((v) => v >= min && v <= max);
  return likely === undefined ? { min, max } : { min, max, likely: Number(likely.toFixed(7)) };
}

function bad(
  code: IssueCode,
  row: number,
  column: string | undefined,
  value: string,
  params?: IssueParams,
): PlaceReading {
  const issue: Issue = { code, severity: 'error', row, value: quoted(value) };
  return {
    position: null,
    swapped: false,
    issue: { ...issue, ...(column !== undefined && { column }), ...(params && { params }) },
  };
}

/** A warning for a place that is on Earth but nowhere near. */
export function farAway(position: LngLat, row: number, id: string): Issue | null {
  if (isInVietnam(position)) return null;
  const value = `${position[1]}, ${position[0]}`;
  return { code: 'place.outsideVietnam', severity: 'warning', row, value, ids: [id] };
}
