import { allAtOnce } from './allAtOnce';
import type { CoverageSettings, Plan } from './plan';
import type { Site, SiteStatus } from './site';

/** The roll-out as one line: existing stations first, then the planned sites in build order, then the candidates. */
export interface Programme {
  readonly planned: readonly string[];
  readonly candidates: readonly string[];
}

/** Sites with `buildOrder` first, by that number; the others after them, by phase, then as listed. */
export function programmeOf({ sites }: Pick<Plan, 'sites'>): Programme {
  return programmes.get(sites) ?? allAtOnce(readProgramme(sites));
}

/** Reads a long list in steps, so that `programmeOf` has it at hand. */
export function* readProgramme(sites: readonly Site[]): Generator<void, Programme> {
  const known = programmes.get(sites);
  if (known) return known;
  const planned: Site[] = [];
  const candidates: Site[] = [];
  for (let at = 0; at < sites.length; at++) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const site = sites[at]!;
    if (site.status === 'planned') planned.push(site);
    else if (site.status === 'candidate') candidates.push(site);
  }
  const programme = { planned: inBuildOrder(planned), candidates: inBuildOrder(candidates) };
  programmes.set(sites, programme);
  return programme;
}

/** The stops of the slider by the status that comes in there; a status without sites has none. */
export function programmeStops({ planned, candidates }: Programme): { key: SiteStatus; position: number }[] {
  const stops: { key: SiteStatus; position: number }[] = [{ key: 'existing', position: 0 }];
  if (planned.length > 0) stops.push({ key: 'planned', position: planned.length });
  if (candidates.length > 0) stops.push({ key: 'candidate', position: planned.length + candidates.length });
  return stops;
}

/**
 * How many programme sites count: 0 is the existing network alone, `planned.length` the whole programme, more the
 * candidates as well. null when the active set is no step of the line (somebody switched sites by hand).
 */
export function programmePosition(plan: Plan, programme: Programme): number | null {
  const { activeStatuses, switchedOff } = plan.coverage;
  const off = new Set(switchedOff);
  if (!activeStatuses.includes('existing')) return null;
  const planned = activeStatuses.includes('planned') ? prefixLength(programme.planned, off) : 0;
  const candidates = activeStatuses.includes('candidate') ? prefixLength(programme.candidates, off) : 0;
  if (planned === null || candidates === null) return null;
  if (candidates > 0 && planned < programme.planned.length) return null;
  return planned + candidates;
}

/** The settings at a step of the line. Switches of existing stations stay as they are. */
export function settingsAtPosition(plan: Plan, programme: Programme, position: number): CoverageSettings {
  const { planned, candidates } = programme;
  const onLine = new Set([...planned, ...candidates]);
  const activeStatuses: SiteStatus[] = ['existing'];
  const switchedOff = plan.coverage.switchedOff.filter((id) => !onLine.has(id));
  if (position > 0) {
    activeStatuses.push('planned');
    switchedOff.push(...planned.slice(position));
  }
  if (position > planned.length) {
    activeStatuses.push('candidate');
    switchedOff.push(...candidates.slice(position - planned.length));
  }
  return { ...plan.coverage, activeStatuses, switchedOff };
}

/** Length of the run of ids that are on, when every id after it is off; else null. */
function prefixLength(ids: readonly string[], off: ReadonlySet<string>): number | null {
  let length = 0;
  while (length < ids.length && !off.has(ids[length]!)) length++;
  for (let at = length; at < ids.length; at++) if (!off.has(ids[at]!)) return null;
  return length;
}

function inBuildOrder(sites: readonly Site[]): string[] {
  return sites
    .toSorted((a, b) => order(a) - order(b) || (a.phase ?? '').localeCompare(b.phase ?? ''))
    .map((site) => site.id);
}

function order(site: Site): number {
  return site.buildOrder ?? Number.MAX_SAFE_INTEGER;
}

const AT_ONCE = 8192;

const programmes = new WeakMap<readonly Site[], Programme>();
