import { Suspense } from 'react';
import { openDialog } from '../commands/view';
import { settingsWords } from '../i18n/settingsWords';
import { useApp, useAppState, useWords } from './AppProvider';
import { LevelsNote } from './later';
import { PointerPlace } from './PointerPlace';
import { TurfCheck } from './TurfCheck';

export function BottomBar() {
  const app = useApp();
  const words = useWords();
  const model = useAppState((state) => state.doc.plan.coverage.model);
  const illustrative = useAppState((state) => state.doc.plan.illustrative);
  return (
    <footer className="bottombar">
      {illustrative && (
        <span className="badge" title={words.plan.illustrativeNote}>
          {words.plan.illustrative}
        </span>
      )}
      <button
        type="button"
        className="link wide-only"
        title={settingsWords(words.language).title}
        onClick={() => openDialog(app, 'settings')}
      >
        {words.plan.model[model]}
      </button>
      {model === 'radius' ? (
        <span className="wide-only">
          <TurfCheck />
        </span>
      ) : (
        <Suspense>
          <LevelsNote />
        </Suspense>
      )}
      <span className="spacer" />
      <PointerPlace />
      <span className="quiet">{words.page.bottom.credit}</span>
    </footer>
  );
}
