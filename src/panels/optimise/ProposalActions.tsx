import { acceptProposal, isAbout, putProposalAway, showProposal } from '../../commands/proposal';
import { undo } from '../../commands/undo';
import type { Found } from '../../state/optimise';
import { Button } from '../../ui/Button';
import { useApp, useAppState, useWords } from '../AppProvider';
import { useOptimiseWords } from './useOptimise';

/** Before and after on the map, and taking over what is ticked. */
export function ProposalActions({ found }: { found: Found }) {
  const app = useApp();
  const { verbs } = useWords();
  const { result } = useOptimiseWords();
  const shown = useAppState((state) => state.session.gesture?.kind === 'proposal');
  const usable = useAppState((state) => isAbout(found, state.doc.plan));
  const accepted = useAppState((state) => found.accepted !== null && state.doc.plan === found.accepted);
  const { ticked, answer } = found;
  if (accepted) {
    return (
      <div className="note row">
        <span className="grow">{result.accepted}</span>
        <Button icon="undo" onClick={() => undo(app)}>
          {verbs.undo}
        </Button>
      </div>
    );
  }
  if (answer.chosen.length === 0 || !usable) return null;
  return (
    <>
      <div className="actions">
        <Button look="primary" disabled={ticked.length === 0} onClick={() => acceptProposal(app)}>
          {result.accept(ticked.length, answer.chosen.length)}
        </Button>
        <Button aria-pressed={shown} onClick={() => (shown ? putProposalAway(app) : showProposal(app))}>
          {shown ? result.hide : result.show}
        </Button>
      </div>
      <p className="small quiet">{result.offNote}</p>
    </>
  );
}
