import { readPlan } from '../../src/io/planGeojson/readPlan';
import { writePlanFile } from '../../src/workers/writePlanFile';
import type { PlanUnderTest } from '../seeded/plansUnderTest';

export interface ExportedFeature {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What the export dialog hands over with footprints and verdicts, under these active statuses. */
export async function exported(plan: PlanUnderTest, activeStatuses: readonly ('existing' | 'planned')[]) {
  const read = readPlan(plan.load().text).plan!;
  const asked = { ...read, coverage: { ...read.coverage, activeStatuses, switchedOff: [] } };
  return writePlanFile(asked, { footprints: true, verdicts: true }, () => {}).text();
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
