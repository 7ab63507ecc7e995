import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';

export type PointFeature = Feature<Point, Record<string, string | number | boolean>>;

export function textOf(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

export const plan = JSON.parse(textOf('public/plans/quang-ninh.geojson')) as FeatureCollection<Point> & {
  phuSong: Record<string, unknown>;
};
export const features = plan.features as PointFeature[];
export const villages = features.filter((f) => f.properties.kind === 'village');
export const sites = features.filter((f) => f.properties.kind === 'site');
export const existing = ofStatus('existing');
export const planned = ofStatus('planned');
export const candidates = ofStatus('candidate');
export const counted = villages.filter((v) => ['thôn', 'bản', 'khu phố'].includes(String(v.properties.demandKind)));
export const land = (JSON.parse(textOf('public/geo/land.geojson')) as FeatureCollection<Polygon>).features;

function ofStatus(status: string): PointFeature[] {
  return sites.filter((f) => f.properties.status === status);
}
