import type { CoverageFilter } from '../core/coverage/result';
import type { LngLat } from '../core/geo/lngLat';
import type { DialogName, Language, LayerKey, Mode, SessionSlice, Tab, Theme } from '../state/session';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';
import { openColumn } from './openColumn';

export function setFilter(app: AppContext, patch: Partial<CoverageFilter>): void {
  setSession(app.store, { filter: { ...app.store.getState().session.filter, ...patch } });
}

export function showLayer(app: AppContext, layer: LayerKey, visible: boolean): void {
  setSession(app.store, { layers: { ...app.store.getState().session.layers, [layer]: visible } });
}

export function setLanguage(app: AppContext, language: Language): void {
  setSession(app.store, { language });
}

export function setTheme(app: AppContext, theme: Theme): void {
  setSession(app.store, { theme });
}

export function setTab(app: AppContext, tab: Tab): void {
  setSession(app.store, { tab, ...openColumn(app) });
}

export function toggleColumn(app: AppContext): void {
  setSession(app.store, { columnOpen: !app.store.getState().session.columnOpen });
}

export function setSheet(app: AppContext, sheet: SessionSlice['sheet']): void {
  setSession(app.store, { sheet });
}

export function openDialog(app: AppContext, dialog: DialogName | null): void {
  setSession(app.store, { dialog });
}

export function setUnlocked(app: AppContext, unlocked: boolean): void {
  setSession(app.store, { unlocked });
}

export function setMode(app: AppContext, mode: Mode): void {
  setSession(app.store, { mode, sketch: [] });
}

export function addSketchPoint(app: AppContext, at: LngLat): void {
  setSession(app.store, { sketch: [...app.store.getState().session.sketch, at] });
}

export function setPointer(app: AppContext, pointer: LngLat | null): void {
  setSession(app.store, { pointer });
}

export function dismissWelcome(app: AppContext): void {
  setSession(app.store, { welcome: false });
}
