import type { PlanReading } from '../io/planGeojson/planReading';
import { setSession } from '../state/store';
import type { MatchedPlan } from '../workers/matchPlan';
import type { FileContext } from './fileContext';
import { firstPlan } from './firstPlan';

/** Finds out what taking a plan file into the open plan would do, for the dialog in which it waits. */
export async function matchIncoming(app: FileContext, reading: PlanReading): Promise<void> {
  await firstPlan(app);
  const matched = await matchReading(app, reading);
  const { importDraft } = app.store.getState().session;
  if (matched && importDraft?.kind === 'plan' && importDraft.reading === reading) {
    setSession(app.store, { importDraft: { ...importDraft, matched } });
  }
}

/** null: there is nothing in it that a plan holds. */
export async function matchReading(app: FileContext, { plan: incoming }: PlanReading): Promise<MatchedPlan | null> {
  if (!incoming || incoming.sites.length + incoming.villages.length === 0) return null;
  const { sites, villages } = app.store.getState().doc.plan;
  const ask = { existing: { sites, villages }, incoming: { sites: incoming.sites, villages: incoming.villages } };
  return app.jobs.run('matchPlan', ask);
}
