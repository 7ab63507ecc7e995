import type { IssueCode, IssueParams, IssueSeverity } from '../../core/checks/issue';
import { roundLngLat } from '../../core/geo/lngLat';
import { foldDiacritics } from '../../core/plan/foldDiacritics';
import type { Json } from '../../core/plan/json';
import { MAX_RADIUS_M } from '../../core/plan/site';

/** A value as the plan keeps it; `undefined` value: the field is absent. A warning keeps the value as unknown. */
export type FieldResult = { readonly value: Json | undefined } | FieldFault;

export interface FieldFault {
  readonly code: IssueCode;
  readonly severity: IssueSeverity;
  readonly params?: IssueParams;
}

export type FieldReader = (value: Json) => FieldResult;

const ABSENT: FieldResult = { value: undefined };
const fault = (code: IssueCode, params?: IssueParams): FieldFault =>
  params ? { code, severity: 'error', params } : { code, severity: 'error' };

/** For a property that is read elsewhere, or computed again. */
export const skipped: FieldReader = () => ABSENT;

/** GIS tools turn "1" into 1: numbers and truth values are taken as they would be written. */
export const text: FieldReader = (value) => {
  if (value === null) return ABSENT;
  if (typeof value === 'object') return { code: 'field.notText', severity: 'warning' };
  return { value: String(value) };
};

export const number: FieldReader = (value) => {
  if (value === null || value === '') return ABSENT;
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? { value: read } : fault('field.notNumber');
};

export const notNegative: FieldReader = (value) => {
  const read = number(value);
  return 'value' in read && read.value !== undefined && (read.value as number) < 0 ? fault('field.negative') : read;
};

export const count: FieldReader = (value) => {
  const read = notNegative(value);
  return 'value' in read && read.value !== undefined && !Number.isInteger(read.value) ? fault('field.notWhole') : read;
};

export const radius: FieldReader = (value) => {
  const read = number(value);
  if (!('value' in read) || read.value === undefined) return read;
  const radiusM = read.value as number;
  if (radiusM <= 0) return fault('radius.notPositive', { maxKm: MAX_RADIUS_M / 1000 });
  return radiusM > MAX_RADIUS_M ? fault('radius.tooLarge', { maxKm: MAX_RADIUS_M / 1000 }) : read;
};

/** What a field cannot be is kept as unknown instead of making the row bad. */
export function warned(reader: FieldReader): FieldReader {
  return (value) => {
    const read = reader(value);
    return 'value' in read ? read : { ...read, severity: 'warning' };
  };
}

/** A longitude or latitude in its own column, rounded as places are. Out of range: kept as unknown. */
export function degrees(limitDeg: 90 | 180): FieldReader {
  return warned((value) => {
    const read = number(value);
    if (!('value' in read) || read.value === undefined) return read;
    const deg = read.value as number;
    if (Math.abs(deg) > limitDeg) return fault('place.outOfRange');
    return { value: roundLngLat([deg, 0])[0] };
  });
}

const YES = new Set(['true', '1', 'yes', 'y', 'x', 'co', 'dung']);
const NO = new Set(['false', '0', 'no', 'n', 'khong', 'sai']);

export const yesNo: FieldReader = (value) => {
  if (typeof value === 'boolean') return { value };
  if (value === null || value === '') return ABSENT;
  const word = foldDiacritics(String(value));
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : { code: 'field.notYesNo', severity: 'warning' };
};

/** One of a list, also by its other spellings (folded). `severity` is what an unknown word is. */
export function oneOf(
  allowed: readonly string[],
  spellings: Readonly<Record<string, string>>,
  unknown: FieldFault,
): FieldReader {
  const known = new Map<string, string>(Object.entries(spellings));
  for (const word of allowed) known.set(foldDiacritics(word), word);
  return (value) => {
    if (value === null || value === '') return ABSENT;
    if (allowed.includes(value as string)) return { value };
    const read = typeof value === 'string' ? known.get(foldDiacritics(value).replace(/[_-]/g, ' ')) : undefined;
    return read === undefined ? unknown : { value: read };
  };
}
