import { Button } from '../ui/Button';
import { useAppState, useVerbs, useWords } from './AppProvider';

/** Unsaved work of a page that is gone. */
export function RecoverCard() {
  const verbs = useVerbs();
  const { page } = useWords();
  const [draft] = useAppState((state) => state.session.recoverable);
  if (!draft) return null;
  return (
    <section className="welcome" aria-label={page.recover.title}>
      <h2>{page.recover.title}</h2>
      <p className="small">{page.recover.from(draft.title, draft.savedAt)}</p>
      <div className="actions">
        <Button look="primary" onClick={() => verbs.recoverDraft(draft.draftId)}>
          {page.recover.open}
        </Button>
        <Button onClick={() => verbs.discardDraft(draft.draftId)}>{page.recover.discard}</Button>
      </div>
    </section>
  );
}
