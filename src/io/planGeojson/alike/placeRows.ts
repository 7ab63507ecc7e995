import type { Json } from '../../../core/plan/json';
import type { Site } from '../../../core/plan/site';
import type { Village } from '../../../core/plan/village';

/** One property of many places; `isExtra`: among the unknown properties of the place. */
export type PlaceColumn = { readonly key: string; readonly isExtra: boolean } & PlaceCells;

/** `texts`: one text a line. `words`: which of the words. */
export type PlaceCells =
  | { readonly of: 'texts'; readonly texts: string }
  | { readonly of: 'words'; readonly codes: Uint16Array; readonly words: readonly Json[] }
  | { readonly of: 'numbers'; readonly numbers: Float64Array };

/** Places that differ from `sample` in their columns, their id and their position only. */
export interface PlaceGroup {
  readonly sample: Site | Village;
  readonly count: number;
  readonly ids: string;
  /** Places without a name of their own are called by their id. */
  readonly isNamedById: boolean;
  readonly lngDeg: Float64Array;
  readonly latDeg: Float64Array;
  readonly columns: readonly PlaceColumn[];
}

/** Places that follow each other in a file, by columns: little to copy from a thread, and quick to make. */
export interface PlaceRows {
  readonly kind: 'site' | 'village';
  readonly count: number;
  readonly groups: readonly PlaceGroup[];
  /** Which group each place is of; null: there is one. */
  readonly order: Uint8Array | null;
}

/** Some places of a file, in their order among those of their kind. */
export type PlacePart =
  | { readonly rows: PlaceRows }
  | { readonly kind: 'site' | 'village'; readonly places: readonly (Site | Village)[] };

/** Takes the places of a file while it is being read, so that the reading holds none of them. */
export interface PlaceTaker {
  take(part: PlacePart): void;
  /** What came so far is void: the file is read again from its beginning. */
  startAnew(): void;
}

type Cells = readonly Json[];

/** The places themselves, in their order. `ids`: those of each group, where they are known already. */
export function placesOf(
  { groups, order }: PlaceRows,
  ids: readonly (readonly string[])[] = groups.map((group) => group.ids.split('\n')),
): (Site | Village)[] {
  const made = groups.map((group, i) => placesOfGroup(group, ids[i] as readonly string[]));
  if (!order) return made[0] ?? [];
  const next = groups.map(() => 0);
  return Array.from(order, (group) => {
    const at = next[group] as number;
    next[group] = at + 1;
    return (made[group] as (Site | Village)[])[at] as Site | Village;
  });
}

function placesOfGroup(group: PlaceGroup, ids: readonly string[]): (Site | Village)[] {
  const { count, isNamedById, lngDeg, latDeg, columns } = group;
  const sample = inOnePiece(group.sample);
  const own = columns.filter(({ isExtra }) => !isExtra);
  const keys = ['id', ...(isNamedById ? ['name'] : []), ...own.map(({ key }) => key)];
  const cells: Cells[] = [ids, ...(isNamedById ? [ids] : []), ...own.map(cellsOf)];
  const extras = extrasOf(sample, count, columns);
  const places: (Site | Village)[] = [];
  for (let at = 0; at < count; at += 1) {
    const place: Record<string, unknown> = { ...sample };
    for (let i = 0; i < keys.length; i += 1) place[keys[i] as string] = (cells[i] as Cells)[at];
    place.position = [lngDeg[at], latDeg[at]];
    if (extras) place.extra = extras[at];
    places.push(place as unknown as Site | Village);
  }
  return places;
}

function extrasOf({ extra }: Site | Village, count: number, columns: readonly PlaceColumn[]) {
  if (!extra) return null;
  const extras = columns.filter(({ isExtra }) => isExtra);
  const cells = extras.map(cellsOf);
  return Array.from({ length: count }, (_, at) => {
    const own: Record<string, Json> = { ...extra };
    for (let i = 0; i < cells.length; i += 1) own[(extras[i] as PlaceColumn).key] = (cells[i] as Cells)[at] as Json;
    return own;
  });
}

function cellsOf(column: PlaceColumn): Cells {
  if (column.of === 'texts') return column.texts.split('\n');
  const cells: Json[] = [];
  if (column.of === 'numbers') for (const value of column.numbers) cells.push(inItsShortForm(value));
  else for (const code of column.codes) cells.push(column.words[code] as Json);
  return cells;
}

/** What was put together property by property is slower to copy. */
function inOnePiece(sample: Site | Village): Site | Village {
  return JSON.parse(JSON.stringify(sample)) as Site | Village;
}

/** Engines keep a small whole number in the place of a pointer, but not one that comes from an array of floats. */
function inItsShortForm(value: number): number {
  const whole = value | 0;
  return whole === value && (whole !== 0 || Object.is(value, 0)) ? whole : value;
}
