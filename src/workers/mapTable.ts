import type { LngLat } from '../core/geo/lngLat';
import { communeKey } from '../core/plan/communes/communeKey';
import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import { type Matching, matchRows } from '../io/table/matchRows';
import { readTable } from '../io/table/readTable';
import type { ReadRow, TableMapping, TableReading } from '../io/table/tableTypes';

/** Where the communes of a plan are: the middle of what it has in each. */
function communePlaces(existing: readonly (Site | Village)[]): Map<string, LngLat> {
  const sums = new Map<string, readonly [lng: number, lat: number, count: number]>();
  for (const { commune, position } of existing) {
    if (commune === undefined || !position) continue;
    const key = communeKey(commune);
    const [lng, lat, count] = sums.get(key) ?? [0, 0, 0];
    sums.set(key, [lng + position[0], lat + position[1], count + 1]);
  }
  return new Map([...sums].map(([key, [lng, lat, count]]) => [key, [lng / count, lat / count]]));
}

/** Typed rows under a mapping, and what taking them in would do to the plan. */
export async function mapTable(
  cells: readonly (readonly string[])[],
  mapping: TableMapping,
  existing: readonly (Site | Village)[],
): Promise<{ readonly reading: TableReading; readonly matching: Matching<Site | Village> }> {
  const reading = await readTable({ cells }, mapping, communePlaces(existing));
  const rows: readonly ReadRow<Site | Village>[] = mapping.kind === 'sites' ? reading.sites : reading.villages;
  return { reading, matching: matchRows(existing, rows) };
}
