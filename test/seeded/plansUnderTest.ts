import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BruteForce, bruteForce } from './bruteForce';
import { SECOND_PLAN_FILE, secondPlan } from './secondPlan';

/** A plan the whole tool must work on, with numbers counted from its file and rows a test can act on. */
export interface PlanUnderTest {
  readonly name: string;
  /** The one the app opens with; the other is dropped onto the page. */
  readonly isBuiltIn: boolean;
  readonly fileName: string;
  /** Reads and counts on first use: the built-in file is big. */
  load(): LoadedPlan;
}

export interface LoadedPlan {
  readonly text: string;
  readonly brute: BruteForce;
  readonly expected: ExpectedNumbers;
  readonly picks: Picks;
}

/** Dead zones in thôn, bản and khu phố, and the known households in them. */
export interface Gap {
  readonly villages: number;
  readonly households: number;
}

export interface ExpectedNumbers {
  readonly countedVillages: number;
  readonly sites: number;
  /** With the active statuses the file was saved with. */
  readonly asOpened: Gap;
  readonly existing: Gap;
  readonly existingAndPlanned: Gap;
  readonly all: Gap;
}

/** Rows chosen by counting: what a test may click on and what must come of it. */
export interface Picks {
  /** Switched on over the existing sites, this planned site saves `gain` villages. */
  readonly gainingPlanned: SitePick;
  readonly gainingCandidate: SitePick | null;
  /** Switched off among the existing sites, this one costs `gain` villages. */
  readonly losingExisting: SitePick;
  readonly deadVillage: { readonly id: string; readonly name: string };
  readonly servedVillage: { readonly id: string; readonly name: string; readonly servers: readonly string[] };
}

export interface SitePick {
  readonly id: string;
  readonly name: string;
  readonly position: readonly [lng: number, lat: number];
  /** Villages won (planned, candidate) or lost (existing); at least 1. */
  readonly gain: number;
  readonly deadZonesAfter: number;
}

const EXISTING = ['existing'];

export const builtIn = planUnderTest('the built-in plan', 'quang-ninh.geojson', true, () =>
  readFileSync(fileURLToPath(new URL('../../public/plans/quang-ninh.geojson', import.meta.url)), 'utf8'),
);

export const second = planUnderTest('a plan from elsewhere', SECOND_PLAN_FILE, false, () => secondPlan());

/** For `describe.each(plansUnderTest)('$name', (plan) => …)`. */
export const plansUnderTest: readonly PlanUnderTest[] = [builtIn, second];

function planUnderTest(name: string, fileName: string, isBuiltIn: boolean, read: () => string): PlanUnderTest {
  let loaded: LoadedPlan | undefined;
  const load = () => {
    loaded ??= count(read());
    return loaded;
  };
  return { name, fileName, isBuiltIn, load };
}

function count(text: string): LoadedPlan {
  const brute = bruteForce(text);
  const gap = (activeStatuses?: readonly string[]): Gap => {
    const changes = activeStatuses ? { activeStatuses } : {};
    return { villages: brute.deadZones(changes).length, households: brute.deadHouseholds(changes) };
  };
  const expected = {
    countedVillages: brute.countedVillages.length,
    sites: brute.sites.length,
    asOpened: gap(),
    existing: gap(EXISTING),
    existingAndPlanned: gap(['existing', 'planned']),
    all: gap(['existing', 'planned', 'candidate']),
  };
  return { text, brute, expected, picks: pickRows(brute) };
}

function pickRows(brute: BruteForce): Picks {
  const dead = new Set(brute.deadZones({ activeStatuses: EXISTING }));
  const withStatus = (status: string) =>
    brute.sites.filter((site) => site.properties.status === status && site.position);
  const winning = (status: string): SitePick | null => {
    for (const site of withStatus(status)) {
      const gain = brute.reachOf(site.id).filter((id) => dead.has(id)).length;
      if (gain > 0)
        return { id: site.id, name: site.name, position: site.position!, gain, deadZonesAfter: dead.size - gain };
    }
    return null;
  };
  const served = brute.countedVillages.find(({ id }) => !dead.has(id))!;
  const deadVillage = brute.countedVillages.find(({ id }) => dead.has(id))!;
  return {
    gainingPlanned: winning('planned')!,
    gainingCandidate: winning('candidate'),
    losingExisting: losing(
      brute,
      dead.size,
      withStatus('existing').map(({ id }) => id),
    ),
    deadVillage: { id: deadVillage.id, name: deadVillage.name },
    servedVillage: {
      id: served.id,
      name: served.name,
      servers: brute.serversOf(served.id, { activeStatuses: EXISTING }),
    },
  };
}

/** The first existing site that is the only one for some village. */
function losing(brute: BruteForce, deadBefore: number, existing: readonly string[]): SitePick {
  const serversPerVillage = new Map<string, string[]>();
  for (const siteId of existing) {
    for (const village of brute.reachOf(siteId)) {
      serversPerVillage.set(village, [...(serversPerVillage.get(village) ?? []), siteId]);
    }
  }
  const lone = [...serversPerVillage.values()].filter((servers) => servers.length === 1).map(([siteId]) => siteId!);
  const id = existing.find((siteId) => lone.includes(siteId))!;
  const { name, position } = brute.sites.find((site) => site.id === id)!;
  const gain = lone.filter((siteId) => siteId === id).length;
  return { id, name, position: position!, gain, deadZonesAfter: deadBefore + gain };
}
