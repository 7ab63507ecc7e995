import type { LngLat } from '../core/geo/lngLat';
import { activateSite } from '../core/plan/actions/activateSite';
import { moveSite } from '../core/plan/actions/moveSite';
import { findSite } from '../core/plan/findSite';
import { canEditSite } from '../state/selectors';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';
import { edit } from './edit';
import { say } from './say';

/** Picks a site up. False when it may not be moved (locked, or no place yet), with the reason said. */
export function beginDrag(app: AppContext, siteId: string): boolean {
  const state = app.store.getState();
  const site = findSite(state.doc.plan, siteId);
  if (!site?.position) return false;
  if (!canEditSite(state, site)) {
    say(app, { tone: 'info', code: 'siteLocked', params: { name: site.name } });
    return false;
  }
  setSession(app.store, { gesture: { kind: 'drag', siteId, from: site.position, at: site.position } });
  return true;
}

/** The pointer moved. The plan and the history stay as they are. */
export function dragTo(app: AppContext, at: LngLat): void {
  const { gesture } = app.store.getState().session;
  if (gesture?.kind !== 'drag') return;
  setSession(app.store, { gesture: { ...gesture, at } });
}

/** Lets go: the site stands where it is, switched on and selected. One history entry. */
export function drop(app: AppContext): void {
  const { doc, session } = app.store.getState();
  const { gesture } = session;
  if (gesture?.kind !== 'drag') return;
  const name = findSite(doc.plan, gesture.siteId)?.name ?? gesture.siteId;
  edit(app, { code: 'moveSite', params: { name } }, (plan) =>
    moveSite(activateSite(plan, gesture.siteId), gesture.siteId, gesture.at),
  );
  setSession(app.store, { selection: { kind: 'site', ids: [gesture.siteId] } });
}

/** Escape: as if nothing had happened. */
export function cancelGesture(app: AppContext): void {
  if (app.store.getState().session.gesture) setSession(app.store, { gesture: null, playing: false });
}
