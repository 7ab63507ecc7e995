import { useMemo, useState } from 'react';
import { openTerrainPicker, raiseTerrain, removeTerrain } from '../../commands/openTerrain';
import { loadBuiltInTerrain } from '../../commands/terrain';
import { type TerrainSource, terrainFacts } from '../../commands/terrainFacts';
import { forgetPartialTiles } from '../../commands/terrainTiles';
import { Button, IconButton } from '../../ui/Button';
import { useAppState } from '../AppProvider';
import { IssueList } from '../importing/IssueList';
import { useFileApp, useLanguage } from '../importing/useFileApp';
import { JobProgress } from '../JobProgress';
import { TileFacts } from './TileFacts';
import { TilesForm } from './TilesForm';
import { useRadioWords } from './useRadio';

/** The height models in use: where from, how fine, how far, with what holes; more of them, or fewer. */
export function TerrainSection() {
  const app = useFileApp();
  const { terrain: said, tiles: net } = useRadioWords();
  const [fromNet, setFromNet] = useState(false);
  const language = useLanguage();
  const slice = useAppState((state) => state.session.terrain);
  const plan = useAppState((state) => state.doc.plan);
  const { sources, knownShare, villages } = useMemo(() => terrainFacts(slice, plan), [slice, plan]);
  const hasRelief = slice.grids.some(({ illustrative }) => illustrative);
  const own = slice.grids.filter(({ illustrative }) => !illustrative);
  return (
    <section aria-label={said.title}>
      {knownShare === null ? <p>{said.none}</p> : <p data-known>{said.covers(knownShare, villages)}</p>}
      {sources.length > 0 && (
        <ol className="terrain-list">
          {sources.map((source, at) => (
            <Source key={source.grid.name} source={source} first={at === 0} />
          ))}
        </ol>
      )}
      {sources.length > 1 && <p className="small quiet">{said.order}</p>}
      <div className="terrain-drop">
        <p className="grow">{said.drop}</p>
        <div className="actions">
          <Button look="primary" icon="open" onClick={() => void openTerrainPicker(app)}>
            {said.choose}
          </Button>
          <Button aria-expanded={fromNet} onClick={() => setFromNet(!fromNet)}>
            {net.open}
          </Button>
          {!hasRelief && (
            <Button disabled={slice.state === 'loading'} onClick={() => void loadBuiltInTerrain(app)}>
              {slice.state === 'loading' ? said.loading : said.builtIn}
            </Button>
          )}
        </div>
      </div>
      {fromNet && <TilesForm onFetched={() => setFromNet(false)} />}
      {slice.partial && (
        <div className="note row wrap" role="status">
          <p className="grow">{net.partial(slice.partial.tiles, slice.partial.bytes)}</p>
          <Button onClick={() => void forgetPartialTiles(app)}>{net.forgetPartial}</Button>
        </div>
      )}
      {!fromNet && <JobProgress />}
      {slice.issues.length > 0 && (
        <div className="note" role="status">
          <IssueList title={said.issues} issues={slice.issues} language={language} />
        </div>
      )}
      {own.length > 0 && (
        <div className="row wrap">
          <p className="small quiet grow">{said.kept}</p>
          <Button look="danger" onClick={() => void removeTerrain(app, own)}>
            {said.forget}
          </Button>
        </div>
      )}
    </section>
  );
}

function Source({ source, first }: { readonly source: TerrainSource; readonly first: boolean }) {
  const app = useFileApp();
  const { terrain: said } = useRadioWords();
  const { grid, box, stepM, voidShare, knownShare, used } = source;
  const name = grid.illustrative ? said.illustrative : grid.name;
  const [west, south, east, north] = box.map(said.degrees) as [string, string, string, string];
  return (
    <li data-terrain={grid.name} data-used={used ? '' : undefined}>
      <div className="grow">
        <p className="row wrap">
          <b className="clip">{name}</b>
          <span className="small">{said.knows(knownShare)}</span>
        </p>
        <p className="small quiet">
          {said.step(stepM)} · {said.voids(voidShare)} · {said.box(west, south, east, north)}
        </p>
        {grid.illustrative && <p className="small terrain-illustrative">{said.illustrativeNote}</p>}
        {grid.tiles && <TileFacts grid={grid} tiles={grid.tiles} />}
        {grid.surface && <p className="small quiet">{said.surface}</p>}
        {!used && <p className="small quiet">{said.setAside}</p>}
      </div>
      {!first && <IconButton icon="up" label={said.raise(name)} onClick={() => void raiseTerrain(app, grid)} />}
      <IconButton icon="trash" label={said.remove(name)} onClick={() => void removeTerrain(app, [grid])} />
    </li>
  );
}
