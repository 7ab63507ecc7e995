import { type LngLat, roundLngLat } from '../core/geo/lngLat';
import { activateSite } from '../core/plan/actions/activateSite';
import { addSite } from '../core/plan/actions/addSite';
import { editSites, type SitePatch } from '../core/plan/actions/editSites';
import { moveSite } from '../core/plan/actions/moveSite';
import { removeSites } from '../core/plan/actions/removeSites';
import { replaceSites } from '../core/plan/actions/replaceSites';
import { switchSites } from '../core/plan/actions/switchSites';
import { findSite } from '../core/plan/findSite';
import { freeId } from '../core/plan/freeId';
import type { Site } from '../core/plan/site';
import { canEditSite } from '../state/selectors';
import { NOTHING_SELECTED } from '../state/session';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';
import { edit } from './edit';
import { say } from './say';

/** A new candidate at `at`, switched on and selected. Returns its id. */
export function addCandidate(app: AppContext, at: LngLat, name: (number: string) => string): string {
  const { plan } = app.store.getState().doc;
  const id = freeId(plan, 'site');
  const site: Site = {
    id,
    name: name(id.slice('site-'.length)),
    position: roundLngLat(at),
    status: 'candidate',
    posSource: 'user',
  };
  edit(app, { code: 'addSite', params: { name: site.name } }, (before) => activateSite(addSite(before, site), id));
  setSession(app.store, { selection: { kind: 'site', ids: [id] }, mode: 'browse' });
  return id;
}

/** Copies the sites a little to the north-east, as candidates; the copies are selected. */
export function duplicateSites(app: AppContext, ids: readonly string[], name: (of: string) => string): void {
  const { plan } = app.store.getState().doc;
  const copies: string[] = [];
  let next = plan;
  for (const id of ids) {
    const site = findSite(plan, id);
    if (!site) continue;
    const copyId = freeId(next, 'site');
    const position = site.position && roundLngLat([site.position[0] + 0.004, site.position[1] + 0.004]);
    const copy: Site = { ...site, id: copyId, name: name(site.name), position, status: 'candidate', posSource: 'user' };
    next = activateSite(addSite(next, copy), copyId);
    copies.push(copyId);
  }
  if (copies.length === 0) return;
  edit(app, { code: 'duplicateSite', params: { count: copies.length } }, () => next);
  setSession(app.store, { selection: { kind: 'site', ids: copies } });
}

/** Deletes the sites that are not locked; says how many were left. */
export function deleteSites(app: AppContext, ids: readonly string[]): void {
  const free = editable(app, ids);
  if (free.length === 0) return;
  const name = findSite(app.store.getState().doc.plan, free[0]!)?.name ?? '';
  edit(app, { code: 'removeSites', params: { count: free.length, name } }, (plan) => removeSites(plan, free));
  setSession(app.store, { selection: NOTHING_SELECTED });
  say(app, { tone: 'info', code: 'sitesRemoved', params: { count: free.length, name }, undoable: true });
}

export function patchSites(app: AppContext, ids: readonly string[], patch: SitePatch): void {
  const free = editable(app, ids);
  edit(app, { code: 'editSites', params: { count: free.length, name: nameOf(app, free[0]) } }, (plan) =>
    editSites(plan, free, patch),
  );
}

/** Typed coordinates: moves the site, or gives one to a site that has none yet. */
export function placeSite(app: AppContext, id: string, at: LngLat): void {
  const [free] = editable(app, [id]);
  if (free === undefined) return;
  edit(app, { code: 'moveSite', params: { name: nameOf(app, id) } }, (plan) => moveSite(plan, id, at));
}

/** Arrow keys: metres east and north, on every selected site that has a place. */
export function nudgeSites(app: AppContext, ids: readonly string[], eastM: number, northM: number): void {
  const free = editable(app, ids);
  edit(app, { code: 'nudgeSite', params: { count: free.length, name: nameOf(app, free[0]) } }, (plan) =>
    replaceSites(free.length === 1 ? activateSite(plan, free[0]!) : plan, free, (site) => {
      if (!site.position) return site;
      return { ...site, position: shifted(site.position, eastM, northM), posSource: 'user' };
    }),
  );
}

export function switchSitesOn(app: AppContext, ids: readonly string[], on: boolean): void {
  edit(app, { code: 'switchSites', params: { count: ids.length, name: nameOf(app, ids[0]), on: on ? 1 : 0 } }, (plan) =>
    switchSites(plan, ids, on),
  );
}

function editable(app: AppContext, ids: readonly string[]): string[] {
  const state = app.store.getState();
  const sites = ids.map((id) => findSite(state.doc.plan, id)).filter((site) => site !== undefined);
  const free = sites.filter((site) => canEditSite(state, site));
  if (free.length < sites.length)
    say(app, { tone: 'info', code: 'sitesLocked', params: { count: sites.length - free.length } });
  return free.map((site) => site.id);
}

function nameOf(app: AppContext, id: string | undefined): string {
  return id === undefined ? '' : (findSite(app.store.getState().doc.plan, id)?.name ?? id);
}

const METRES_PER_DEGREE = 111_320;

/** Small steps only: a flat Earth is right to a millimetre over 100 m. */
function shifted([lng, lat]: LngLat, eastM: number, northM: number): LngLat {
  const perDegreeLng = METRES_PER_DEGREE * Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  return roundLngLat([lng + eastM / perDegreeLng, lat + northM / METRES_PER_DEGREE]);
}
