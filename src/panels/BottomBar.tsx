import { useAppState, useWords } from './AppProvider';
import { PointerPlace } from './PointerPlace';
import { TurfCheck } from './TurfCheck';

export function BottomBar() {
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
      <span className="wide-only" title={words.page.bottom.model}>
        {words.plan.model[model]}
      </span>
      <span className="wide-only">
        <TurfCheck />
      </span>
      <span className="spacer" />
      <PointerPlace />
      <span className="quiet">{words.page.bottom.credit}</span>
    </footer>
  );
}
