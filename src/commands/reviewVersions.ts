import type { Scenario } from '../core/review/scenario';
import { openVersionStore, type SentVersion, type VersionStore } from '../state/reviewVersions';

let opened: Promise<VersionStore> | null = null;

/** The versions sent out from this browser; where it may keep none, those of this page. */
export function sentVersions(): Promise<VersionStore> {
  opened ??= openVersionStore().catch(versionsOfThisPage);
  return opened;
}

function versionsOfThisPage(): VersionStore {
  const versions = new Map<string, SentVersion>();
  const scenarios = new Map<string, readonly Scenario[]>();
  return {
    named: async (version) => versions.get(version),
    keep: async (version) => void versions.set(version.version, version),
    scenariosOf: async (planId) => scenarios.get(planId) ?? [],
    keepScenarios: async (planId, kept) => void scenarios.set(planId, kept),
    ofPlan: async (planId) => [...versions.values()].filter((version) => version.planId === planId).reverse(),
  };
}
