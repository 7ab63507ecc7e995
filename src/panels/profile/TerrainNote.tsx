import { useState } from 'react';
import { loadBuiltInTerrain } from '../../commands/terrain';
import { Button } from '../../ui/Button';
import { useAppState } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { useProfileWords } from './useProfile';

/** Where no ground is known yet: says so, and offers the relief that came with the page. */
export function TerrainNote() {
  const app = useFileApp();
  const said = useProfileWords();
  const { terrain, state } = useAppState(({ session }) => session.terrain);
  const [asked, setAsked] = useState(false);
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
