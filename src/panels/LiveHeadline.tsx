import { useEffect, useState } from 'react';
import { selectHeadline, selectHeadlineStale } from '../state/selectors';
import { useAppState, useWords } from './AppProvider';

const CALM_MS = 800;

/** Says the headline to a screen reader once it has settled, not with every frame of a drag. */
export function LiveHeadline() {
  const { plan } = useWords();
  const { dead } = useAppState(selectHeadline);
  const loading = useAppState((state) => state.doc.loading || selectHeadlineStale(state));
  const [said, setSaid] = useState('');
  const text = loading ? '' : plan.headline.live(dead.villages, dead.households);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), CALM_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="unseen" aria-live="polite">
      {said}
    </p>
  );
}
