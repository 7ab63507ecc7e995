import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { appVerbs } from './appVerbs';
import { browserFiles } from './commands/browserFiles';
import { type FileContext, longJob } from './commands/fileContext';
import { openBuiltIn } from './commands/openBuiltIn';
import { findDrafts } from './commands/recoverDraft';
import { say } from './commands/say';
import { createRadiusEngine } from './core/coverage/radiusEngine';
import type { LngLat } from './core/geo/lngLat';
import { emptyPlan } from './core/plan/emptyPlan';
import { createPlanMap } from './map/createPlanMap';
import { FileAppProvider } from './panels/importing/useFileApp';
import { startAutosave } from './state/autosave';
import { type KnownLand, startCrossCheck } from './state/crossCheck';
import { type DraftStore, openDraftStore } from './state/draftStore';
import { createInsights } from './state/insights';
import { startMeasuringAreas } from './state/measureAreas';
import { startPreferences } from './state/preferences';
import { startRecompute } from './state/recompute';
import { createAppStore, setSession } from './state/store';
import { startCheckThread } from './workers/checkThread';
import { jobThreads } from './workers/jobThreads';

const AUTOSAVE_DELAY_MS = 800;

const now = (): string => new Date().toISOString();
const newId = (): string => crypto.randomUUID();
const store = createAppStore(emptyPlan(newId(), now(), ''));
const app: FileContext = { store, now, newId, files: browserFiles(), jobs: jobThreads(), longJob: longJob() };
startPreferences(store, window.localStorage);
startRecompute(store, createRadiusEngine());
startMeasuringAreas(store, app.jobs);

const builtInPlan = async (): Promise<string> => (await fetchFound('plans/quang-ninh.geojson')).text();
const opened = openBuiltIn(app, builtInPlan);
const drafts = await openDraftStore().catch(() => null);
const ownDraftId = newId();
const verbs = appVerbs(app, { drafts, ownDraftId, builtInPlan });
const insights = createInsights();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <FileAppProvider value={app}>
      <App panels={{ app, verbs, insights }} mountMap={(container) => createPlanMap(container, app).destroy} />
    </FileAppProvider>
  </StrictMode>,
);

await opened;
await startAfterOpening(drafts);

/** What need not be there for the first look: drafts, allowed hosts, land, Turf's second opinion. */
async function startAfterOpening(kept: DraftStore | null): Promise<void> {
  if (kept) {
    const onFailure = () => say(app, { tone: 'error', code: 'autosaveFailed' });
    startAutosave(store, kept, { draftId: ownDraftId, delayMs: AUTOSAVE_DELAY_MS, now, onFailure });
    await findDrafts(app, kept);
  }
  const { hosts } = await fetchFound('allowed-hosts.json')
    .then((answer) => answer.json())
    .catch(() => ({ hosts: [] }));
  setSession(store, { allowedHosts: hosts });
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
