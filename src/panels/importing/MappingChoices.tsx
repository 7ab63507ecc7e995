import { crsChoices } from '../../commands/importChoices';
import { chooseDelimiter, chooseSheet } from '../../commands/openTable';
import type { ImportWords } from '../../i18n/importWords';

import type { TableImport, TableMapping } from '../../state/importDraft';
import { SelectField } from '../../ui/SelectField';
import { useFileApp } from './useFileApp';

interface MappingChoicesProps {
  readonly draft: TableImport;
  readonly words: ImportWords;
  readonly onChange: (mapping: TableMapping) => void;
}

const COMMUNES = ['today', 'asWritten'] as const;
const DELIMITERS = [',', ';', '\t'] as const;

/** The guesses about the whole table, each of which can be changed. */
export function MappingChoices({ draft, words, onChange }: MappingChoicesProps) {
  const app = useFileApp();
  const { mapping, head: cells, sheets, sheet, delimiter } = draft;
  const rows = cells.slice(0, 20).map((_, at) => ({ value: String(at + 1), name: words.headerRowAt(at + 1) }));
  return (
    <div className="import-choices">
      {sheets.length > 1 && (
        <SelectField
          label={words.sheet}
          value={String(sheet)}
          options={sheets.map(({ name }, at) => ({ value: String(at), name: name || words.wholeFile }))}
          onChange={(at) => chooseSheet(app, Number(at))}
        />
      )}
      {delimiter !== null && (
        <SelectField
          label={words.delimiter}
          value={delimiter}
          options={DELIMITERS.map((value) => ({ value, name: words.delimiters[value] }))}
          onChange={(value) => chooseDelimiter(app, value as (typeof DELIMITERS)[number])}
        />
      )}
      <SelectField
        label={words.kind}
        value={mapping.kind}
        options={(['villages', 'sites'] as const).map((value) => ({ value, name: words.kinds[value] }))}
        onChange={(kind) => onChange({ ...mapping, kind: kind as TableMapping['kind'] })}
      />
      <SelectField
        label={words.headerRow}
        value={String(mapping.headerRow ?? '')}
        options={[{ value: '', name: words.noHeader }, ...rows]}
        onChange={(row) => onChange({ ...mapping, headerRow: row === '' ? null : Number(row) })}
      />
      <SelectField
        label={words.crs}
        value={mapping.crs}
        options={crsChoices()}
        onChange={(crs) => onChange({ ...mapping, crs })}
      />
      <SelectField
        label={words.decimalMark}
        value={mapping.decimalMark}
        options={(['.', ','] as const).map((value) => ({ value, name: words.marks[value] }))}
        onChange={(mark) => onChange({ ...mapping, decimalMark: mark as TableMapping['decimalMark'] })}
      />
      {mapping.columns.commune !== undefined && (
        <SelectField
          label={words.communes}
          value={mapping.communes ?? 'asWritten'}
          options={COMMUNES.map((value) => ({ value, name: words.communeChoices[value] }))}
          onChange={(value) => onChange({ ...mapping, communes: value as (typeof COMMUNES)[number] })}
        />
      )}
    </div>
  );
}
