import { Inflate } from 'fflate';
import type { Issue, IssueCode, IssueParams } from '../../core/checks/issue';
import { quoted } from '../bytes/fileLimits';
import { MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_RATIO, MAX_TOTAL_BYTES, RATIO_FREE_BYTES } from './archiveLimits';
import { type ArchiveEntry, centralDirectory, packedBytes } from './centralDirectory';
import { crc32 } from './crc32';

export interface Unpacked {
  /** Path in the archive → bytes. null: refused, the issues say why. Paths are names only: nothing is written anywhere. */
  readonly files: ReadonlyMap<string, Uint8Array> | null;
  readonly issues: readonly Issue[];
}

const STORED = 0;
const DEFLATED = 8;
/** Small enough that the most a step can unpack, about a thousandfold, stays small. */
const STEP_BYTES = 16 * 1024;
const MB = 1024 * 1024;

/**
 * Unpacks a ZIP, counting what really comes out: the sizes and sums it claims are compared, not believed. Archives in
 * the archive stay packed. `wanted` chooses by name; `maxRatio` is for content that is monotonous by nature. `onProgress` is told the share of the packed bytes that is done.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
  onProgress: (share: number) => void = () => {},
  maxRatio = MAX_RATIO,
): Unpacked {
  const entries = centralDirectory(bytes, MAX_ENTRIES + 1);
  if (!entries) return refused('archive.damaged');
  if (entries.length > MAX_ENTRIES) return refused('archive.tooManyEntries', undefined, { max: MAX_ENTRIES });
  const files = new Map<string, Uint8Array>();
  const nested: string[] = [];
  let total = 0;
  for (const entry of entries) {
    if (entry.isFolder) continue;
    if (isArchiveName(entry.name)) nested.push(entry.name);
    else if (wanted(entry.name)) {
      const result = unpackEntry(bytes, entry, MAX_TOTAL_BYTES - total, maxRatio);
      if ('code' in result) return { files: null, issues: [result] };
      total += result.length;
      files.set(entry.name, result);
    }
    onProgress(Math.min(1, (entry.offset + entry.packedBytes) / bytes.length));
  }
  const names = quoted(nested.join(', '));
  const issues: Issue[] =
    nested.length > 0 ? [{ code: 'archive.nestedSkipped', severity: 'warning', value: names }] : [];
  return { files, issues };
}

function unpackEntry(bytes: Uint8Array, entry: ArchiveEntry, room: number, maxRatio: number): Uint8Array | Issue {
  const { name, method, isEncrypted } = entry;
  if (isEncrypted) return fault('archive.encrypted', name);
  const packed = packedBytes(bytes, entry);
  if (!packed || (method !== STORED && method !== DEFLATED)) return fault('archive.damaged', name);
  const limit = Math.min(MAX_ENTRY_BYTES, room);
  if (Math.max(entry.bytes, packed.length) > limit) return tooLarge(name, limit);
  const content = method === STORED ? packed : inflate(packed, entry, limit, maxRatio);
  if ('code' in content) return content;
  if (content.length !== entry.bytes) return fault('archive.sizeLies', name);
  return crc32(content) === entry.crc ? content : fault('archive.checksum', name);
}

function inflate(
  packed: Uint8Array,
  { name, bytes: claimed }: ArchiveEntry,
  limit: number,
  maxRatio: number,
): Uint8Array | Issue {
  const content = new Uint8Array(claimed);
  let length = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    if (length + chunk.length <= claimed) content.set(chunk, length);
    length += chunk.length;
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length || !ended; at += STEP_BYTES) {
      stream.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
      if (length > limit) return tooLarge(name, limit);
      if (length > RATIO_FREE_BYTES && length > packed.length * maxRatio) {
        return fault('archive.bomb', name, { max: maxRatio });
      }
      if (length > claimed) return fault('archive.sizeLies', name);
    }
  } catch {
    return fault('archive.damaged', name);
  }
  return length === claimed ? content : fault('archive.sizeLies', name);
}

function tooLarge(name: string, limit: number): Issue {
  const code = limit < MAX_ENTRY_BYTES ? 'archive.tooLarge' : 'archive.entryTooLarge';
  return fault(code, name, { maxMb: (code === 'archive.tooLarge' ? MAX_TOTAL_BYTES : MAX_ENTRY_BYTES) / MB });
}

function isArchiveName(name: string): boolean {
  return /\.(zip|kmz|7z|rar|gz|tgz|xlsx|ods)$/i.test(name);
}

function fault(code: IssueCode, name?: string, params?: IssueParams): Issue {
  return { code, severity: 'error', ...(name !== undefined && { value: quoted(name) }), ...(params && { params }) };
}

function refused(code: IssueCode, name?: string, params?: IssueParams): Unpacked {
  return { files: null, issues: [fault(code, name, params)] };
}
