import type { Issue } from '../../core/checks/issue';
import { isInQuangNinh } from '../../core/checks/vietnamBounds';
import { communeToday } from '../../core/plan/communes/communeToday';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import type { ReadRow, SplitCommune } from './tableTypes';

/** What was done to the communes of a list, for the messages. */
interface Counts {
  readonly renamed: number[];
  readonly byPoint: number[];
  /** By the name as written. */
  readonly split: Map<string, { units: readonly string[]; rows: number; withoutPlace: number }>;
}

/**
 * Rows in Quảng Ninh that name a commune of before July 2025 get its unit of today; the old name stays as the former
 * commune. One that was divided is decided by `choices` (as written → unit), else by the row's place; without either it
 * stays as written, which is said. Elsewhere in the country the same names mean other communes: they stay.
 */
export function takeCommunesToday<T extends Site | Village>(
  rows: readonly ReadRow<T>[],
  choices: Readonly<Record<string, string>>,
  issues: Issue[],
): { readonly rows: ReadRow<T>[]; readonly splits: SplitCommune[] } {
  const counts: Counts = { renamed: [], byPoint: [], split: new Map() };
  const chosen = new Map(Object.entries(choices));
  const taken = rows.map((row) => takeRow(row, chosen, counts));
  say(counts, chosen, issues);
  const splits = [...counts.split].map(([commune, found]): SplitCommune => ({ commune, ...found }));
  return { rows: taken, splits };
}

function takeRow<T extends Site | Village>(
  row: ReadRow<T>,
  chosen: ReadonlyMap<string, string>,
  counts: Counts,
): ReadRow<T> {
  const { commune, position } = row.value;
  if (commune === undefined || (position && !isInQuangNinh(position))) return row;
  const found = communeToday(commune, position);
  if (found.kind === 'asWritten') return row;
  if (found.kind === 'renamed') {
    if (position) counts.renamed.push(row.row);
    return position ? renamed(row, found.name) : row;
  }
  const { rows, withoutPlace } = counts.split.get(commune) ?? { rows: 0, withoutPlace: 0 };
  const unplaced = withoutPlace + (found.nearest === null ? 1 : 0);
  counts.split.set(commune, { units: found.names, rows: rows + 1, withoutPlace: unplaced });
  const choice = chosen.get(commune);
  if (choice !== undefined && found.names.includes(choice)) return renamed(row, choice);
  if (found.nearest === null) return row;
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

function say({ renamed: given, byPoint, split }: Counts, chosen: ReadonlyMap<string, string>, issues: Issue[]): void {
  for (const [code, rows, severity] of [
    ['commune.renamed', given, 'notice'],
    ['commune.byPoint', byPoint, 'warning'],
  ] as const) {
    const [row] = rows;
    if (row !== undefined) issues.push({ code, severity, row, params: { count: rows.length } });
  }
  for (const [value, { units, withoutPlace }] of split) {
    if (withoutPlace === 0 || units.includes(chosen.get(value) ?? '')) continue;
    issues.push({ code: 'commune.split', severity: 'warning', value, params: { units: units.join(', ') } });
  }
}
