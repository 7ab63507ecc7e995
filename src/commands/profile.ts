import { geodesicDistanceM } from '../core/geo/geodesicDistance';
import type { LngLat } from '../core/geo/lngLat';
import { findSite } from '../core/plan/findSite';
import { findVillage } from '../core/plan/findVillage';
import { sectorsOf } from '../core/plan/sectors';
import type { Site } from '../core/plan/site';
import { type RadioAssumptions, radioAssumptions } from '../core/radio/radioSettings';
import { type PathPicture, pathPicture } from '../core/terrain/pathPicture';
import { type PathReport, pathReport } from '../core/terrain/pathReport';
import type { PathPlace, ProfileSlice } from '../state/profile';
import { selectDraft } from '../state/selectors';
import { sitesInForce } from '../state/sitesInForce';
import { type AppState, setSession } from '../state/store';
import type { AppContext } from './appContext';

/** Shown paths are at most this long: beyond, no site of a phone network serves anybody. */
const LONGEST_M = 120_000;
/** Sites to choose from for one village. */
const CHOICES = 8;

/** What is drawn and said of the path in the session. */
export interface ShownProfile {
  readonly from: ShownEnd;
  readonly to: ShownEnd;
  readonly report: PathReport;
  /** null: nowhere along the path is a height known. */
  readonly picture: PathPicture | null;
  readonly thresholdDbm: number;
  /** Threshold with the losses at the handset and the shadow margin. */
  readonly neededDbm: number;
  readonly defaultHeight: boolean;
}

export interface ShownEnd {
  readonly place: PathPlace;
  /** null: a place without a name. */
  readonly name: string | null;
  readonly position: LngLat;
  readonly heightM: number;
}

export type ProfileFailure = 'noPlace' | 'samePlace' | 'tooFar';

/** Shows the path between two places; without `from`, from the site that serves the village best. */
export function openProfile(app: AppContext, to: PathPlace, from?: PathPlace): void {
  const best = from ?? bestFor(app.store.getState(), to);
  setSession(app.store, { profile: { from: best, to, picking: best ? null : 'from', atKm: null } });
}

/** The path from a site; the other end is the next click on the map. */
export function openProfileFrom(app: AppContext, from: PathPlace): void {
  setSession(app.store, { profile: { from, to: null, picking: 'to', atKm: null } });
}

/** Two clicks on the map make the path. */
export function pickProfile(app: AppContext): void {
  setSession(app.store, { profile: { from: null, to: null, picking: 'from', atKm: null } });
}

export function closeProfile(app: AppContext): void {
  setSession(app.store, { profile: null });
}

/** Takes a clicked place as the end that is being picked. */
export function setProfileEnd(app: AppContext, place: PathPlace): void {
  change(app, (profile) => {
    if (profile.picking === 'from') return { ...profile, from: place, picking: profile.to ? null : 'to' };
    return { ...profile, to: place, picking: null };
  });
}

export function chooseProfileSite(app: AppContext, siteId: string): void {
  change(app, (profile) => ({ ...profile, from: { kind: 'site', id: siteId }, atKm: null }));
}

/** Points at a place on the path: chart and map follow each other. */
export function pointAtProfile(app: AppContext, atKm: number | null): void {
  change(app, (profile) => (profile.atKm === atKm ? profile : { ...profile, atKm }));
}

function change(app: AppContext, make: (profile: ProfileSlice) => ProfileSlice): void {
  const { profile } = app.store.getState().session;
  const next = profile && make(profile);
  if (next && next !== profile) setSession(app.store, { profile: next });
}

/** What the path in the session says; the same answer object for the same plan, ground and ends. */
export function shownProfile(state: AppState): ShownProfile | ProfileFailure | null {
  const { profile, terrain } = state.session;
  if (!profile?.from || !profile.to) return null;
  const plan = selectDraft(state);
  const key = [plan, terrain.terrain, profile.from, profile.to];
  if (last && key.every((part, i) => part === last?.key[i])) return last.answer;
  const answer = work(state, profile.from, profile.to);
  last = { key, answer };
  return answer;
}

let last: { key: readonly unknown[]; answer: ShownProfile | ProfileFailure } | null = null;

