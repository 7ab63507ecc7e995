import { redo, undo } from '../commands/undo';
import { openDialog, setLanguage, setTheme } from '../commands/view';
import { selectUnsaved } from '../state/selectors';
import { Button, IconButton } from '../ui/Button';
import { useApp, useAppState, useVerbs, useWords } from './AppProvider';
import { Brand } from './Brand';
import { MoreMenu } from './MoreMenu';
import { PlanTitle } from './PlanTitle';
import { SearchButton } from './SearchButton';
import { stepName } from './stepName';
import { useDark } from './useDark';

export function TopBar() {
  const app = useApp();
  const verbs = useVerbs();
  const words = useWords();
  const unsaved = useAppState(selectUnsaved);
  const past = useAppState((state) => state.doc.history.past.at(-1)?.step);
  const future = useAppState((state) => state.doc.history.future.at(-1)?.step);
  const dark = useDark();
  const other = words.language === 'vi' ? 'en' : 'vi';
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
      <SearchButton />
      <span className="wide-only">
        <IconButton icon="open" label={words.verbs.open} onClick={() => verbs.openFilePicker()} />
      </span>
      <span className="row wide-only">
        <IconButton
          icon={dark ? 'sun' : 'moon'}
          label={`${words.page.theme.label}: ${words.page.theme[dark ? 'light' : 'dark'].toLowerCase()}`}
          onClick={() => setTheme(app, dark ? 'light' : 'dark')}
        />
        <button type="button" className="icon-button small" lang={other} onClick={() => setLanguage(app, other)}>
          <span aria-hidden="true">{other.toUpperCase()}</span>
          <span className="unseen">{other === 'vi' ? words.verbs.languageVi : words.verbs.languageEn}</span>
        </button>
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
