import type { OptimiseAsk } from '../core/optimise/ask';
import { conditionsOf } from '../core/optimise/conditionsOf';
import { editSites } from '../core/plan/actions/editSites';
import { editVillages, type VillagePatch } from '../core/plan/actions/editVillages';
import { findSite } from '../core/plan/findSite';
import { findVillage } from '../core/plan/findVillage';
import type { Plan } from '../core/plan/plan';
import type { BuildLock } from '../core/plan/site';
import type { AppContext } from './appContext';
import { edit } from './edit';
import { setQuestion } from './optimise';
import { optimiseState } from './optimiseState';

/** How many times single villages count, by id; the same object for the same villages. */
export function priorityOf(plan: Plan): OptimiseAsk['priority'] {
  const known = priorities.get(plan.villages) ?? conditionsOf(plan).priority;
  priorities.set(plan.villages, known);
  return known;
}

const priorities = new WeakMap<Plan['villages'], OptimiseAsk['priority']>();

/** Settles whether sites are to be built; null leaves it to the optimiser. Kept with the plan. */
export function lockSites(app: AppContext, ids: readonly string[], lock: BuildLock | null): void {
  const name = nameOf(ids, (id) => findSite(app.store.getState().doc.plan, id)?.name);
  edit(app, { code: 'conditions', params: { name } }, (plan) => editSites(plan, ids, { buildLock: lock }));
}

/** How many times a village counts; null: once, like any other. */
export function weighVillages(app: AppContext, ids: readonly string[], weight: number | null): void {
  patchVillages(app, ids, { priorityWeight: weight === 1 ? null : weight });
}

/** Whether a point (border post, island) must be served. */
export function mustServePoint(app: AppContext, id: string, on: boolean): void {
  patchVillages(app, [id], { mustServe: on });
}

/** Every site free again and every village counted once, as one step. */
export function clearConditions(app: AppContext): void {
  edit(app, { code: 'conditions' }, (plan) => {
    const locked = plan.sites.filter(({ buildLock }) => buildLock !== undefined).map(({ id }) => id);
    const weighted = plan.villages.filter((village) => village.priorityWeight !== undefined).map(({ id }) => id);
    return editVillages(editSites(plan, locked, { buildLock: null }), weighted, { priorityWeight: null });
  });
}

/** Whether an exclusion area applies to the question; the plan keeps it either way. */
export function applyExclusion(app: AppContext, areaId: string, on: boolean): void {
  const others = optimiseState(app).question.exclusionsOff.filter((id) => id !== areaId);
  setQuestion(app, { exclusionsOff: on ? others : [...others, areaId] });
}

function patchVillages(app: AppContext, ids: readonly string[], patch: VillagePatch): void {
  const name = nameOf(ids, (id) => findVillage(app.store.getState().doc.plan, id)?.name);
  edit(app, { code: 'conditions', params: { name } }, (plan) => editVillages(plan, ids, patch));
}

function nameOf(ids: readonly string[], find: (id: string) => string | undefined): string {
  return ids.length === 1 ? (find(ids[0]!) ?? '') : '';
}