function work(state: AppState, from: PathPlace, to: PathPlace): ShownProfile | ProfileFailure {
  const plan = selectDraft(state);
  const assumptions = radioAssumptions(plan.coverage, 'terrain');
  const site = from.kind === 'site' ? findSite(plan, from.id) : undefined;
  const start = endOf(state, from, site?.heightM ?? assumptions.defaultHeightM);
  const receiver = to.kind === 'site' ? findSite(plan, to.id)?.heightM : undefined;
  const end = endOf(state, to, receiver ?? assumptions.rxHeightM);
  if (!start || !end) return 'noPlace';
  const distanceM = geodesicDistanceM(start.position, end.position);
  if (distanceM < 1) return 'samePlace';
  if (distanceM > LONGEST_M) return 'tooFar';
  const report = reportOf(state, site ?? nowhere(start), start, end, assumptions);
  const { thresholdDbm, shadowMarginDb, bodyLossDb, buildingLossDb } = assumptions;
  const neededDbm = thresholdDbm + shadowMarginDb + bodyLossDb + buildingLossDb;
  const picture = report.ground && pathPicture(report.ground, report.freqMHz);
  const defaultHeight = site !== undefined && site.heightM === undefined;
  return { from: start, to: end, report, picture, thresholdDbm, neededDbm, defaultHeight };
}

function reportOf(state: AppState, site: Site, from: ShownEnd, to: ShownEnd, assumptions: RadioAssumptions) {
  const { terrain } = state.session.terrain;
  return pathReport({ terrain, from, to, sectors: sectorsOf(site, assumptions), assumptions });
}

/** A mast that stands only in the question. */
function nowhere({ position }: ShownEnd): Site {
  return { id: '', name: '', position, status: 'candidate' };
}

function endOf(state: AppState, place: PathPlace, heightM: number): ShownEnd | null {
  if (place.kind === 'place') return { place, name: null, position: place.position, heightM };
  const plan = selectDraft(state);
  const found = place.kind === 'site' ? findSite(plan, place.id) : findVillage(plan, place.id);
  return found?.position ? { place, name: found.name, position: found.position, heightM } : null;
}

export interface ProfileChoice {
  readonly siteId: string;
  readonly name: string;
  readonly levelDbm: number;
  readonly active: boolean;
}

/** The nearest sites a path to this place may begin at, those that count first, best level first. */
export function profileChoices(state: AppState, to: PathPlace): ProfileChoice[] {
  const plan = selectDraft(state);
  const assumptions = radioAssumptions(plan.coverage, 'terrain');
  const end = endOf(state, to, assumptions.rxHeightM);
  if (!end) return [];
  const { active } = sitesInForce(plan.sites, plan.coverage);
  const near = plan.sites
    .map((site, at) => ({ site, active: active[at] === 1, distanceM: distanceTo(site, end.position) }))
    .filter(({ site, distanceM }) => site.status !== 'retired' && distanceM >= 1 && distanceM <= LONGEST_M)
    .sort((a, b) => Number(b.active) - Number(a.active) || a.distanceM - b.distanceM);
  const on = near.filter((one) => one.active).slice(0, CHOICES);
  const off = near.filter((one) => !one.active).slice(0, CHOICES / 2);
  return [...on, ...off]
    .map(({ site, active: isOn }) => {
      const from = { place: end.place, name: null, position: site.position!, heightM: heightOf(site, assumptions) };
      const { levelDbm } = reportOf(state, site, from, end, assumptions);
      return { siteId: site.id, name: site.name, levelDbm, active: isOn };
    })
    .sort((a, b) => Number(b.active) - Number(a.active) || b.levelDbm - a.levelDbm);
}

function bestFor(state: AppState, to: PathPlace): PathPlace | null {
  const [best] = profileChoices(state, to);
  return best ? { kind: 'site', id: best.siteId } : null;
}

function heightOf(site: Site, { defaultHeightM }: RadioAssumptions): number {
  return site.heightM ?? defaultHeightM;
}

/** Rough distances in a plan of thousands of sites are enough to choose the nearest ones. */
function distanceTo({ position }: Site, [lng, lat]: LngLat): number {
  if (!position) return Number.POSITIVE_INFINITY;
  const east = (position[0] - lng) * Math.cos((lat * Math.PI) / 180);
  return 111_300 * Math.hypot(east, position[1] - lat);
}
