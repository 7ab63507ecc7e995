import type { Terrain } from './terrain';

/** The height models of a ground by their file names, without the folders they lay in. */
export function terrainNames({ grids }: Terrain): string[] {
  return grids.map(({ name }) => name.split(/[\\/]/).at(-1)!);
}
