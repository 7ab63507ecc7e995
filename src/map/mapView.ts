import type { AreaFacts } from '../core/coverage/areaFacts';
import type { CoverageResult } from '../core/coverage/result';
import type { LngLat } from '../core/geo/lngLat';
import type { Area } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import type { ProposalGesture } from '../state/gesture';
import type { ImportDraft, ImportMarks } from '../state/importDraft';
import { type Delta, NO_DELTA } from '../state/results';
import { selectDraft } from '../state/selectors';
import type { Background, FeatureRef, Language, LayerKey, Overlay } from '../state/session';
import { type SitesInForce, sitesInForce } from '../state/sitesInForce';
import type { AppState } from '../state/store';
import { symbolsFromZoom } from './layers/villageSymbols';
import type { MapTheme } from './mapColours';

/** What should be seen. Two views with the same member there look the same there. */
export interface MapView {
  readonly theme: MapTheme;
  readonly language: Language;
  readonly layers: Readonly<Record<LayerKey, boolean>>;
  readonly villages: readonly Village[];
  /** Below this zoom villages are circles: there are more of them than the map can draw as symbols. 0: never. */
  readonly symbolsFromZoom: number;
  /** null until the villages on the map have been counted. */
  readonly coverage: CoverageResult | null;
  /** Villages to ring as gained or lost: while a gesture runs. */
  readonly delta: Delta;
  /** Sites of the document, the proposed ones with them: the one in the hand stands where it was picked up. */
  readonly sites: readonly Site[];
  readonly inForce: SitesInForce;
  readonly held: HeldSite | null;
  /** Shown and not yet taken over; its new sites are among `sites`. */
  readonly proposal: ProposalGesture | null;
  /** Places the optimiser may choose from, while its panel is open. */
  readonly places: readonly Site[];
  /** Rows of a list that waits in its dialog. */
  readonly incoming: ImportMarks | null;
  readonly selected: readonly FeatureRef[];
  readonly hovered: FeatureRef | null;
  readonly areas: readonly Area[];
  readonly areaFacts: ReadonlyMap<string, AreaFacts>;
  readonly overlays: readonly Overlay[];
  readonly background: Background | null;
  readonly sketch: readonly LngLat[];
  readonly sketchClosed: boolean;
  /** Nothing is in the hand and no play-back runs: slow work may be done. */
  readonly settled: boolean;
}

export interface HeldSite {
  readonly site: Site;
  readonly at: LngLat;
  readonly radiusM: number;
}

export function mapView(state: AppState, systemTheme: MapTheme): MapView {
  const { doc, session, results } = state;
  const draft = selectDraft(state);
  const proposal = session.gesture?.kind === 'proposal' ? session.gesture : null;
  const { villages, areas } = doc.plan;
  const { sites } = proposal ? draft : doc.plan;
  const inForce = sitesInForce(sites, draft.coverage);
  const background = allowed(session.background, session.allowedHosts) ? session.background : null;
  return {
    theme: session.theme === 'system' ? systemTheme : session.theme,
    language: session.language,
    layers: session.layers,
    villages,
    symbolsFromZoom: symbolsFromZoom(villages),
    coverage: results.coverage?.plan.villages === villages ? results.coverage : null,
    delta: session.gesture ? results.delta : NO_DELTA,
    sites,
    inForce,
    held: heldSite(state, inForce),
    proposal,
    places: madePlaces(state),
    incoming: incomingMarks(session.importDraft),
    selected: selectedRefs(session.selection),
    hovered: session.hover,
    areas,
    areaFacts: results.areaFacts,
    overlays: session.overlays,
    background,
    sketch: session.sketch,
    sketchClosed: session.mode === 'drawArea',
    settled: (session.gesture === null || proposal !== null) && !session.playing,
  };
}

function heldSite({ doc, session }: AppState, inForce: SitesInForce): HeldSite | null {
  const { gesture } = session;
  if (gesture?.kind !== 'drag') return null;
  const known = heldSites.get(gesture);
  if (known) return known;
  const index = inForce.indexOf(gesture.siteId);
  const site = doc.plan.sites[index];
  if (!site) return null;
  const held = { site, at: gesture.at, radiusM: inForce.radiusM[index]! };
  heldSites.set(gesture, held);
  return held;
}

function madePlaces({ doc, session }: AppState): readonly Site[] {
  const { candidates } = session.optimise;
  return session.tab === 'optimise' && candidates?.about === doc.plan ? candidates.sites : NO_PLACES;
}

const NO_PLACES: readonly Site[] = [];
const heldSites = new WeakMap<object, HeldSite>();

function selectedRefs(selection: AppState['session']['selection']): readonly FeatureRef[] {
  let refs = selections.get(selection);
  if (!refs) {
    refs = selection.ids.map((id) => ({ kind: selection.kind, id }));
    selections.set(selection, refs);
  }
  return refs;
}

const selections = new WeakMap<object, readonly FeatureRef[]>();

function allowed(background: Background | null, hosts: readonly string[]): boolean {
  return background !== null && hosts.includes(background.host);
}

/** Where the rows of a file that waits in the import dialog are. */
function incomingMarks(draft: ImportDraft | null): ImportMarks | null {
  if (draft?.kind === 'table') return draft.mapped?.marks ?? null;
  return draft?.kind === 'plan' ? (draft.matched?.marks ?? null) : null;
}
