import { sha256 } from '../../core/hash/sha256';
import { sha256Bytes } from '../../core/hash/sha256Bytes';
import type { Terrain } from '../../core/terrain/terrain';

/** `sha256:…` over all of a ground that levels follow from: where its grids lie, their heights, and where the sea is. */
export function terrainHash({ grids, sea, surface }: Terrain): string {
  const parts = grids.map(({ heightsM, name: _, illustrative: __, tiles: ___, ...place }) => [
    Object.entries(place).sort(([a], [b]) => (a < b ? -1 : 1)),
    hashOf(heightsM),
  ]);
  const mask = sea && [sea.westDeg, sea.northDeg, sea.stepDeg, sea.columns, sea.rows, hashOf(sea.sea)];
  return `sha256:${sha256(JSON.stringify([parts, mask, surface]))}`;
}

function hashOf({ buffer, byteOffset, byteLength }: Uint8Array | Int16Array | Float32Array): string {
  return sha256Bytes(new Uint8Array(buffer, byteOffset, byteLength));
}
