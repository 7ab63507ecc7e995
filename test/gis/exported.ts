import { readPlan } from '../../src/io/planGeojson/readPlan';
import { type PlanFileOptions, planFile } from '../../src/workers/planFile';
import type { PlanUnderTest } from '../seeded/plansUnderTest';

export interface ExportedFeature {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

const ALL: PlanFileOptions = {
  format: 'geojson',
  language: 'vi',
  footprints: true,
  merged: false,
  verdicts: true,
  filter: { operator: null, technology: null },
};

/** What the export dialog hands over with footprints and verdicts, under these active statuses. */
export async function exported(
  plan: PlanUnderTest,
  activeStatuses: readonly ('existing' | 'planned')[],
  options: Partial<PlanFileOptions> = {},
): Promise<string> {
  const content = await exportedFile(plan, activeStatuses, options);
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** The same in any format. */
export async function exportedFile(
  plan: PlanUnderTest,
  activeStatuses: readonly ('existing' | 'planned')[],
  options: Partial<PlanFileOptions>,
): Promise<string | Uint8Array> {
  const read = readPlan(plan.load().text).plan!;
  const asked = { ...read, coverage: { ...read.coverage, activeStatuses, switchedOff: [] } };
  return planFile(asked, { ...ALL, ...options });
}

export function featuresOf(text: string): readonly ExportedFeature[] {
  return (JSON.parse(text) as { features: ExportedFeature[] }).features;
}

/** West, south, east, north of all positions below a geometry's coordinates. */
export function extentOf(features: readonly ExportedFeature[]): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  const grow = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    const [lng, lat] = coordinates as unknown[];
    if (typeof lng !== 'number' || typeof lat !== 'number') return coordinates.forEach(grow);
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  };
  for (const { geometry } of features) grow(geometry?.coordinates);
  return box;
}
