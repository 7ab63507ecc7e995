import { noteTiles, retryTiles } from '../../commands/terrainTiles';
import { hasTilesNote } from '../../commands/tilesNote';
import type { ElevationGrid } from '../../core/terrain/elevationGrid';
import type { TileOrigin } from '../../core/terrain/tileOrigin';
import { Button } from '../../ui/Button';
import { useAppState } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { useRadioWords } from './useRadio';

/** Of a height model from the network: from whom, when, whom it is owed to, and what of it did not come. */
export function TileFacts({ grid, tiles }: { readonly grid: ElevationGrid; readonly tiles: TileOrigin }) {
  const app = useFileApp();
  const { tiles: said, assumption } = useRadioWords();
  const noted = useAppState((state) => hasTilesNote(state.doc.plan, grid));
  const busy = useAppState((state) => state.session.job !== null);
  const facts = [
    said.from(tiles.host, tiles.fetchedOn),
    said.kept(tiles.bytes),
    ...(tiles.missing > 0 ? [said.missing(tiles.missing)] : []),
  ];
  return (
    <div className="tiles-source small quiet">
      <p>
        <span className="assumed">{assumption}</span>
      </p>
      <p>{facts.join(' · ')}</p>
      <p>{tiles.attribution}</p>
      {noted && <p>{said.noted}</p>}
      {(tiles.failed > 0 || !noted) && (
        <div className="actions">
          {tiles.failed > 0 && (
            <Button disabled={busy} onClick={() => void retryTiles(app, tiles)}>
              {said.retry(tiles.failed)}
            </Button>
          )}
          {!noted && <Button onClick={() => noteTiles(app, grid)}>{said.note}</Button>}
        </div>
      )}
    </div>
  );
}
