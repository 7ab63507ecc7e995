import { propagationOver } from '../core/coverage/levels/propagationOver';
import { possibleReach } from '../core/coverage/siteRecord';
import { SiteRules } from '../core/coverage/siteRules';
import { choicesOf } from '../core/optimise/choices';
import { rowsOfColumn } from '../core/optimise/kernel/incidence';
import { serversOf, servingMatrix } from '../core/optimise/servingMatrix';
import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import type { Found } from '../state/optimise';

export type Gains = ReadonlyMap<string, readonly Village[]>;

/** By site in build order: the dead zones it serves that none before it does. The same object for the same answer. */
export function gainedVillages({ ask, answer }: Pick<Found, 'ask' | 'answer'>): Gains {
  const known = gainsOf.get(answer);
  if (known) return known;
  const { plan, filter } = ask;
  const counts = serversOf(plan.villages, choicesOf({ ...ask, generated: [] }).standing);
  const dead = plan.villages.filter((_, at) => counts[at] === 0);
  const rules = new SiteRules(plan, filter, propagationOver(ask.terrain ?? null, plan.coverage));
  const sites = new Map<string, Site>([...plan.sites, ...answer.newSites].map((site) => [site.id, site]));
  const reaches = answer.order.flatMap(({ siteId }) => possibleReach(sites.get(siteId)!, rules) ?? []);
  const matrix = servingMatrix(dead, reaches);
  const served = new Uint8Array(dead.length);
  const gains = new Map(
    reaches.map(({ siteId }, at) => {
      const fresh = Array.from(rowsOfColumn(matrix, at)).filter((row) => served[row] === 0);
      for (const row of fresh) served[row] = 1;
      return [siteId, fresh.map((row) => dead[row]!)] as const;
    }),
  );
  gainsOf.set(answer, gains);
  return gains;
}

const gainsOf = new WeakMap<Found['answer'], Gains>();
