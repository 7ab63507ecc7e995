import type { Issue } from '../../core/checks/issue';
import { isInQuangNinh } from '../../core/checks/vietnamBounds';
import { communeToday } from '../../core/plan/communes/communeToday';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import type { ReadRow } from './tableTypes';

/** What was done to the communes of a list, for the messages. */
interface Counts {
  readonly renamed: number[];
  readonly byPoint: number[];
  readonly split: Map<string, readonly string[]>;
}

/**
 * Rows in Quảng Ninh that name a commune of before July 2025 get its unit of today; the old name stays as the former
 * commune. One that was divided is decided by the row's place; without a place it stays as written, which is said.
 * Elsewhere in the country the same names mean other communes: they stay.
 */
export function takeCommunesToday<T extends Site | Village>(
  rows: readonly ReadRow<T>[],
  issues: Issue[],
): ReadRow<T>[] {
  const counts: Counts = { renamed: [], byPoint: [], split: new Map() };
  const taken = rows.map((row) => takeRow(row, counts));
  say(counts, issues);
  return taken;
}

function takeRow<T extends Site | Village>(row: ReadRow<T>, counts: Counts): ReadRow<T> {
  const { commune, position } = row.value;
  if (commune === undefined || (position && !isInQuangNinh(position))) return row;
  const found = communeToday(commune, position);
  if (found.kind === 'asWritten') return row;
  if (found.kind === 'renamed') {
    if (position) counts.renamed.push(row.row);
    return position ? renamed(row, found.name) : row;
  }
  if (found.nearest === null) {
    counts.split.set(commune, found.names);
    return row;
  }
  counts.byPoint.push(row.row);
  return renamed(row, found.nearest);
}

/** Sites have no field for it: there the old name is kept as an unknown property. */
function renamed<T extends Site | Village>(row: ReadRow<T>, commune: string): ReadRow<T> {
  const { value } = row;
  const old = value.commune as string;
  if ('radiusM' in value || 'status' in value) {
    const extra = { formerCommune: old, ...value.extra };
    return { ...row, value: { ...value, commune, extra }, given: new Set([...row.given, 'extra']) };
  }
  const formerCommune = (value as Village).formerCommune ?? old;
  return { ...row, value: { ...value, commune, formerCommune }, given: new Set([...row.given, 'formerCommune']) };
}

function say({ renamed: given, byPoint, split }: Counts, issues: Issue[]): void {
  for (const [code, rows, severity] of [
    ['commune.renamed', given, 'notice'],
    ['commune.byPoint', byPoint, 'warning'],
  ] as const) {
    const [row] = rows;
    if (row !== undefined) issues.push({ code, severity, row, params: { count: rows.length } });
  }
  for (const [value, units] of split) {
    issues.push({ code: 'commune.split', severity: 'warning', value, params: { units: units.join(', ') } });
  }
}
