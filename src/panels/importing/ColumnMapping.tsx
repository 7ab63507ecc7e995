import { fieldChoices } from '../../commands/importChoices';
import type { ImportWords } from '../../i18n/importWords';

import type { TableImport, TableMapping } from '../../state/importDraft';
import type { Language } from '../../state/session';

interface ColumnMappingProps {
  readonly draft: TableImport;
  readonly words: ImportWords;
  readonly language: Language;
  readonly onChange: (mapping: TableMapping) => void;
}

const ROWS_SHOWN = 20;

/** The first rows of the file, with what each column means above it. */
export function ColumnMapping({ draft, words, language, onChange }: ColumnMappingProps) {
  const { mapping, head: cells } = draft;
  const head = mapping.headerRow ?? 0;
  const titles = mapping.headerRow === null ? [] : (cells[mapping.headerRow - 1] ?? []);
  const rows = cells.slice(head, head + ROWS_SHOWN);
  const width = Math.max(titles.length, ...rows.map((row) => row.length), 0);
  const headers = Array.from({ length: width }, (_, at) => titles[at]?.trim() || `#${at + 1}`);
  const fieldOf = new Map(Object.entries(mapping.columns).map(([field, column]) => [column, field]));
  const choices = fieldChoices(mapping.kind, language);

  const assign = (column: number, field: string) => {
    const kept = Object.entries(mapping.columns).filter(([name, at]) => at !== column && name !== field);
    onChange({ ...mapping, columns: Object.fromEntries(field === '' ? kept : [...kept, [field, column]]) });
  };
  return (
    <div className="import-preview">
      <p className="small quiet">{words.columns}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="import-scroll" tabIndex={0} aria-label={words.columns}>
        <table>
          <thead>
            <tr>
              <th scope="col">#</th>
              {headers.map((header, column) => (
                <th key={`${header}-${column}`} scope="col">
                  <span>{header}</span>
                  <select
                    aria-label={words.columnHolds(header)}
                    value={fieldOf.get(column) ?? ''}
                    onChange={(event) => assign(column, event.target.value)}
                  >
                    <option value="">{words.keepAsIs}</option>
                    {choices.map(({ value, name }) => (
                      <option key={value} value={value}>
                        {name}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                <th scope="row">{head + at + 1}</th>
                {headers.map((header, column) => (
                  <td key={`${header}-${column}`}>{row[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
