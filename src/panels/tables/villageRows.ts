import type { CoverageResult } from '../../core/coverage/result';
import { isCountedVillage, type Village } from '../../core/plan/village';
import type { ReportedMismatch } from '../../state/insightTypes';
import type { VillageList } from '../../state/session';
import type { GridSort } from '../../ui/DataGrid';
import { sortRows } from './tableView';

export interface VillageRow {
  readonly village: Village;
  readonly coverCount: number;
  readonly counted: boolean;
  readonly mismatch: ReportedMismatch | null;
  /** The name of the only site that serves it, once that is known. */
  readonly onlySite: string | undefined;
}

/** The rows of one list, as the result has them now: cover counts are copied out of the engine's buffer. */
export function villageRows(
  coverage: CoverageResult | null,
  mismatches: readonly ReportedMismatch[],
  list: VillageList,
  onlySites: ReadonlyMap<string, string>,
): readonly VillageRow[] {
  if (!coverage) return [];
  const differing = new Map(mismatches.map((mismatch) => [mismatch.villageId, mismatch]));
  const rows: VillageRow[] = [];
  coverage.plan.villages.forEach((village, at) => {
    const coverCount = coverage.coverCounts[at] ?? 0;
    const mismatch = differing.get(village.id) ?? null;
    if (list === 'dead' && coverCount > 0) return;
    if (list === 'fragile' && coverCount !== 1) return;
    if (list === 'mismatch' && !mismatch) return;
    const onlySite = list === 'fragile' ? onlySites.get(village.id) : undefined;
    rows.push({ village, coverCount, counted: isCountedVillage(village), mismatch, onlySite });
  });
  return rows;
}

export function sortVillages(rows: readonly VillageRow[], { key, direction }: GridSort): readonly VillageRow[] {
  return sortRows(rows, direction, ({ village, coverCount, onlySite }) => {
    if (key === 'site') return onlySite;
    if (key === 'households') return village.households;
    if (key === 'state') return coverCount;
    return village.name;
  });
}

export function villageText({ village, onlySite }: VillageRow): string {
  const { name, commune, formerCommune, formerDistrict } = village;
  return [name, commune, formerCommune, formerDistrict, onlySite].filter(Boolean).join(' ');
}
