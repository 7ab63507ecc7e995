// biome-ignore-all lint/a11y/useSemanticElements: rows that exist only in sight cannot be a table element
// biome-ignore-all lint/a11y/noStaticElementInteractions: the keys of all rows are handled in one place
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows and the sort buttons take the focus
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { GridHead } from './GridHead';

export interface GridColumn<Row> {
  readonly key: string;
  readonly name: string;
  /** A track of a CSS grid: "1fr", "64px". */
  readonly width: string;
  readonly align?: 'right';
  /** What stands in the head instead of the sort button. */
  readonly head?: ReactNode;
  /** `tabIndex` is 0 in the row the keyboard is on, else -1: for controls in the cell. */
  readonly cell: (row: Row, tabIndex: 0 | -1) => ReactNode;
}

export interface GridSort {
  readonly key: string;
  readonly direction: 1 | -1;
}

/** How a row was picked: alone, joining the picked ones, or with everything since the last one. */
export type PickHow = 'only' | 'add' | 'range';

interface DataGridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly rowHeight: number;
  readonly sort: GridSort;
  readonly onSort: (key: string) => void;
  readonly selected: ReadonlySet<string>;
  readonly multiple?: boolean;
  readonly lit: string | null;
  readonly onPick: (row: Row, index: number, how: PickHow) => void;
  readonly onHover: (row: Row | null) => void;
}

/** A table of any length: only the rows in sight exist. One tab stop; the arrow keys walk the rows. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, columns, rows, rowId, rowHeight, sort, onSort, selected, multiple, lit, onPick, onHover } = props;
  const body = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const at = Math.min(active, rows.length - 1);
  const wantsFocus = useRef(false);
  const holdsFocus = useRef(false);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => body.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // The row the keyboard is on exists wherever it is: a row that is taken away would lose the focus with it.
    rangeExtractor: (range) => withRow(defaultRangeExtractor(range), at),
  });
  const shown = virtual.getVirtualItems();
  const tracks = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
  const only = selected.size === 1 ? [...selected][0]! : null;

  useEffect(() => {
    const picked = only === null ? -1 : rows.findIndex((row) => rowId(row) === only);
    if (picked < 0) return;
    setActive(picked);
    virtual.scrollToIndex(picked, { align: 'auto' });
  }, [only]);

  useEffect(() => {
    const lost = holdsFocus.current && document.activeElement === document.body; // with a row that is gone
    if (!wantsFocus.current && !lost) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-index="${at}"]`);
    if (!row) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });

  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    const index = Number((event.target as HTMLElement).dataset.index ?? -1);
    const row = rows[index];
    if (!row) return;
    if (event.key === 'Enter') onPick(row, index, 'only');
    else if (event.key === ' ' && multiple) onPick(row, index, event.shiftKey ? 'range' : 'add');
    else {
      const next = nextIndex(event.key, index, rows.length);
      if (next === null) return;
      wantsFocus.current = true;
      setActive(next);
      virtual.scrollToIndex(next, { align: 'auto' });
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      className="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable={multiple}
    >
      <GridHead columns={columns} tracks={tracks} sort={sort} onSort={onSort} />
      <div className="grid-body" role="rowgroup" ref={body} onMouseLeave={() => onHover(null)}>
        <div
          className="grid-space"
          role="presentation"
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={walk}
          onFocus={() => {
            holdsFocus.current = true;
          }}
          onBlur={() => {
            holdsFocus.current = false;
          }}
        >
          {shown.map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            const id = rowId(row);
            const tabIndex = index === at ? 0 : -1;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled for all rows at once
              <div
                key={id}
                role="row"
                className="grid-row"
                aria-rowindex={index + 2}
                aria-selected={selected.has(id)}
                data-index={index}
                data-id={id}
                data-lit={lit === id ? '' : undefined}
                tabIndex={tabIndex}
                style={{ ...tracks, height: rowHeight, transform: `translateY(${start}px)` }}
                onFocus={() => {
                  setActive(index);
                  onHover(row);
                }}
                onMouseEnter={() => onHover(row)}
                onClick={(event) => onPick(row, index, pickHow(event, multiple))}
              >
                {columns.map((column) => (
                  <div key={column.key} role="gridcell" className="grid-cell" data-align={column.align}>
                    {column.cell(row, tabIndex)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function pickHow(event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }, multiple = false): PickHow {
  if (!multiple) return 'only';
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'add' : 'only';
}

/** Rising indexes with one more among them; as they are when it is there, or when there is no row. */
function withRow(indexes: number[], index: number): number[] {
  return index < 0 || indexes.includes(index) ? indexes : [...indexes, index].sort((a, b) => a - b);
}

const PAGE = 10;

/** Where a key leads from a row; null when it leads nowhere. */
export function nextIndex(key: string, index: number, count: number): number | null {
  const wanted: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE,
    PageUp: index - PAGE,
    Home: 0,
    End: count - 1,
  };
  const to = wanted[key];
  return to === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, to));
}
