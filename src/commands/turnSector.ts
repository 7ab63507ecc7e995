import { type SectorEntry, sectorEntries, setSectors } from '../core/plan/actions/setSectors';
import { findSite } from '../core/plan/findSite';
import type { Plan } from '../core/plan/plan';
import { radioAssumptions } from '../core/radio/radioSettings';
import type { Degrees } from '../core/units';
import { canEditSite } from '../state/selectors';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';
import { edit } from './edit';

/** Turns one antenna of a site in the hand: the verdicts follow, the plan waits for {@link endTurn}. */
export function turnSector(app: AppContext, siteId: string, sector: number, azimuthDeg: Degrees): void {
  const state = app.store.getState();
  const { plan } = state.doc;
  const site = findSite(plan, siteId);
  if (!site || !canEditSite(state, site)) return;
  const draft = turned(plan, siteId, sector, azimuthDeg);
  setSession(app.store, { gesture: { kind: 'turn', siteId, sector, azimuthDeg, draft } });
}

/** Lets go: one history entry, none when the antenna is back where it was. */
export function endTurn(app: AppContext): void {
  const { gesture } = app.store.getState().session;
  if (gesture?.kind !== 'turn') return;
  const { siteId, sector, azimuthDeg } = gesture;
  const name = findSite(app.store.getState().doc.plan, siteId)?.name ?? siteId;
  edit(app, { code: 'editSites', params: { count: 1, name } }, (plan) => turned(plan, siteId, sector, azimuthDeg));
}

function turned(plan: Plan, siteId: string, sector: number, azimuthDeg: Degrees): Plan {
  const site = findSite(plan, siteId);
  if (!site) return plan;
  const entries = sectorEntries(site).map((entry, i): SectorEntry => (i === sector ? { ...entry, azimuthDeg } : entry));
  return setSectors(plan, siteId, entries, radioAssumptions(plan.coverage, plan.coverage.model));
}
