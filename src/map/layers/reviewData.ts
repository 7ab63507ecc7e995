import type { Feature, FeatureCollection } from 'geojson';
import type { LngLat } from '../../core/geo/lngLat';
import type { Plan } from '../../core/plan/plan';
import type { Comparison } from '../../state/review';

/** Where reviewers want sites: a line from the site's own place to a ghost. The one being written has its own. */
export function suggestionData(plan: Plan, writing: string | null): FeatureCollection {
  const features: Feature[] = [];
  for (const { id, position, suggestedLng, suggestedLat } of plan.sites) {
    if (id === writing || suggestedLng === undefined || suggestedLat === undefined) continue;
    const at = [suggestedLng, suggestedLat] as const;
    features.push(pointOf(at, { kind: 'ghost', id }));
    if (position) features.push(lineOf(position, at, { kind: 'ghost', id }));
  }
  return { type: 'FeatureCollection', features };
}

/** What differs from another plan, by shape, letter and colour. */
export function comparisonData({ diff }: Comparison): FeatureCollection {
  const features: Feature[] = [];
  for (const { rows, removed } of [diff.sites, diff.villages]) {
    for (const { state, before, after, moved } of rows) {
      if (state === 'unchanged' || !after.position) continue;
      features.push(pointOf(after.position, { kind: state, id: after.id, letter: LETTERS[state] }));
      if (moved && before?.position) features.push(lineOf(before.position, after.position, { kind: state }));
    }
    for (const { id, position } of removed) {
      if (position) features.push(pointOf(position, { kind: 'removed', id, letter: LETTERS.removed }));
    }
  }
  return { type: 'FeatureCollection', features };
}

const LETTERS = { added: '+', removed: '−', moved: '↗', changed: '~' } as const;

export function lineOf(from: LngLat, to: LngLat, properties: Feature['properties']): Feature {
  return { type: 'Feature', geometry: { type: 'LineString', coordinates: [[...from], [...to]] }, properties };
}

function pointOf(at: LngLat, properties: Feature['properties']): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [...at] }, properties };
}
