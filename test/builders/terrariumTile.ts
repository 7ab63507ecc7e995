import { crc32, deflateSync } from 'node:zlib';

export interface TileShape {
  readonly side?: number;
  /** How rows are written: as they are, less the pixel to the left, or less the row above (PNG, 9.2). */
  readonly filter?: 0 | 1 | 2;
  /** 0 hides a pixel; given, the tile has an alpha channel. */
  readonly alpha?: (column: number, row: number) => number;
}

const HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A Terrarium tile, written from the PNG specification (ISO/IEC 15948) with zlib alone. */
export function terrariumTile(
  heightM: (column: number, row: number) => number,
  { side = 256, filter = 0, alpha }: TileShape = {},
): Buffer {
  const channels = alpha ? 4 : 3;
  const pixels = new Uint8Array(side * side * channels);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const steps = Math.round((heightM(column, row) + 32_768) * 256);
      const at = (row * side + column) * channels;
      pixels[at] = Math.floor(steps / 65_536);
      pixels[at + 1] = Math.floor(steps / 256) % 256;
      pixels[at + 2] = steps % 256;
      if (alpha) pixels[at + 3] = alpha(column, row);
    }
  }
  return png(side, alpha ? 6 : 2, filtered(pixels, side, channels, filter));
}

/** A whole PNG: `colour` is its colour type, `rows` are filtered scan lines with their leading byte. */
export function png(side: number, colour: number, rows: Uint8Array, others: readonly Buffer[] = [], depth = 8): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = depth;
  head[9] = colour;
  return Buffer.concat([
    HEAD,
    chunk('IHDR', head),
    ...others,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function filtered(pixels: Uint8Array, side: number, channels: number, filter: 0 | 1 | 2): Uint8Array {
  const width = side * channels;
  const rows = new Uint8Array(side * (width + 1));
  for (let row = 0; row < side; row++) {
    rows[row * (width + 1)] = filter;
    for (let i = 0; i < width; i++) {
      const at = row * width + i;
      const before = filter === 1 ? (i >= channels ? pixels[at - channels]! : 0) : row > 0 ? pixels[at - width]! : 0;
      rows[row * (width + 1) + 1 + i] = filter === 0 ? pixels[at]! : pixels[at]! - before;
    }
  }
  return rows;
}
