import type { ImportWords } from '../../i18n/importWords';
import type { MappedTable } from '../../state/importDraft';

interface ImportCountsProps {
  readonly counts: MappedTable['counts'];
  readonly words: ImportWords;
}

const STATES = ['added', 'changed', 'same', 'missing', 'bad'] as const;

/** New, changed, same, missing, bad: how many, and the sign each has on the map. */
export function ImportCounts({ counts, words }: ImportCountsProps) {
  return (
    <dl className="import-counts" aria-label={words.legend}>
      {STATES.map((state) => (
        <div key={state} data-count-of={state} data-value={counts[state]}>
          <dt>
            <Sign state={state} />
            {words.counts[state]}
          </dt>
          <dd>{words.count(counts[state])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** As drawn on the map; a bad row has no place on it. */
function Sign({ state }: { readonly state: (typeof STATES)[number] }) {
  return (
    <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true" data-sign={state}>
      {state === 'added' && <circle cx={8} cy={8} r={5.5} />}
      {state === 'changed' && <circle className="ring" cx={8} cy={8} r={5} />}
      {state === 'changed' && <circle cx={8} cy={8} r={2} />}
      {state === 'same' && <circle cx={8} cy={8} r={2.5} />}
      {state === 'missing' && <path className="ring" d="M4 4l8 8M12 4l-8 8" />}
      {state === 'bad' && <path className="ring" d="M8 3v6.5M8 12v1" />}
    </svg>
  );
}
