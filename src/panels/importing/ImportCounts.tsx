import type { ImportWords } from '../../i18n/importWords';

interface ImportCountsProps {
  readonly rows: readonly { readonly state: 'new' | 'changed' | 'same' }[];
  readonly missing: number;
  readonly bad: number;
  readonly words: ImportWords;
}

/** New, changed, same, missing, bad. */
export function ImportCounts({ rows, missing, bad, words }: ImportCountsProps) {
  const counts = {
    added: rows.filter((row) => row.state === 'new').length,
    changed: rows.filter((row) => row.state === 'changed').length,
    same: rows.filter((row) => row.state === 'same').length,
    missing,
    bad,
  };
  return (
    <dl className="import-counts">
      {Object.entries(counts).map(([key, count]) => (
        <div key={key} data-count-of={key} data-value={count}>
          <dt>{words.counts[key as keyof typeof counts]}</dt>
          <dd>{words.count(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
