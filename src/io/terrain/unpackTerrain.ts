import { Gunzip } from 'fflate';
import { unpack } from '../archive/unpack';
import { refused, type TerrainReading } from './terrainReading';

export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MAX_GZIP_BYTES = 600 * 1024 * 1024;
/** A tile of nothing but sea packs a thousandfold, the most that deflate can; the limits of size still hold. */
const SEA_TILE_RATIO = 1100;
/** Small enough that the most a step can unpack, about a thousandfold, stays small. */
const STEP_BYTES = 16 * 1024;

/** The height models of a .zip, or why there are none. */
export function unzipTerrain(bytes: Uint8Array): { readonly files: readonly PackedFile[] } | TerrainReading {
  const wanted = (name: string) => /\.(hgt|tiff?)$/i.test(name) && !/(^|\/)(__MACOSX|\._)/.test(name);
  const { files, issues } = unpack(bytes, wanted, undefined, SEA_TILE_RATIO);
  if (!files) return { grids: [], issues };
  if (files.size === 0) return refused('terrain.nothingInside');
  return { files: [...files].map(([path, inner]) => ({ name: path.split(/[\\/]/).at(-1)!, bytes: inner })) };
}

/** What a .gz holds; what it says of its size is not believed. */
export function gunzipTerrain(bytes: Uint8Array, fileName: string): PackedFile | TerrainReading {
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Gunzip((part, last) => {
    parts.push(part);
    length += part.length;
    ended ||= last;
  });
  try {
    for (let at = 0; at < bytes.length; at += STEP_BYTES) {
      stream.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
      if (length > MAX_GZIP_BYTES) return refused('terrain.tooLarge', { maxMb: MAX_GZIP_BYTES / 1048576 });
    }
  } catch {
    return refused('terrain.truncated');
  }
  if (!ended) return refused('terrain.truncated');
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return { name: fileName.replace(/\.gz$/i, ''), bytes: all };
}
