import type { Area } from '../core/plan/plan';
import type { CliLanguage } from './cliWords';
import { openInSystem } from './openInSystem';
import { bytesOf } from './readInputs';
import { mustStop, reportIssues } from './report';
import type { Shell } from './shell';
import { UsageError } from './usageError';

interface LooseFeature {
  readonly type?: unknown;
  readonly geometry?: { readonly type?: unknown } | null;
  readonly properties?: object | null;
  readonly features?: unknown;
}

/** Every polygon of a GeoJSON file as an exclusion area, whatever it says it is; null: the reason is said. */
export async function readExclusions(
  path: string,
  crs: string | null,
  shell: Shell,
  language: CliLanguage,
): Promise<Area[] | null> {
  const bytes = await bytesOf(shell, path);
  const opened = await openInSystem(asExclusions(bytes) ?? bytes, path, crs);
  if (opened.kind === 'table') throw new UsageError('noAreas', path);
  const expected = ['plan.noHeader', 'plan.noSites', 'plan.noVillages', 'geojson.othersKept', 'id.generated'];
  const issues = opened.issues.filter(({ code }) => !expected.includes(code));
  reportIssues(shell, issues, language);
  if (opened.kind !== 'plan' || !opened.plan || mustStop(issues, false)) return null;
  const { areas } = opened.plan;
  if (areas.length === 0) throw new UsageError('noAreas', path);
  return areas.map((area) => ({ ...area, areaKind: 'exclusion' as const }));
}

/** The polygons alone, each with the word the plan reader knows; null: no JSON, the reader will say so. */
function asExclusions(bytes: Uint8Array): Uint8Array | null {
  try {
    const json = JSON.parse(new TextDecoder().decode(bytes)) as LooseFeature;
    const all = (Array.isArray(json.features) ? json.features : [json]) as LooseFeature[];
    const features = all.map(asFeature).filter(({ geometry }) => /^(Multi)?Polygon$/.test(String(geometry?.type)));
    return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  } catch {
    return null;
  }
}

function asFeature(json: LooseFeature): LooseFeature {
  if (json?.type !== 'Feature') return { type: 'Feature', properties: { kind: 'exclusion' }, geometry: json };
  return { ...json, properties: { ...json.properties, kind: 'exclusion' } };
}
