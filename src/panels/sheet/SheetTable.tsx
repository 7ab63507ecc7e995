import type { ReactNode } from 'react';
import { sheetWords } from '../../i18n/sheetWords';
import { useWords } from '../AppProvider';

export interface SheetColumn {
  readonly name: string;
  readonly number?: boolean;
}

interface SheetTableProps {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly illustrative: boolean;
  readonly children: ReactNode;
}

/** A list over as many pages as it takes: title, mark and column names stand on top of each. */
export function SheetTable({ title, columns, illustrative, children }: SheetTableProps) {
  const said = sheetWords(useWords().language);
  return (
    <table className="sheet-table sheet-list">
      <thead>
        <tr>
          <th scope="colgroup" colSpan={columns.length} className="sheet-list-title">
            <h3>{title}</h3>
            {illustrative && <span className="sheet-mark">{said.mark}</span>}
          </th>
        </tr>
        <tr>
          {columns.map(({ name, number }) => (
            <th key={name} scope="col" data-number={number ? '' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
