import type { Issue } from '../../core/checks/issue';
import type { Json, JsonObject } from '../../core/plan/json';
import { mapPositions } from '../coordinates/mapPositions';
import { loadCrsConverter } from '../coordinates/vn2000';
import { type OpenedFile, openedTable } from '../openedFile';
import { hasKnownKind } from '../planGeojson/kindOf';
import { openCollection } from '../planGeojson/openCollection';
import { planReading } from '../planGeojson/planReading';
import type { FeatureList } from './featureList';
import { featuresAsTable } from './featuresAsTable';
import { withWholeKeys } from './wholeKeys';

/**
 * A map file of another format: features that say their kind are a plan, points are a list to be mapped, lines and
 * polygons alone are what a layer or an area can be made of.
 */
export async function openFeatures(list: FeatureList, fileName: string, crs?: string): Promise<OpenedFile> {
  const { features, issues } = list;
  if (!features) return { kind: 'refused', issues: issues };
  if (features.length === 0) {
    return { kind: 'refused', issues: [...issues, { code: 'features.none', severity: 'error' }] };
  }
  const used = crs ?? list.crs;
  const whole = features.map(withWholeKeys);
  if (whole.some(hasKnownKind)) return asPlan({ ...list, features: whole }, used);
  const isMetres = mostlyMetres(features);
  const { table, others } = featuresAsTable(features, isMetres);
  if (table.cells.length === 0) return asPlan(list, used);
  const said: Issue[] = [...issues];
  if (others.length > 0)
    said.push({ code: 'features.othersShown', severity: 'notice', params: { count: others.length } });
  const layers = (list.layers ?? []).map(({ name, features: own }) => ({
    name,
    table: featuresAsTable(own, isMetres).table,
    issues: [],
  }));
  const lists = layers.filter((layer) => layer.table.cells.length > 0);
  const sheets = [{ name: '', table, issues: [] }, ...(lists.length > 1 ? lists : [])];
  const opened = openedTable(sheets, fileName, said, { crs: used ?? undefined });
  return { ...opened, others: await inWgs84(others, used) };
}

async function asPlan(list: FeatureList, crs: string | null): Promise<OpenedFile> {
  const issues: Issue[] = [...list.issues];
  const collection: JsonObject = {
    type: 'FeatureCollection',
    ...(list.name !== '' && { name: list.name }),
    features: list.features ?? [],
  };
  const open = openCollection(collection, issues, crs ?? undefined);
  if (!open) return { kind: 'refused', issues: issues };
  const converter = open.crs === null ? null : await loadCrsConverter(open.crs);
  const steps = planReading(open, issues, converter?.toWgs84 ?? null, null);
  for (;;) {
    const step = steps.next();
    if (step.done) return { kind: 'plan', ...step.value };
  }
}

async function inWgs84(features: readonly JsonObject[], crs: string | null): Promise<readonly Json[]> {
  const converter = features.length > 0 && crs !== null ? await loadCrsConverter(crs) : null;
  if (!converter) return features;
  return features.map((feature) => ({
    ...feature,
    geometry: mapPositions(feature.geometry ?? null, converter.toWgs84),
  }));
}

function mostlyMetres(features: readonly JsonObject[]): boolean {
  const numbers = features
    .slice(0, 100)
    .flatMap(({ geometry }) => JSON.stringify(geometry ?? null).match(/-?\d+(\.\d+)?/g) ?? []);
  return numbers.filter((text) => Math.abs(Number(text)) > 10_000).length * 2 > numbers.length;
}
