import type { ImportWords } from '../../i18n/importWords';
import type { MappedTable, TableMapping } from '../../state/importDraft';
import { SelectField } from '../../ui/SelectField';

interface SplitCommunesProps {
  readonly splits: MappedTable['splits'];
  readonly mapping: TableMapping;
  readonly words: ImportWords;
  readonly onChange: (mapping: TableMapping) => void;
}

/** Former communes that were divided: each row by its place, or all of a commune where the user says. */
export function SplitCommunes({ splits, mapping, words, onChange }: SplitCommunesProps) {
  if (splits.length === 0) return null;
  const { splitCommunes = {}, ...rest } = mapping;
  const choose = (commune: string, unit: string) => {
    const { [commune]: _, ...others } = splitCommunes;
    const chosen = unit === '' ? others : { ...others, [commune]: unit };
    onChange(Object.keys(chosen).length > 0 ? { ...rest, splitCommunes: chosen } : rest);
  };
  return (
    <section className="import-splits" data-testid="split-communes">
      <h3>{words.splits}</h3>
      {splits.map(({ commune, units, rows, withoutPlace }) => (
        <div key={commune} data-open={withoutPlace > 0 && !splitCommunes[commune] ? '' : undefined}>
          <SelectField
            label={words.splitOf(commune, rows)}
            value={splitCommunes[commune] ?? ''}
            options={[
              { value: '', name: words.splitByPlace },
              ...units.map((unit) => ({ value: unit, name: words.splitInto(unit) })),
            ]}
            onChange={(unit) => choose(commune, unit)}
          />
          {withoutPlace > 0 && <p className="small quiet">{words.splitWithoutPlace(withoutPlace)}</p>}
        </div>
      ))}
    </section>
  );
}
