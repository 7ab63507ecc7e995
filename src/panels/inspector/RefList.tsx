import { goTo, hover } from '../../commands/select';
import type { FeatureRef } from '../../state/session';
import { useApp, useWords } from '../AppProvider';

interface NamedRef extends FeatureRef {
  readonly name: string;
  readonly note: string;
}

const MOST_SHOWN = 6;

/** A few places, each one a way there; hover lights it on the map. */
export function RefList({ refs, label }: { refs: readonly NamedRef[]; label: string }) {
  const app = useApp();
  const { inspector } = useWords();
  return (
    <ul className="lines" aria-label={label}>
      {refs.slice(0, MOST_SHOWN).map((ref) => (
        <li key={ref.id} onMouseEnter={() => hover(app, ref)} onMouseLeave={() => hover(app, null)}>
          <button type="button" className="clip" onClick={() => goTo(app, ref)}>
            {ref.name}
          </button>
          <span className="quiet">{ref.note}</span>
        </li>
      ))}
      {refs.length > MOST_SHOWN && <li className="quiet">{inspector.village.more(refs.length - MOST_SHOWN)}</li>}
    </ul>
  );
}
