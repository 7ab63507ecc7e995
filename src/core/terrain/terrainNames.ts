import type { Terrain } from './terrain';

/** The height models of a ground by their file names, without the folders they lay in. */
export function terrainNames({ grids }: Terrain): string[] {
  return grids.map(({ name }) => name.split(/[\\/]/).at(-1)!);
}

/** Whom heights that were fetched are owed to: provider, host and day. */
export function terrainCredits({ grids }: Terrain): string[] {
  return [
    ...new Set(
      grids.flatMap(({ tiles }) => (tiles ? [`${tiles.attribution} (${tiles.host}, ${tiles.fetchedOn})`] : [])),
    ),
  ];
}
