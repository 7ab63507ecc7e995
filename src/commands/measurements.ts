import { createPropagation } from '../core/coverage/levels/createPropagation';
import type { SiteRadio } from '../core/coverage/propagation';
import { setRadio } from '../core/plan/actions/setRadio';
import { foldDiacritics } from '../core/plan/foldDiacritics';
import { activeSet, isActive } from '../core/plan/isActive';
import type { Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import { type CalibrationFit, fitCalibration, fitQuality, type MeasuredPair } from '../core/radio/calibration';
import type { MeasuredPoint } from '../core/radio/measuredPoint';
import type { CoverageModel } from '../core/radio/radioSettings';
import { arcLengthM } from '../core/terrain/greatArc';
import type { MeasuredComparison, MeasurementsSlice } from '../state/measurements';
import { type AppState, setSession } from '../state/store';
import type { AppContext } from './appContext';
import { edit } from './edit';
import type { FileContext } from './fileContext';
import { runJob } from './runJob';

export const MEASUREMENT_FILES = ['.csv', '.tsv', '.txt'] as const;
/** A point that names no site is taken for one of so many near ones: the strongest. */
const NEAR_SITES = 6;
/** The page is left alone after so long. */
const SLICE_MS = 12;

export async function openMeasurementsPicker(app: FileContext): Promise<void> {
  const [chosen] = await app.files.choose(MEASUREMENT_FILES);
  if (chosen) await openMeasurements(app, chosen.file);
}

/** Shows measured levels on the map and compares them with the model. They are no part of the plan. */
export async function openMeasurements(app: FileContext, file: File): Promise<void> {
  const reading = await runJob(app, { code: 'openFile', name: file.name }, async (signal) => {
    const bytes = await file.arrayBuffer();
    return app.jobs.run('readMeasurements', { bytes, fileName: file.name }, { signal, transfer: [bytes] });
  });
  if (!reading) return;
  setSession(app.store, { measurements: { fileName: file.name, ...reading, comparison: null } });
  if (reading.points.length > 0) await compareMeasurements(app);
}

export function removeMeasurements(app: AppContext): void {
  setSession(app.store, { measurements: null });
}

/** The model that measured levels are compared with: the plan's, or what there is when it has only radii. */
export function comparedModel({ doc, session }: AppState): Exclude<CoverageModel, 'radius'> {
  const { model } = doc.plan.coverage;
  if (model !== 'radius') return model;
  return session.terrain.terrain ? 'terrain' : 'empirical';
}

/** Sets every measured level beside what the model gives there without calibration. Null changes while it runs: again. */
export async function compareMeasurements(app: FileContext): Promise<void> {
  const { session, doc } = app.store.getState();
  const { measurements } = session;
  if (!measurements) return;
  const model = comparedModel(app.store.getState());
  const comparison = await runJob(app, { code: 'terrain' }, async (signal, onProgress) => {
    const compare = comparer(doc.plan, model, app);
    let until = performance.now() + SLICE_MS;
    for (const [at, point] of measurements.points.entries()) {
      compare.add(point);
      if (performance.now() < until) continue;
      onProgress(at / measurements.points.length);
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
      until = performance.now() + SLICE_MS;
    }
    return compare.done();
  });
  const now = app.store.getState().session.measurements;
  if (comparison && now?.points === measurements.points) {
    setSession(app.store, { measurements: { ...now, comparison } satisfies MeasurementsSlice });
  }
}

/** Takes a fit over as a named assumption of the plan: one step. */
export function applyCalibration(app: AppContext, fit: CalibrationFit, name: string): void {
  const model = comparedModel(app.store.getState());
  const calibration = { ...fit, name, model, asOf: app.now().slice(0, 7) };
  edit(app, { code: 'settings' }, (plan) => setRadio(plan, { calibration }));
}

export function removeCalibration(app: AppContext): void {
  edit(app, { code: 'settings' }, (plan) => setRadio(plan, { calibration: null }));
}

function comparer(plan: Plan, model: CoverageModel, { store }: AppContext) {
  const { calibration: _, ...coverage } = plan.coverage;
  const rules = createPropagation(store.getState().session.terrain.terrain).rulesFor({ ...coverage, model });
  const set = activeSet(plan.coverage);
  const active = plan.sites.filter((site) => isActive(site, set, plan.coverage));
  const byName = sitesByName(plan);
  const radios = new Map<Site, SiteRadio>();
  const pairs = new Map<string, MeasuredPair[]>();
  let unmatched = 0;
  const radioOf = (site: Site): SiteRadio => {
    const radio = radios.get(site) ?? rules.radioOf(site);
    radios.set(site, radio);
    return radio;
  };
  return {
    add({ position, levelDbm, site: named }: MeasuredPoint): void {
      const known = named === undefined ? undefined : byName.get(foldDiacritics(named));
      const near = known?.position ? [known] : named === undefined ? nearest(active, position, rules.limitM) : [];
      let best: { site: Site; modelledDbm: number } | null = null;
      for (const site of near) {
        const modelledDbm = radioOf(site).levelDbm(...position);
        if (!best || modelledDbm > best.modelledDbm) best = { site, modelledDbm };
      }
      if (!best) {
        unmatched++;
        return;
      }
      const { site, modelledDbm } = best;
      const distanceM = arcLengthM([site.position![0], site.position![1]], [position[0], position[1]]);
      const of = pairs.get(site.id) ?? [];
      of.push({ measuredDbm: levelDbm, modelledDbm, distanceM });
      pairs.set(site.id, of);
    },
    done(): MeasuredComparison {
      const all = [...pairs.values()].flat();
      return {
        plan,
        total: fitQuality(all),
        sites: [...pairs]
          .map(([siteId, of]) => ({ siteId, ...fitQuality(of) }))
          .sort((a, b) => b.points - a.points || a.siteId.localeCompare(b.siteId)),
        unmatched,
        offset: fitCalibration(all, false),
        slope: fitCalibration(all, true),
      };
    },
  };
}

/** By id and by name, folded; of two sites of one name neither. */
function sitesByName({ sites }: Plan): ReadonlyMap<string, Site> {
  const known = new Map<string, Site>();
  const twice = new Set<string>();
  for (const site of sites) {
    const name = foldDiacritics(site.name);
    if (known.has(name)) twice.add(name);
    known.set(name, site);
  }
  for (const name of twice) known.delete(name);
  for (const site of sites) known.set(foldDiacritics(site.id), site);
  return known;
}

function nearest(sites: readonly Site[], [lng, lat]: readonly [number, number], withinM: number): Site[] {
  const east = Math.cos((lat * Math.PI) / 180);
  const limit = (withinM / 111_000) ** 2;
  const near: { site: Site; far: number }[] = [];
  for (const site of sites) {
    const far = ((site.position![0] - lng) * east) ** 2 + (site.position![1] - lat) ** 2;
    if (far > limit || (near.length === NEAR_SITES && far >= near.at(-1)!.far)) continue;
    near.push({ site, far });
    near.sort((a, b) => a.far - b.far);
    near.length = Math.min(near.length, NEAR_SITES);
  }
  return near.map(({ site }) => site);
}
