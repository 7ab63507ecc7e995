import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { browserFiles } from './commands/browserFiles';
import { type FileContext, longJob } from './commands/fileContext';
import { openBuiltIn } from './commands/openBuiltIn';
import { discardDraft, findDrafts, recoverDraft } from './commands/recoverDraft';
import { startReliefOfPlan } from './commands/reliefOfPlan';
import { cancelJob } from './commands/runJob';
import { say } from './commands/say';
import { checkPlan } from './core/checks/checkPlan';
import { createCoverageEngine } from './core/coverage/coverageEngine';
import { readyVillages } from './core/coverage/readyVillages';
import type { LngLat } from './core/geo/lngLat';
import { emptyPlan } from './core/plan/emptyPlan';
import { indexSites } from './core/plan/findSite';
import type { Plan } from './core/plan/plan';
import { words } from './i18n/words';
import { unpackPlan } from './io/packedPlan/packPlan';
import { createPlanMap } from './map/createPlanMap';
import { readyMap } from './map/readyMap';
import { FileAppProvider } from './panels/importing/useFileApp';
import { fetchLater } from './panels/later';
import { readOperators } from './panels/operators';
import type { Verbs } from './panels/verbs';
import { startAutosave } from './state/autosave';
import { betweenFrames } from './state/betweenFrames';
import { type KnownLand, startCrossCheck } from './state/crossCheck';
import { openDraftRecords } from './state/draftRecords';
import { createDraftStore, type DraftStore } from './state/draftStore';
import { startMeasuringAreas } from './state/measureAreas';
import { startPreferences } from './state/preferences';
import { startRecompute } from './state/recompute';
import { createStopOutcomes } from './state/stopOutcomes';
import { createAppStore, setSession } from './state/store';
import { startCheckThread } from './workers/checkThread';
import { jobThreads } from './workers/jobThreads';

const AUTOSAVE_DELAY_MS = 800;
/** The first look is left alone for so long before Turf's thread starts. */
const QUIET_START_MS = 1200;

const now = (): string => new Date().toISOString();
const newId = (): string => crypto.randomUUID();
const store = createAppStore(emptyPlan(newId(), now(), ''));
const app: FileContext = {
  store,
  now,
  newId,
  files: browserFiles(),
  jobs: jobThreads(),
  longJob: longJob(),
  makeReady,
};
const stopOutcomes = createStopOutcomes();
startPreferences(store, window.localStorage);
startRecompute(store, createCoverageEngine());
startMeasuringAreas(store, app.jobs);
startReliefOfPlan(app);

const builtInPlan = async (): Promise<Plan> =>
  unpackPlan(await (await fetchFound('plans/quang-ninh.packed.json')).json());
/** Fewer places are worked out within a frame. */
const MANY_PLACES = 10_000;

async function makeReady(plan: Plan): Promise<void> {
  if (plan.villages.length + plan.sites.length < MANY_PLACES) return;
  const { filter } = store.getState().session;
  await new Promise((resolve) => setTimeout(resolve));
  await betweenFrames(stopOutcomes.getReady(plan, filter));
  await betweenFrames(readyVillages(plan, filter));
  await betweenFrames(indexSites(plan.sites));
  await betweenFrames(readyMap(plan));
  await betweenFrames(readOperators(plan.sites));
}

const opened = openBuiltIn(app, builtInPlan);
const drafts = openDraftRecords().then(
  (records) => createDraftStore(records, navigator.locks),
  () => null,
);
const ownDraftId = newId();
/** The commands that reach outside the page, bound to this page's files, threads and storage. */
const verbs: Verbs = {
  exportPlan: (options) => void import('./commands/exportFiles').then(({ exportPlan }) => exportPlan(app, options)),
  exportCsv: (list) => void import('./commands/exportLists').then(({ exportCsv }) => exportCsv(app, list)),
  savePlan: () => void import('./commands/exportFiles').then(({ savePlan }) => savePlan(app)),
  openFilePicker: () => void import('./commands/openFiles').then(({ openFilePicker }) => openFilePicker(app)),
  openFiles: (files) => void import('./commands/openFiles').then(({ openFiles }) => openFiles(app, files)),
  pasteText: (text) => {
    const name = words(app.store.getState().session.language).page.pastedTable;
    void import('./commands/openTable').then(({ pasteTable }) => pasteTable(app, text, name));
  },
  openSample: () => void openBuiltIn(app, builtInPlan),
  cancelJob: () => cancelJob(app),
  recoverDraft: (draftId) => void drafts.then((kept) => kept && recoverDraft(app, kept, draftId, ownDraftId)),
  discardDraft: (draftId) => void drafts.then((kept) => kept && discardDraft(app, kept, draftId)),
  drawMapPicture: async (request) => (await import('./map/picture/drawMapPicture')).drawMapPicture(request),
  planIssues: () => checkPlan(app.store.getState().doc.plan),
};

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <FileAppProvider value={app}>
      <App panels={{ app, verbs, stopOutcomes }} mountMap={(container) => createPlanMap(container, app).destroy} />
    </FileAppProvider>
  </StrictMode>,
);

void afterFirstLook();

/** Not awaited at the top of the module: parts of the page that are fetched later would wait for it. */
async function afterFirstLook(): Promise<void> {
  const kept = await drafts;
  if (kept) await keepDrafts(kept);
  await opened;
  await new Promise((resolve) => setTimeout(resolve, QUIET_START_MS));
  fetchLater();
  await startAfterOpening();
}

/** Not after the built-in plan: work on a plan of one's own may begin while that is still on its way. */
async function keepDrafts(kept: DraftStore): Promise<void> {
  const onFailure = () => say(app, { tone: 'error', code: 'autosaveFailed' });
  const onPutAway = () => void findDrafts(app, kept);
  const options = { draftId: ownDraftId, delayMs: AUTOSAVE_DELAY_MS, now, newDraftId: newId, onPutAway, onFailure };
  startAutosave(store, kept, options);
  await findDrafts(app, kept);
}

/** What need not be there for the first look: allowed hosts, land, Turf's second opinion. */
async function startAfterOpening(): Promise<void> {
  const { hosts } = await fetchFound('allowed-hosts.json')
    .then((answer) => answer.json())
    .catch(() => ({ hosts: [] }));
  setSession(store, { allowedHosts: hosts });
  void import('./commands/openTerrain').then(({ recallTerrain }) => recallTerrain(app));
  startCrossCheck(store, startCheckThread(), await fetchLand().catch(() => null));
}

async function fetchLand(): Promise<KnownLand> {
  const { bbox, features } = (await (await fetchFound('geo/land.geojson')).json()) as GeoJSON.FeatureCollection;
  const polygons = features
    .filter((feature) => feature.properties?.kind === 'land')
    .map((feature) => (feature.geometry as GeoJSON.Polygon).coordinates as unknown as LngLat[][]);
  return { polygons, bounds: bbox as [number, number, number, number] };
}

async function fetchFound(path: string): Promise<Response> {
  const answer = await fetch(new URL(path, document.baseURI));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}
