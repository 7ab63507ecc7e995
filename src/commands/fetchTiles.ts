import { tileAddress } from '../core/terrain/tileRange';
import type { FetchedTile } from '../io/terrain/tiles/mosaicTiles';

/** Asks one host for one address. */
export type AskHost = (address: string, signal: AbortSignal) => Promise<Response>;

export interface TileRun {
  readonly signal: AbortSignal;
  readonly ask: AskHost;
  /** Told of each tile that came, and of each the host says it does not have. */
  readonly onTile: (tile: FetchedTile) => Promise<void>;
}

/** Questions to the host at a time. */
const AT_ONCE = 6;
/** A host that fails so often in a row is left alone. */
const MOST_FAILURES_IN_A_ROW = 12;
/** What a host says that has no such tile. */
const NO_SUCH_TILE: ReadonlySet<number> = new Set([204, 404, 410]);
const MOST_TILE_BYTES = 4_000_000;

/** Fetches tiles, a few at a time. Rejects when cancelled; a tile that does not come is left out. */
export async function fetchTiles(
  template: string,
  zoom: number,
  places: readonly { readonly x: number; readonly y: number }[],
  { signal, ask, onTile }: TileRun,
): Promise<void> {
  let next = 0;
  let failuresInARow = 0;
  const walk = async (): Promise<void> => {
    while (next < places.length && failuresInARow < MOST_FAILURES_IN_A_ROW) {
      const { x, y } = places[next++]!;
      try {
        const bytes = await oneTile(tileAddress(template, zoom, x, y), signal, ask);
        failuresInARow = 0;
        await onTile({ x, y, bytes });
      } catch {
        signal.throwIfAborted();
        failuresInARow++;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walk));
}

async function oneTile(address: string, signal: AbortSignal, ask: AskHost): Promise<ArrayBuffer | null> {
  const answer = await ask(address, signal);
  if (NO_SUCH_TILE.has(answer.status)) return null;
  if (!answer.ok) throw new Error(`${answer.status}`);
  const bytes = await answer.arrayBuffer();
  if (bytes.byteLength > MOST_TILE_BYTES) throw new Error('too large');
  return bytes;
}
