// biome-ignore-all lint/a11y/useSemanticElements: rows that exist only in sight cannot be a table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows and the sort buttons take the focus
import type { CSSProperties } from 'react';
import type { GridColumn, GridSort } from './DataGrid';
import { Icon } from './icons/Icon';

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly tracks: CSSProperties;
  readonly sort: GridSort;
  readonly onSort: (key: string) => void;
}

export function GridHead<Row>({ columns, tracks, sort, onSort }: GridHeadProps<Row>) {
  return (
    <div className="grid-head" role="rowgroup">
      <div className="grid-row" role="row" aria-rowindex={1} style={tracks}>
        {columns.map(({ key, name, align, head }) => (
          <div key={key} role="columnheader" data-align={align} aria-sort={ariaSort(sort, key)}>
            {head ?? (
              <button type="button" onClick={() => onSort(key)}>
                <span className="clip">{name}</span>
                {sort.key === key && <Icon name={sort.direction === 1 ? 'up' : 'down'} size={12} />}
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function ariaSort(sort: GridSort, key: string): 'ascending' | 'descending' | undefined {
  if (sort.key !== key) return undefined;
  return sort.direction === 1 ? 'ascending' : 'descending';
}
