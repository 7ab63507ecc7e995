import { useEffect, useState } from 'react';
import { loadBuiltInTerrain } from '../../commands/terrain';
import { Button } from '../../ui/Button';
import { useAppState } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { useProfileWords } from './useProfile';

/** Where no ground is known yet: says so and offers the relief that came with the page; a made-up plan takes it at once. */
export function TerrainNote() {
  const app = useFileApp();
  const said = useProfileWords();
  const { terrain, state } = useAppState(({ session }) => session.terrain);
  const madeUp = useAppState(({ doc }) => doc.plan.illustrative);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (madeUp && state === 'none') void loadBuiltInTerrain(app);
  }, [app, madeUp, state]);
  if (terrain) return null;
  if (state === 'loading') return <p className="note">{said.loading}</p>;
  return (
    <div className="note row">
      <span className="grow">{said.noTerrain}</span>
      <Button
        disabled={asked}
        onClick={() => {
          setAsked(true);
          void loadBuiltInTerrain(app).finally(() => setAsked(false));
        }}
      >
        {said.loadTerrain}
      </Button>
    </div>
  );
}
