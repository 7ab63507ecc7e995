import type { Issue } from '../core/checks/issue';
import { addAntenna, antennaName } from '../core/plan/actions/addAntenna';
import { type SectorEntry, sectorEntries, setSectors } from '../core/plan/actions/setSectors';
import { findSite } from '../core/plan/findSite';
import type { Plan } from '../core/plan/plan';
import { type Sector, sectorListsAgree, sectorsOf } from '../core/plan/sectors';
import type { Site } from '../core/plan/site';
import { radioAssumptions } from '../core/radio/radioSettings';
import { readMsi } from '../io/antenna/readMsi';
import { canEditSite } from '../state/selectors';
import type { AppContext } from './appContext';
import { edit } from './edit';
import type { FileContext } from './fileContext';

export const MSI_FILES = ['.msi', '.pln', '.ant', '.txt'] as const;
/** Two cuts of 360 lines weigh some kilobytes. */
const MAX_MSI_BYTES = 1_000_000;

/** The antennas of a site as it names them, and as they are reckoned with. */
export interface SectorFacts {
  readonly entries: readonly SectorEntry[];
  /** Beside each entry; one omni when there are none. */
  readonly sectors: readonly Sector[];
  readonly agree: boolean;
  /** Antennas the plan holds, by name. */
  readonly antennas: readonly string[];
}

export function sectorFacts(plan: Plan, site: Site): SectorFacts {
  const assumptions = radioAssumptions(plan.coverage, plan.coverage.model);
  return {
    entries: sectorEntries(site),
    sectors: sectorsOf(site, assumptions),
    agree: sectorListsAgree(site),
    antennas: Object.keys(plan.coverage.antennas ?? {}),
  };
}

export function changeSector(app: AppContext, siteId: string, at: number, patch: Patch): void {
  change(app, siteId, (entries) => entries.map((entry, i) => (i === at ? merged(entry, patch) : entry)));
}

/** A new antenna turned into the widest gap between the others, otherwise like the last. */
export function addSector(app: AppContext, siteId: string): void {
  change(app, siteId, (entries) => [...entries, { ...entries.at(-1), azimuthDeg: middleOfGap(entries) }]);
}

export function removeSector(app: AppContext, siteId: string, at: number): void {
  change(app, siteId, (entries) => entries.filter((_, i) => i !== at));
}

/** Three antennas a third of a turn apart, with the plan's assumptions. */
export function threeSectors(app: AppContext, siteId: string): void {
  change(app, siteId, () => [{ azimuthDeg: 0 }, { azimuthDeg: 120 }, { azimuthDeg: 240 }]);
}

/** No antenna named: as strong in every direction. */
export function makeOmni(app: AppContext, siteId: string): void {
  change(app, siteId, () => []);
}

/**
 * Reads an antenna file the user chooses into the plan and gives it to one antenna of a site, in one step. Gives back
 * what was noticed; with an error nothing has changed. null: the user changed their mind.
 */
export async function importAntenna(app: FileContext, siteId: string, at: number): Promise<readonly Issue[] | null> {
  const [chosen] = await app.files.choose(MSI_FILES);
  return chosen ? takeAntenna(app, siteId, at, chosen.file) : null;
}

export async function takeAntenna(app: AppContext, siteId: string, at: number, file: File): Promise<readonly Issue[]> {
  if (file.size > MAX_MSI_BYTES) return [{ code: 'antenna.notMsi', severity: 'error', file: file.name }];
  const { pattern, issues } = readMsi(new Uint8Array(await file.arrayBuffer()));
  const said = issues.map((issue) => ({ ...issue, file: file.name }));
  if (!pattern || !mayEdit(app, siteId)) return said;
  const name = antennaName(pattern.name) || antennaName(file.name);
  edit(app, { code: 'editSites', params: { count: 1, name: nameOf(app, siteId) } }, (plan) => {
    const holding = addAntenna(plan, name, pattern);
    const site = findSite(holding, siteId);
    const entries = site ? sectorEntries(site).map((entry, i) => (i === at ? { ...entry, antenna: name } : entry)) : [];
    return setSectors(holding, siteId, entries, radioAssumptions(holding.coverage, holding.coverage.model));
  });
  return said;
}

type Patch = { readonly [Key in keyof SectorEntry]?: SectorEntry[Key] | null };

function merged(entry: SectorEntry, patch: Patch): SectorEntry {
  const next = Object.entries({ ...entry, ...patch }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(next) as unknown as SectorEntry;
}

function change(
  app: AppContext,
  siteId: string,
  to: (entries: readonly SectorEntry[]) => readonly SectorEntry[],
): void {
  if (!mayEdit(app, siteId)) return;
  edit(app, { code: 'editSites', params: { count: 1, name: nameOf(app, siteId) } }, (plan) => {
    const site = findSite(plan, siteId);
    if (!site) return plan;
    return setSectors(plan, siteId, to(sectorEntries(site)), radioAssumptions(plan.coverage, plan.coverage.model));
  });
}

function mayEdit(app: AppContext, siteId: string): boolean {
  const state = app.store.getState();
  const site = findSite(state.doc.plan, siteId);
  return site !== undefined && canEditSite(state, site);
}

function nameOf(app: AppContext, siteId: string): string {
  return findSite(app.store.getState().doc.plan, siteId)?.name ?? siteId;
}

function middleOfGap(entries: readonly SectorEntry[]): number {
  if (entries.length === 0) return 0;
  const turns = entries.map(({ azimuthDeg }) => azimuthDeg).sort((a, b) => a - b);
  let widest = 0;
  let middle = 0;
  turns.forEach((turn, i) => {
    const gap = (turns[i + 1] ?? turns[0]! + 360) - turn;
    if (gap <= widest) return;
    widest = gap;
    middle = (turn + gap / 2) % 360;
  });
  return Math.round(middle);
}
