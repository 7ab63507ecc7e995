import { Fragment, type ReactNode } from 'react';
import { sheetWords } from '../../i18n/sheetWords';
import { useWords } from '../AppProvider';

export interface SheetColumn {
  readonly name: string;
  readonly number?: boolean;
}

interface SheetTableProps<Row> {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly illustrative: boolean;
  readonly rows: readonly Row[];
  /** The rest is only counted: the paper holds it. */
  readonly mostRows: number;
  readonly row: (row: Row, at: number) => ReactNode;
  readonly total: ReactNode;
}

/** A list over as many pages as it takes: title, mark and column names stand on top of each. */
export function SheetTable<Row>({ title, columns, illustrative, rows, mostRows, row, total }: SheetTableProps<Row>) {
  const said = sheetWords(useWords().language);
  const unseen = rows.length - mostRows;
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
      <tbody>
        {rows.slice(0, mostRows).map((each, at) => (
          <Fragment key={at}>{row(each, at)}</Fragment>
        ))}
        {unseen > 0 && (
          <tr data-unseen={unseen}>
            <td colSpan={columns.length}>{said.moreOnPaper(unseen)}</td>
          </tr>
        )}
        {total}
      </tbody>
    </table>
  );
}
