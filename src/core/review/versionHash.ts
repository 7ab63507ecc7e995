import { contentHash } from '../hash/contentHash';
import type { Plan } from '../plan/plan';
import { planSettings } from './diff/planSettings';

/** Who holds the plan, when, where it comes from and what was said: not what it is. */
const NOT_CONTENT = ['parent', 'author', 'org', 'createdAt', 'updatedAt', 'events', 'logHead'];

/**
 * `sha256:…` over everything a merge looks at: sites, villages, areas and settings. Equal plans have equal hashes however
 * often they were written and read.
 */
export function versionHash(plan: Plan): string {
  const settings = Object.entries(planSettings(plan)).filter(([key]) => !NOT_CONTENT.includes(key));
  const { sites, villages, areas } = plan;
  return contentHash({ settings: Object.fromEntries(settings), sites, villages, areas });
}

/**
 * The plan to send out for an answer: its `parent` is its own version, and stays so in every reply made from it. Keep
 * what is returned, by `parent`: it is the base to merge the replies on. The plan at hand keeps its own parent.
 */
export function exportForReview(plan: Plan): Plan {
  return { ...plan, parent: versionHash(plan) };
}
