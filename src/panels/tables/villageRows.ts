import type { CoverageResult } from '../../core/coverage/result';
import { isCountedVillage, type Village } from '../../core/plan/village';
import type { ReportedMismatch } from '../../state/insightTypes';
import type { VillageList } from '../../state/session';
import type { GridSort } from '../../ui/DataGrid';
import type { SortValue } from './tableView';

export interface VillageRow {
  readonly village: Village;
  readonly coverCount: number;
  readonly counted: boolean;
  readonly mismatch: ReportedMismatch | null;
  /** The name of the only site that serves it, once that is known. */
  readonly onlySite: string | undefined;
}

export interface VillageQuestion {
  readonly coverage: CoverageResult | null;
  readonly mismatches: readonly ReportedMismatch[];
  readonly list: VillageList;
  readonly onlySites: ReadonlyMap<string, string>;
  readonly query: string;
  readonly sort: GridSort;
}

const AT_ONCE = 4096;

/** The rows of one list in steps, as the result has them now: cover counts are copied out of the engine's buffer. */
export function* villageRows({
  coverage,
  mismatches,
  list,
  onlySites,
}: VillageQuestion): Generator<void, readonly VillageRow[]> {
  if (!coverage) return [];
  const differing = new Map(mismatches.map((mismatch) => [mismatch.villageId, mismatch]));
  const rows: VillageRow[] = [];
  for (const [at, village] of coverage.plan.villages.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const coverCount = coverage.coverCounts[at] ?? 0;
    const mismatch = differing.get(village.id) ?? null;
    if (list === 'dead' && coverCount > 0) continue;
    if (list === 'fragile' && coverCount !== 1) continue;
    if (list === 'mismatch' && !mismatch) continue;
    const onlySite = list === 'fragile' ? onlySites.get(village.id) : undefined;
    rows.push({ village, coverCount, counted: isCountedVillage(village), mismatch, onlySite });
  }
  return rows;
}

/** What a column sorts by. */
export function villageValue(key: string): (row: VillageRow) => SortValue {
  return ({ village, coverCount }) => {
    if (key === 'households') return village.households;
    if (key === 'state') return coverCount;
    return village.name;
  };
}

export function villageText({ village, onlySite }: VillageRow): string {
  const { name, commune, formerCommune, formerDistrict } = village;
  return [name, commune, formerCommune, formerDistrict, onlySite].filter(Boolean).join(' ');
}
