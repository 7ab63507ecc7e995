import type { FeatureCollection } from 'geojson';
import type { Json } from '../core/plan/json';
import type { AreaKind, Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import { applySites, applyVillages } from '../io/table/applyMatching';
import type { Matching } from '../io/table/matchRows';
import type { BadTableRow } from '../io/table/tableTypes';
import type { PlanImport, TableImport } from '../state/importDraft';
import { setSession } from '../state/store';
import type { TakenRows } from '../workers/readTypes';
import { areasOf } from './areasOf';
import { edit } from './edit';
import type { FileContext } from './fileContext';
import { rememberMapping } from './layoutMemory';
import { matchReading } from './matchIncoming';
import { openFiles, takePlan } from './openFiles';
import { say } from './say';
import { showWholePlan } from './select';

/** The good rows come in, as one undoable step; the bad ones stay out and can be kept as a file first. */
export async function takeTable(app: FileContext, draft: TableImport, removeMissing = false): Promise<void> {
  const { mapped } = draft;
  if (!mapped || waitingTable(app)?.taking) return;
  setSession(app.store, { importDraft: { ...draft, taking: true } });
  const taken = await app.jobs.run('tableTake', null);
  if (waitingTable(app)?.file !== draft.file) return;
  const { added, changed, same, missing, bad } = mapped.counts;
  const isSites = mapped.kind === 'sites';
  const code = isSites ? 'importSites' : 'importVillages';
  const takesOut = removeMissing && missing > 0;
  const params = { count: added + changed + same, name: draft.fileName };
  const options = { removeMissing };
  const taking = (plan: Plan): Plan => {
    if (added + changed === 0 && !takesOut) return plan;
    if (isSites) return applySites(plan, matchingOf(plan.sites, taken), options);
    return applyVillages(plan, matchingOf(plan.villages, taken), options);
  };
  const before = app.store.getState().doc.plan;
  const after = taking(before);
  await app.makeReady(after);
  if (waitingTable(app)?.file !== draft.file) return;
  rememberMapping(app, draft);
  const undoable = edit(app, { code, params }, (plan) => (plan === before ? after : taking(plan)));
  sayImported(app, { added, changed }, bad, undoable);
  if (draft.others.length > 0) addOverlay(app, draft.fileName, draft.others);
  showWholePlan(app);
  nextFile(app, draft.rest);
}

/** All rows that stay out, fetched for a file to be made of them. */
export function badRowsOf(app: FileContext): Promise<readonly BadTableRow[]> {
  return app.jobs.run('tableBadRows', null);
}

function waitingTable(app: FileContext): TableImport | null {
  const draft = app.store.getState().session.importDraft;
  return draft?.kind === 'table' ? draft : null;
}

/** What came from another thread, told of the very objects of the plan. */
function matchingOf<T extends Site | Village>(existing: readonly T[], { rows, missing }: TakenRows): Matching<T> {
  return {
    rows: rows.map(({ at, value }) => ({
      row: 0,
      state: at < 0 ? 'new' : 'changed',
      value: value as T,
      existing: existing[at] ?? null,
      by: null,
      changes: [],
    })),
    missing: missing.flatMap((at) => existing[at] ?? []),
  };
}

/** As a plan of its own, in place of the open one. */
export function takeAsPlan(app: FileContext, draft: PlanImport): void {
  takePlan(app, draft.reading, { name: draft.fileName, handle: draft.handle });
  nextFile(app, draft.rest);
}

/** Its sites and villages into the open plan, matched as the rows of a list are. */
export async function mergeIntoPlan(app: FileContext, draft: PlanImport): Promise<void> {
  const matched = draft.matched ?? (await matchReading(app, draft.reading));
  if (!matched || !isWaiting(app, draft)) return;
  const { added, changed, same } = matched.counts;
  const taking = (plan: Plan): Plan => {
    if (added + changed === 0) return plan;
    const withSites = applySites(plan, matchingOf(plan.sites, matched.sites));
    return applyVillages(withSites, matchingOf(plan.villages, matched.villages));
  };
  const before = app.store.getState().doc.plan;
  const after = taking(before);
  await app.makeReady(after);
  if (!isWaiting(app, draft)) return;
  const params = { count: added + changed + same, name: draft.fileName };
  const undoable = edit(app, { code: 'importVillages', params }, (plan) => (plan === before ? after : taking(plan)));
  sayImported(app, { added, changed }, draft.reading.badRows.length, undoable);
  showWholePlan(app);
  nextFile(app, draft.rest);
}

function isWaiting(app: FileContext, { reading }: PlanImport): boolean {
  const { importDraft } = app.store.getState().session;
  return importDraft?.kind === 'plan' && importDraft.reading === reading;
}

/** Its lines and polygons as a read-only layer; not part of the plan. */
export function takeAsOverlay(app: FileContext, draft: PlanImport): void {
  addOverlay(app, draft.fileName, draft.reading.plan?.otherFeatures ?? []);
  nextFile(app, draft.rest);
}

/** Its polygons as exclusion areas or boundaries of the plan. */
export function takeAsAreas(app: FileContext, draft: PlanImport, areaKind: AreaKind): void {
  edit(app, { code: 'addArea', params: { name: draft.fileName } }, (plan) => ({
    ...plan,
    areas: [...plan.areas, ...areasOf(plan, draft.reading.plan?.otherFeatures ?? [], areaKind, draft.fileName)],
  }));
  nextFile(app, draft.rest);
}

export function putImportAway(app: FileContext): void {
  nextFile(app, app.store.getState().session.importDraft?.rest ?? []);
}

function nextFile(app: FileContext, rest: readonly File[]): void {
  setSession(app.store, { importDraft: null, dialog: null });
  app.jobs.forgetTable();
  void openFiles(app, rest);
}

function addOverlay(app: FileContext, name: string, features: readonly Json[]): void {
  const data = { type: 'FeatureCollection', features } as unknown as FeatureCollection;
  const { overlays } = app.store.getState().session;
  const id = `overlay-${overlays.length + 1}-${name}`;
  setSession(app.store, { overlays: [...overlays, { id, name, visible: true, data }] });
}

interface Changes {
  readonly added: number;
  readonly changed: number;
}

/** A list that changed nothing made no step: nothing is there to take back. */
function sayImported(app: FileContext, { added, changed }: Changes, bad: number, undoable: boolean): void {
  say(app, { tone: 'info', code: 'listImported', params: { added, changed, bad }, undoable });
}
