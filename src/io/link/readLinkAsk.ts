import type { Json, JsonObject } from '../../core/plan/json';
import type { P1812Ask } from '../../core/radio/p1812/p1812';
import { COASTAL, INLAND, SEA } from '../../core/radio/pathProfile';
import { quoted } from '../bytes/fileLimits';
import { isJsonArray, isJsonObject } from '../json/jsonShape';
import { parseJson } from '../json/parseJson';

/** What is wrong with a member of the file: a code with what was found and what is allowed. */
export interface LinkFault {
  readonly code: 'notObject' | 'missing' | 'notNumber' | 'notList' | 'badItem' | 'length' | 'order' | 'range' | 'word';
  readonly member: string;
  readonly value?: string;
  readonly allowed?: string;
}

export interface LinkReading {
  readonly ask: P1812Ask | null;
  readonly faults: readonly LinkFault[];
}

const NUMBERS = {
  freqMHz: [30, 6000],
  txHeightM: [1, 3000],
  rxHeightM: [1, 3000],
  dN: [0, 150],
  n0: [200, 500],
  latitudeDeg: [-90, 90],
  dctKm: [0, 20_000],
  dcrKm: [0, 20_000],
} as const;

/** Absent: the value in the middle. */
const SHARES = { timePct: [1, 50, 50], locationPct: [1, 50, 99], cellM: [1, 100, 10_000] } as const;

/** Reads one path and its question from JSON text: every member is looked at, and every fault told. Never throws. */
export function readLinkAsk(text: string): LinkReading {
  const { value, issues } = parseJson(text);
  if (value === undefined) {
    const { line = 0, column = 0 } = issues[0]?.params ?? {};
    return { ask: null, faults: [{ code: 'notObject', member: 'JSON', value: `${line}:${column}` }] };
  }
  if (!isJsonObject(value)) return { ask: null, faults: [{ code: 'notObject', member: 'JSON', value: quoted(value) }] };
  const faults: LinkFault[] = [];
  const profile = readProfile(value, faults);
  const numberOf = (key: keyof typeof NUMBERS) => readNumber(value, key, NUMBERS[key][0], NUMBERS[key][1], faults);
  const shareOf = (key: keyof typeof SHARES) =>
    value[key] === undefined ? SHARES[key][1] : readNumber(value, key, SHARES[key][0], SHARES[key][2], faults);
  const ask: P1812Ask = {
    profile,
    freqGHz: numberOf('freqMHz') / 1000,
    txHeightM: numberOf('txHeightM'),
    rxHeightM: numberOf('rxHeightM'),
    dN: numberOf('dN'),
    n0: numberOf('n0'),
    latitudeDeg: numberOf('latitudeDeg'),
    dctKm: numberOf('dctKm'),
    dcrKm: numberOf('dcrKm'),
    timePct: shareOf('timePct'),
    locationPct: shareOf('locationPct'),
    cellM: shareOf('cellM'),
    polarization: readPolarization(value, faults),
  };
  return { ask: faults.length === 0 ? ask : null, faults };
}

function readProfile(from: JsonObject, faults: LinkFault[]) {
  const dKm = readList(from, 'dKm', faults, isNumber);
  const hM = readList(from, 'hM', faults, (item) => isNumber(item) && item >= -500 && item <= 9000);
  const clutterM = readList(from, 'clutterM', faults, (item) => item === null || (isNumber(item) && item >= 0));
  const zone = readList(from, 'zone', faults, (item) => item === SEA || item === COASTAL || item === INLAND);
  checkLengths({ hM, clutterM, zone }, dKm?.length, faults);
  if (dKm) checkOrder(dKm as readonly number[], faults);
  return {
    length: dKm?.length ?? 0,
    dKm: Float64Array.from((dKm ?? []) as readonly number[]),
    hM: Float64Array.from((hM ?? []) as readonly number[]),
    clutterM: Float64Array.from(clutterM ?? [], (item) => (item as number | null) ?? 0),
    zone: Uint8Array.from((zone ?? []) as readonly number[]),
  };
}

const ITEMS: Readonly<Record<string, string>> = {
  dKm: '0, … km',
  hM: '-500…9000 m',
  clutterM: '≥ 0 m, null',
  zone: '1, 3, 4',
};

function readList(
  from: JsonObject,
  member: string,
  faults: LinkFault[],
  fits: (item: Json) => boolean,
): readonly Json[] | null {
  const value = from[member];
  if (value === undefined || value === null) {
    faults.push({ code: 'missing', member });
    return null;
  }
  if (!isJsonArray(value)) {
    faults.push({ code: 'notList', member, value: quoted(value) });
    return null;
  }
  const at = value.findIndex((item) => !fits(item));
  if (at >= 0) {
    const allowed = ITEMS[member] as string;
    faults.push({ code: 'badItem', member: `${member}[${at}]`, value: quoted(value[at] as Json), allowed });
  }
  return value;
}

function checkLengths(
  lists: Readonly<Record<string, readonly Json[] | null>>,
  points: number | undefined,
  faults: LinkFault[],
): void {
  if (points === undefined) return;
  for (const [member, list] of Object.entries(lists)) {
    if (list && list.length !== points) {
      faults.push({ code: 'length', member, value: String(list.length), allowed: String(points) });
    }
  }
}

/** Two points at least, from 0 up, each farther than the one before, and no more than 3000 km. */
function checkOrder(dKm: readonly number[], faults: LinkFault[]): void {
  if (dKm.length < 2) {
    faults.push({ code: 'length', member: 'dKm', value: String(dKm.length), allowed: '≥ 2' });
    return;
  }
  const at = dKm.findIndex((d, i) => (i === 0 ? d !== 0 : d <= (dKm[i - 1] as number)));
  if (at >= 0) faults.push({ code: 'order', member: `dKm[${at}]`, value: String(dKm[at]) });
  const end = dKm.at(-1) as number;
  if (end > 3000) faults.push({ code: 'range', member: 'dKm', value: String(end), allowed: '≤ 3000' });
}

function readNumber(from: JsonObject, member: string, least: number, greatest: number, faults: LinkFault[]): number {
  const value = from[member];
  if (value === undefined || value === null) faults.push({ code: 'missing', member });
  else if (!isNumber(value)) faults.push({ code: 'notNumber', member, value: quoted(value) });
  else if (value < least || value > greatest) {
    faults.push({ code: 'range', member, value: String(value), allowed: `${least}…${greatest}` });
  } else return value;
  return Number.NaN;
}

function readPolarization(from: JsonObject, faults: LinkFault[]): 'h' | 'v' {
  const value = from.polarization;
  if (value === 'h' || value === 'v') return value;
  if (value === undefined || value === null) faults.push({ code: 'missing', member: 'polarization' });
  else faults.push({ code: 'word', member: 'polarization', value: quoted(value), allowed: '"h", "v"' });
  return 'v';
}

function isNumber(value: Json): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
