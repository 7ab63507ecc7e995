import type { Phasing } from '../core/optimise/buildOrder';
import type { Site } from '../core/plan/site';
import type { CandidateKind, MadeCandidates, OptimiseQuestion } from '../state/optimise';
import type { AppContext } from './appContext';
import { askOf, candidateAskOf, candidateKey } from './optimiseAsk';
import { type NamingOfNewSites, nameNewSites, type OptimiseContext } from './optimiseContext';
import { noteProgress, optimiseState, runWork, setOptimise } from './optimiseState';
import { putProposalAway, showProposal } from './proposal';

export function setQuestion(app: AppContext, patch: Partial<OptimiseQuestion>): void {
  setOptimise(app, { question: { ...optimiseState(app).question, ...patch } });
}

export function chooseKind(app: AppContext, kind: CandidateKind, on: boolean): void {
  const { question } = optimiseState(app);
  setQuestion(app, { kinds: { ...question.kinds, [kind]: on } });
}

/** Places generated for this plan and this wish, if there are any: what a run would use without making them anew. */
export function freshCandidates(app: AppContext): MadeCandidates | null {
  const { doc, session } = app.store.getState();
  const { candidates, question } = session.optimise;
  const wish = candidateAskOf(question, doc.plan, session.filter, session.terrain.terrain);
  return wish && candidates?.about === doc.plan && candidates.key === candidateKey(wish) ? candidates : null;
}

/** Has places generated in a thread and shows how many there are; none are wanted: none are made. */
export async function makeCandidates(app: OptimiseContext): Promise<readonly Site[] | null> {
  const known = freshCandidates(app);
  if (known) return known.sites;
  const { doc, session } = app.store.getState();
  const wish = candidateAskOf(session.optimise.question, doc.plan, session.filter, session.terrain.terrain);
  if (!wish) {
    setOptimise(app, { candidates: null });
    return [];
  }
  const made = await runWork(app, 'candidates', async (signal) => {
    const places = await app.optimiser.run('candidates', wish, { signal });
    return signal.aborted ? null : places;
  });
  if (!made) return null;
  setOptimise(app, { candidates: { ...made, about: doc.plan, key: candidateKey(wish) } });
  return made.sites;
}

/** Asks the question of the panel. The answer, when there is one, is shown on the map as a proposal. */
export async function askOptimiser(app: OptimiseContext, naming: NamingOfNewSites): Promise<void> {
  putProposalAway(app);
  setOptimise(app, { found: null });
  const generated = await makeCandidates(app);
  if (!generated) return;
  const { doc, session } = app.store.getState();
  const { question } = session.optimise;
  const ask = askOf(question, doc.plan, session.filter, generated, session.terrain.terrain);
  const asked = { question: ask, phasing: phasingOf(question) };
  const answer = await runWork(app, 'solve', (signal) =>
    app.optimiser.run('optimise', asked, { signal, onProgress: (step) => noteProgress(app, step) }),
  );
  if (!answer) return;
  await app.painted();
  if (optimiseState(app).running) return;
  const named = { ...answer, newSites: nameNewSites(answer.newSites, doc.plan, naming) };
  const ticked = answer.chosen.map(({ siteId }) => siteId);
  setOptimise(app, { found: { ask, goal: question.goal, answer: named, ticked, accepted: null } });
  await app.painted();
  if (ticked.length > 0 && optimiseState(app).found?.ask === ask) showProposal(app);
}

function phasingOf({ phaseBudgetsVnd: budgetsVnd }: OptimiseQuestion): Phasing {
  return budgetsVnd.length === 0 ? { phases: 1 } : { phases: budgetsVnd.length, budgetsVnd };
}
