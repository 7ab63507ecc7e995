import { POSITION_DECIMALS, roundLngLat } from '../../../core/geo/lngLat';

const [MINUS, PLUS, POINT, ZERO] = [0x2d, 0x2b, 0x2e, 0x30];
/** A whole number of so many digits is exact, and so is ten to the number of its decimals: their quotient rounds once. */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => Number(`1e${power}`));
const SCALE = 10 ** POSITION_DECIMALS;
/** How far inside the ends of the globe a rounded degree must be to be taken as it is. */
const AT_THE_EDGE_DEG = 1e-5;

/** The number `Number` makes of the same bytes, into `numbers`; the byte behind it, or -1: not strict JSON, not finite. */
export function scanNumber(bytes: Uint8Array, from: number, numbers: Float64Array, row: number): number {
  const first = bytes[from] === MINUS ? from + 1 : from;
  let mantissa = 0;
  let at = first;
  for (; isDigit(bytes[at]); at += 1) mantissa = mantissa * 10 + (bytes[at] as number) - ZERO;
  if (at === first || (bytes[first] === ZERO && at > first + 1)) return -1;
  let digits = at - first;
  let decimals = 0;
  if (bytes[at] === POINT) {
    const point = at;
    for (at += 1; isDigit(bytes[at]); at += 1) mantissa = mantissa * 10 + (bytes[at] as number) - ZERO;
    decimals = at - point - 1;
    if (decimals === 0) return -1;
    digits += decimals;
  }
  if (isExponentMark(bytes[at])) {
    at += bytes[at + 1] === MINUS || bytes[at + 1] === PLUS ? 2 : 1;
    if (!isDigit(bytes[at])) return -1;
    while (isDigit(bytes[at])) at += 1;
    digits = Number.POSITIVE_INFINITY;
  }
  if (digits > EXACT_DIGITS) {
    const value = Number(String.fromCharCode(...bytes.subarray(from, at)));
    numbers[row] = value;
    return Number.isFinite(value) ? at : -1;
  }
  const value = mantissa / (POWERS_OF_TEN[decimals] as number);
  numbers[row] = first > from ? -value : value;
  return at;
}

/**
 * A longitude or latitude rounded as a plan keeps it, decided by the digits where they leave no doubt; the byte behind
 * it, or -1: not clearly within ± the limit, degrees.
 */
export function scanDegrees(
  bytes: Uint8Array,
  from: number,
  numbers: Float64Array,
  row: number,
  limitDeg: number,
): number {
  const first = bytes[from] === MINUS ? from + 1 : from;
  let units = 0;
  let at = first;
  for (; isDigit(bytes[at]); at += 1) units = units * 10 + (bytes[at] as number) - ZERO;
  const point = at;
  const isStrict = point > first && point < first + 4 && (bytes[first] !== ZERO || point === first + 1);
  if (!isStrict || bytes[point] !== POINT) return scanPlainDegrees(bytes, from, numbers, row, limitDeg);
  const kept = point + 1 + POSITION_DECIMALS;
  for (at += 1; at < kept && isDigit(bytes[at]); at += 1) units = units * 10 + (bytes[at] as number) - ZERO;
  units *= POWERS_OF_TEN[kept - at] as number;
  if (at === kept && isDigit(bytes[at])) {
    const next = isDigit(bytes[at + 1]) ? (bytes[at + 1] as number) - ZERO : 0;
    const hundredths = ((bytes[at] as number) - ZERO) * 10 + next;
    if (hundredths === 49 || hundredths === 50) return scanPlainDegrees(bytes, from, numbers, row, limitDeg);
    if (hundredths > 50) units += 1;
    while (isDigit(bytes[at])) at += 1;
  }
  if (at === point + 1 || isExponentMark(bytes[at])) return scanPlainDegrees(bytes, from, numbers, row, limitDeg);
  const deg = units / SCALE;
  numbers[row] = (first > from ? -deg : deg) + 0;
  return deg > limitDeg - AT_THE_EDGE_DEG ? -1 : at;
}

function scanPlainDegrees(
  bytes: Uint8Array,
  from: number,
  numbers: Float64Array,
  row: number,
  limitDeg: number,
): number {
  const at = scanNumber(bytes, from, numbers, row);
  const deg = numbers[row] as number;
  numbers[row] = roundLngLat([deg, 0])[0];
  return Math.abs(deg) <= limitDeg - AT_THE_EDGE_DEG ? at : -1;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isExponentMark(byte: number | undefined): boolean {
  return byte === 0x65 || byte === 0x45;
}
