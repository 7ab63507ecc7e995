import { type DBSchema, openDB } from 'idb';
import type { Plan } from '../core/plan/plan';
import type { Scenario } from '../core/review/scenario';

/** A plan as it was sent out, named by the hash of its content: the base of the replies to it. */
export interface SentVersion {
  /** `sha256:…`, the `parent` of every reply. */
  readonly version: string;
  readonly planId: string;
  /** ISO 8601. */
  readonly sentAt: string;
  /** A plan file. An earlier version of the page kept the plan itself, under this name too. */
  readonly plan: Blob | Plan;
}

interface VersionSchema extends DBSchema {
  versions: { key: string; value: SentVersion; indexes: { planId: string } };
  scenarios: { key: string; value: { readonly planId: string; readonly scenarios: readonly Scenario[] } };
}

/** How many versions of one plan are kept: the oldest go first. */
const MOST_VERSIONS = 20;

/** Versions sent out from this browser, and the named variants of its plans. */
export interface VersionStore {
  keep(version: SentVersion): Promise<void>;
  /** undefined: it was not sent from here. */
  named(version: string): Promise<SentVersion | undefined>;
  /** Of one plan, newest first. */
  ofPlan(planId: string): Promise<SentVersion[]>;
  /** The named variants of a plan, all at once. */
  keepScenarios(planId: string, scenarios: readonly Scenario[]): Promise<void>;
  scenariosOf(planId: string): Promise<readonly Scenario[]>;
}

export async function openVersionStore(name = 'phu-song-review'): Promise<VersionStore> {
  const database = await openDB<VersionSchema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('versions', { keyPath: 'version' }).createIndex('planId', 'planId');
      fresh.createObjectStore('scenarios', { keyPath: 'planId' });
    },
  });
  const ofPlan = async (planId: string): Promise<SentVersion[]> => {
    const found = await database.getAllFromIndex('versions', 'planId', planId);
    return found.sort((a, b) => b.sentAt.localeCompare(a.sentAt));
  };
  return {
    ofPlan,
    named: (version) => database.get('versions', version),
    scenariosOf: async (planId) => (await database.get('scenarios', planId))?.scenarios ?? [],
    keepScenarios: async (planId, scenarios) => void (await database.put('scenarios', { planId, scenarios })),
    async keep(version) {
      await database.put('versions', version);
      const old = (await ofPlan(version.planId)).slice(MOST_VERSIONS);
      for (const { version: key } of old) await database.delete('versions', key);
    },
  };
}
