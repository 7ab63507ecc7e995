import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import { matchRows } from '../io/table/matchRows';
import { readTable } from '../io/table/readTable';
import type { TableMapping } from '../io/table/tableTypes';
import type { MappedTable } from './job';

/** Typed rows under a mapping, and what taking them in would do to the plan. */
export async function mapTable(
  cells: readonly (readonly string[])[],
  mapping: TableMapping,
  existing: readonly Site[] | readonly Village[],
): Promise<MappedTable> {
  const reading = await readTable({ cells }, mapping);
  return mapping.kind === 'sites'
    ? { reading, sites: matchRows(existing as readonly Site[], reading.sites), villages: null }
    : { reading, villages: matchRows(existing as readonly Village[], reading.villages), sites: null };
}
