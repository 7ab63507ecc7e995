import type { Json, JsonObject } from '../../core/plan/json';
import { objectOf } from '../json/jsonShape';
import { dbfDecoder } from './dbfDecoder';

export interface DbfReading {
  /** One for each record, in order; null: a record marked as deleted. */
  readonly rows: readonly (JsonObject | null)[];
  /** Set when no .cpg names the encoding and it is not UTF-8. */
  readonly guessedEncoding: string | null;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly start: number;
  readonly length: number;
}

const HEADER_BYTES = 32;
const END_OF_COLUMNS = 0x0d;
const DELETED = 0x2a;
/** How GDAL writes a day that is not known. */
const NO_DAY = /^0+$/;

/**
 * The records of a .dbf (dBASE III, version 3). An empty number or truth value is null, not zero or false. null: the
 * file is shorter than it says.
 */
export function readDbf(bytes: Uint8Array, cpg: string | null): DbfReading | null {
  if (bytes.length < HEADER_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const recordBytes = view.getUint16(10, true);
  if (recordBytes < 1 || headerBytes + count * recordBytes > bytes.length) return null;
  const records = Array.from({ length: count }, (_, i) => {
    const start = headerBytes + i * recordBytes;
    return bytes.subarray(start, start + recordBytes);
  });
  const { decode, guessed } = dbfDecoder(bytes.subarray(headerBytes), cpg);
  const columns = columnsOf(bytes, headerBytes, decode);
  const rows = records.map((record) => (record[0] === DELETED ? null : rowOf(record, columns, decode)));
  return { rows, guessedEncoding: guessed };
}

function columnsOf(bytes: Uint8Array, headerBytes: number, decode: (bytes: Uint8Array) => string): Column[] {
  const columns: Column[] = [];
  let start = 1;
  for (let at = HEADER_BYTES; at + HEADER_BYTES <= headerBytes && bytes[at] !== END_OF_COLUMNS; at += HEADER_BYTES) {
    const name = decode(bytes.subarray(at, at + 11)).replace(/\0[\s\S]*$/, '');
    const length = bytes[at + 16] as number;
    columns.push({ name: name.trim(), type: String.fromCharCode(bytes[at + 11] as number), start, length });
    start += length;
  }
  return columns;
}

function rowOf(record: Uint8Array, columns: readonly Column[], decode: (bytes: Uint8Array) => string): JsonObject {
  return objectOf(
    columns.map(({ name, type, start, length }) => [
      name,
      fieldValue(decode(record.subarray(start, start + length)), type),
    ]),
  );
}

function fieldValue(padded: string, type: string): Json {
  const text = padded.replace(/\0/g, '').trim();
  if (text === '' || (type === 'D' && NO_DAY.test(text))) return null;
  if (type === 'N' || type === 'F') {
    const number = Number(text);
    return Number.isFinite(number) ? number : /^\*+$/.test(text) ? null : text;
  }
  if (type === 'L') return /^[YyTt]$/.test(text) ? true : /^[NnFf]$/.test(text) ? false : null;
  return type === 'D' && /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text;
}
