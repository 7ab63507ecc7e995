import { emptyPlan } from '../core/plan/emptyPlan';
import type { Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import type { CheckAsk, CheckVillages } from './check';

/** Turns the numbers of a question back into a plan; sites that did not change stay the same objects. */
export function createPlanRebuilder(): { rebuild(ask: CheckAsk): Plan } {
  const base = emptyPlan('check', '', '');
  let villages: readonly Village[] = [];
  let known = new Map<string, Site>();
  return {
    rebuild(ask) {
      if (ask.villages) villages = villagesOf(ask.villages);
      const { positions, radiiM } = ask.sites;
      const kept = new Map<string, Site>();
      const sites = Array.from(radiiM, (radiusM, at): Site => {
        const lng = positions[2 * at]!;
        const lat = positions[2 * at + 1]!;
        const key = `${at} ${lng} ${lat} ${radiusM}`;
        const site = known.get(key) ?? { id: String(at), name: '', position: [lng, lat], status: 'existing', radiusM };
        kept.set(key, site);
        return site;
      });
      known = kept;
      return { ...base, villages, sites };
    },
  };
}

function villagesOf({ positions, counted }: CheckVillages): Village[] {
  return Array.from(counted, (isCounted, at) => ({
    id: String(at),
    name: '',
    position: [positions[2 * at]!, positions[2 * at + 1]!] as const,
    demandKind: isCounted ? ('thôn' as const) : ('border post' as const),
  }));
}
