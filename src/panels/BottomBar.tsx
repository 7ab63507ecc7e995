import { copiedCoordinates } from '../i18n/coordinates';
import { useAppState, useWords } from './AppProvider';
import { TurfCheck } from './TurfCheck';
import { useCopy } from './useCopy';

export function BottomBar() {
  const words = useWords();
  const copy = useCopy();
  const pointer = useAppState((state) => state.session.pointer);
  const model = useAppState((state) => state.doc.plan.coverage.model);
  const illustrative = useAppState((state) => state.doc.plan.illustrative);
  return (
    <footer className="bottombar">
      {illustrative && (
        <span className="badge" title={words.plan.illustrativeNote}>
          {words.plan.illustrative}
        </span>
      )}
      <span className="wide-only" title={words.page.bottom.model}>
        {words.plan.model[model]}
      </span>
      <span className="wide-only">
        <TurfCheck />
      </span>
      <span className="spacer" />
      {pointer && (
        <button
          type="button"
          className="wide-only"
          title={words.page.bottom.copyPointer}
          onClick={() => copy(copiedCoordinates(pointer))}
        >
          {copiedCoordinates(pointer)}
        </button>
      )}
      <span className="quiet">{words.page.bottom.credit}</span>
    </footer>
  );
}
