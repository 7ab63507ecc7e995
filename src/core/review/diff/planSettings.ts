import type { Json } from '../../plan/json';
import type { Plan } from '../../plan/plan';

const COVERAGE = 'coverage.';

/** Everything of a plan but its three lists, flat, the coverage settings by dotted name. */
export function planSettings({ sites: _s, villages: _v, areas: _a, coverage, ...others }: Plan): Record<string, Json> {
  const dotted = Object.entries(coverage).map(([key, value]) => [COVERAGE + key, value] as const);
  const entries = [...Object.entries(others), ...dotted].filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Record<string, Json>;
}

/** The plan of flat settings and lists. */
export function planOfSettings(
  settings: Readonly<Record<string, Json>>,
  lists: Pick<Plan, 'sites' | 'villages' | 'areas'>,
): Plan {
  const entries = Object.entries(settings);
  const coverage = entries
    .filter(([key]) => key.startsWith(COVERAGE))
    .map(([key, value]) => [key.slice(COVERAGE.length), value]);
  const others = entries.filter(([key]) => !key.startsWith(COVERAGE));
  return { ...Object.fromEntries(others), coverage: Object.fromEntries(coverage), ...lists } as unknown as Plan;
}
