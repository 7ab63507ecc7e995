import type { ElevationGrid } from '../../core/terrain/elevationGrid';
import type { Terrain } from '../../core/terrain/terrain';

/**
 * The same ground with its heights in memory that threads share instead of copying it, where the page is allowed to
 * (cross-origin isolation); else the ground itself. Copied once per ground.
 */
export function sharedTerrain(terrain: Terrain, mayShare: boolean = globalThis.crossOriginIsolated === true): Terrain {
  if (!mayShare) return terrain;
  let known = shared.get(terrain);
  if (!known) {
    known = { ...terrain, grids: terrain.grids.map(inSharedMemory) };
    shared.set(terrain, known);
  }
  return known;
}

const shared = new WeakMap<Terrain, Terrain>();

function inSharedMemory(grid: ElevationGrid): ElevationGrid {
  const { heightsM } = grid;
  const memory = new SharedArrayBuffer(heightsM.byteLength);
  const own = heightsM instanceof Int16Array ? new Int16Array(memory) : new Float32Array(memory);
  own.set(heightsM);
  return { ...grid, heightsM: own };
}
