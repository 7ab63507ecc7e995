import { convertIndexedToRgb, type DecodedPng, decode, hasPngSignature } from 'fast-png';
import { VOID_M } from '../../../core/terrain/elevationGrid';
import { HIGHEST_M, LOWEST_M } from '../terrainReading';

/** Heights of one tile, row by row from the north-west; what is not known is {@link VOID_M}. */
export interface TerrariumTile {
  readonly side: number;
  readonly heightsM: Float32Array;
}

/** Larger sides than this are nobody's tiles. */
const MOST_SIDE = 1024;

/**
 * A Terrarium tile: a square PNG of 8 bits whose pixels say 256 R + G + B / 256 − 32,768 metres. Transparent pixels, and
 * heights that no ground has, are void. null: it is not such a picture. By a library and not by the browser's canvas,
 * which may correct colours and, against tracking, alters what is read back.
 * Source: Tilezen Joerd, formats, "Terrarium".
 */
export function decodeTerrarium(bytes: Uint8Array): TerrariumTile | null {
  const side = squareSide(bytes);
  if (side === null) return null;
  try {
    const png = decode(bytes, { checkCrc: true });
    return png.depth === 8 || png.palette ? { side, heightsM: heightsOf(png, side) } : null;
  } catch {
    return null;
  }
}

/** Read before anything is unpacked: the head comes first in every PNG. */
function squareSide(bytes: Uint8Array): number | null {
  if (bytes.length < 33 || !hasPngSignature(bytes)) return null;
  const head = new DataView(bytes.buffer, bytes.byteOffset);
  const side = head.getUint32(16);
  return side === head.getUint32(20) && side >= 1 && side <= MOST_SIDE ? side : null;
}

function heightsOf(png: DecodedPng, side: number): Float32Array {
  const data = png.palette ? convertIndexedToRgb(png) : png.data;
  const count = side * side;
  const channels = data.length / count;
  if (channels !== 3 && channels !== 4) throw new Error('not a picture in colours');
  const hole = channels === 3 ? png.transparency : undefined;
  const heightsM = new Float32Array(count);
  for (let i = 0, at = 0; i < count; i++, at += channels) {
    const red = data[at]!;
    const green = data[at + 1]!;
    const blue = data[at + 2]!;
    const height = red * 256 + green + blue / 256 - 32_768;
    const clear = channels === 4 ? data[at + 3] === 0 : isHole(hole, red, green, blue);
    heightsM[i] = clear || height < LOWEST_M || height > HIGHEST_M ? VOID_M : height;
  }
  return heightsM;
}

function isHole(hole: Uint16Array | undefined, red: number, green: number, blue: number): boolean {
  return hole?.[0] === red && hole[1] === green && hole[2] === blue;
}
