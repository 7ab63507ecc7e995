import { openDialog, setMode } from '../commands/view';
import { Button } from '../ui/Button';
import { useApp, useAppState, useWords } from './AppProvider';

/** What a click on the map does now, and the way out. */
export function ModeHint() {
  const app = useApp();
  const { page } = useWords();
  const mode = useAppState((state) => state.session.mode);
  if (mode === 'browse') return null;
  return (
    <div className="notice card" role="status">
      <span>{page.mode[mode]}</span>
      {mode === 'addSite' && (
        <Button look="plain" onClick={() => openDialog(app, 'addByCoordinates')}>
          {page.mode.byCoordinates}
        </Button>
      )}
      <Button look="plain" onClick={() => setMode(app, 'browse')}>
        {page.mode.stop}
      </Button>
    </div>
  );
}
