import type { LngLat } from '../core/geo/lngLat';
import { findSite } from '../core/plan/findSite';
import { findVillage } from '../core/plan/findVillage';
import { selectDraft } from '../state/selectors';
import { type FeatureRef, NOTHING_SELECTED } from '../state/session';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';

/** Selects one site or village; with `add` (Shift or Ctrl) a site joins or leaves the selected sites. */
export function select(app: AppContext, ref: FeatureRef | null, add = false): void {
  if (!ref) return setSession(app.store, { selection: NOTHING_SELECTED });
  const { selection } = app.store.getState().session;
  if (!add || ref.kind !== 'site' || selection.kind !== 'site') {
    return setSession(app.store, { selection: { kind: ref.kind, ids: [ref.id] } });
  }
  const ids = selection.ids.includes(ref.id) ? selection.ids.filter((id) => id !== ref.id) : [...selection.ids, ref.id];
  setSession(app.store, { selection: { kind: 'site', ids } });
}

export function selectSites(app: AppContext, ids: readonly string[]): void {
  setSession(app.store, { selection: { kind: 'site', ids } });
}

export function hover(app: AppContext, ref: FeatureRef | null): void {
  const now = app.store.getState().session.hover;
  if (now?.id === ref?.id && now?.kind === ref?.kind) return;
  setSession(app.store, { hover: ref });
}

/** Selects and flies there; a site without a place is selected only. */
export function goTo(app: AppContext, ref: FeatureRef, zoom: number | null = null): void {
  select(app, ref);
  const plan = selectDraft(app.store.getState());
  const found = ref.kind === 'site' ? findSite(plan, ref.id) : findVillage(plan, ref.id);
  if (found?.position) flyTo(app, found.position, zoom);
}

export function flyTo(app: AppContext, position: LngLat, zoom: number | null = null): void {
  const seq = (app.store.getState().session.flyTo?.seq ?? 0) + 1;
  setSession(app.store, { flyTo: { position, zoom, seq } });
}

export function showWholePlan(app: AppContext): void {
  setSession(app.store, { fitSeq: app.store.getState().session.fitSeq + 1 });
}
