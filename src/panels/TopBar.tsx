import { redo, undo } from '../commands/undo';
import { openDialog } from '../commands/view';
import { selectUnsaved } from '../state/selectors';
import { Button, IconButton } from '../ui/Button';
import { useApp, useAppState, useVerbs, useWords } from './AppProvider';
import { Brand } from './Brand';
import { MoreMenu } from './MoreMenu';
import { PlanTitle } from './PlanTitle';
import { stepName } from './stepName';

export function TopBar() {
  const app = useApp();
  const verbs = useVerbs();
  const words = useWords();
  const unsaved = useAppState(selectUnsaved);
  const past = useAppState((state) => state.doc.history.past.at(-1)?.step);
  const future = useAppState((state) => state.doc.history.future.at(-1)?.step);
  const back = past ? words.verbs.undoStep(stepName(words, past)) : words.verbs.undo;
  const forth = future ? words.verbs.redoStep(stepName(words, future)) : words.verbs.redo;
  return (
    <header className="topbar">
      <Brand />
      <PlanTitle />
      <span className="saved-mark small quiet wide-only" data-unsaved={unsaved ? '' : undefined}>
        {unsaved ? words.page.unsaved : words.page.saved}
      </span>
      <span className="spacer" />
      <IconButton icon="undo" label={back} disabled={!past} onClick={() => undo(app)} />
      <IconButton icon="redo" label={forth} disabled={!future} onClick={() => redo(app)} />
      <IconButton icon="search" label={words.verbs.search} onClick={() => openDialog(app, 'palette')} />
      <span className="wide-only">
        <IconButton icon="open" label={words.verbs.open} onClick={() => verbs.openFilePicker()} />
      </span>
      <MoreMenu />
      <span className="wide-only">
        <Button look="primary" icon="export" onClick={() => openDialog(app, 'export')}>
          {words.verbs.export}
        </Button>
      </span>
    </header>
  );
}
