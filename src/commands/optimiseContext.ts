import type { Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import { type OptimiseRunner, optimiseThreads } from '../workers/optimise/startOptimise';
import type { FileContext } from './fileContext';

/** What commands of the optimiser need besides: threads in the app, plain calls in tests. */
export interface OptimiseContext extends FileContext {
  readonly optimiser: OptimiseRunner;
  /** Resolves when what was last written is on screen: the answer is read before the map is drawn anew. */
  readonly painted: () => Promise<void>;
}

/** The same for the same app: its threads are shared by all that asks. */
export function withOptimiser(app: FileContext): OptimiseContext {
  const known = contexts.get(app) ?? { ...app, optimiser: optimiseThreads(), painted };
  contexts.set(app, known);
  return known;
}

const contexts = new WeakMap<FileContext, OptimiseContext>();

/** A page that nobody sees draws no frames. */
const HIDDEN_MS = 250;

function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, HIDDEN_MS);
  });
}

/** How the places that the machine made up are called. */
export interface NamingOfNewSites {
  readonly name: (number: string) => string;
  readonly note: string;
}

/** Generated places as the plan will hold them: candidates that say where they come from. */
export function nameNewSites(sites: readonly Site[], plan: Plan, { name, note }: NamingOfNewSites): Site[] {
  const posSource = plan.illustrative ? 'illustrative' : 'user';
  return sites.map((site, at) => ({ ...site, name: name(String(at + 1)), status: 'candidate', posSource, note }));
}
