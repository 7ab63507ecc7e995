/** What the directory at the end of a ZIP claims of one entry. Nothing of it is trusted. */
export interface ArchiveEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  /** 0: stored · 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its own header starts. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA = 0xffffffff;
const ZIP64 = 1;

/** The entries of a ZIP by its central directory (APPNOTE 6.3.10, 4.3), at most `most` of them; null: it has none. */
export function centralDirectory(bytes: Uint8Array, most: number): ArchiveEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ArchiveEntry[] = [];
  for (let i = 0; i < count && entries.length < most; i += 1) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const next = at + ENTRY_BYTES + nameBytes + extraBytes + view.getUint16(at + 32, true);
    if (next > bytes.length) return null;
    entries.push(readEntry(view, bytes, at, nameBytes, extraBytes));
    at = next;
  }
  return entries;
}

/** The packed bytes of an entry, behind its own header; null: they are not all there. */
export function packedBytes(bytes: Uint8Array, { offset, packedBytes: length }: ArchiveEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + length > bytes.length ? null : bytes.subarray(start, start + length);
}

function endRecord(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, nameBytes: number, extraBytes: number): ArchiveEntry {
  const nameAt = at + ENTRY_BYTES;
  const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameBytes));
  const wide = wideNumbers(view, nameAt + nameBytes, extraBytes);
  const number = (offset: number) => {
    const value = view.getUint32(offset, true);
    return value === IN_EXTRA ? (wide.shift() ?? value) : value;
  };
  const size = number(at + 24);
  const packed = number(at + 20);
  return {
    name,
    isFolder: /[/\\]$/.test(name),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: packed,
    bytes: size,
    offset: number(at + 42),
  };
}

/** The 64-bit numbers that stand in for those too large for their place, in the order of those places. */
function wideNumbers(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64) continue;
    const count = Math.min(view.getUint16(at + 2, true), start + length - at - 4) >> 3;
    return Array.from({ length: count }, (_, i) => Number(view.getBigUint64(at + 4 + i * 8, true)));
  }
  return [];
}
