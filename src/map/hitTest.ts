import type { LngLat } from '../core/geo/lngLat';
import type { FeatureRef } from '../state/session';
import { isTick } from './layers/siteData';
import { shownFromZoom } from './layers/thinSites';
import type { MapView } from './mapView';
import { mercatorX, mercatorY, pixelSize } from './mercator';
import { mercatorPoints } from './mercatorPoints';

/** Half the side of a target, CSS pixels. */
export const MOUSE_REACH = 12;
export const TOUCH_REACH = 22;

/** Nearer wins within a class; a lower class wins over a higher one. */
const SELECTED = 0;
const PROGRAMME = 1;
const DEAD = 2;
const OTHER = 3;

/** What is under a point of the map at a zoom: a selected site first, then masts, then dead zones, then the nearest. */
export function hitTest(view: MapView, at: LngLat, zoom: number, reachPx: number): FeatureRef | null {
  const px = pixelSize(zoom);
  const x = mercatorX(at[0]);
  const y = mercatorY(at[1]);
  let best: { ref: FeatureRef; rank: number; distance: number } | null = null;
  const offer = (kind: FeatureRef['kind'], id: string, rank: number, distance: number) => {
    if (best && (rank > best.rank || (rank === best.rank && distance >= best.distance))) return;
    best = { ref: { kind, id }, rank, distance };
  };

  const points = mercatorPoints(view.sites);
  const zooms = view.layers.existingSites ? shownFromZoom(view.sites) : null;
  const selected = new Set(view.selected.filter((ref) => ref.kind === 'site').map((ref) => ref.id));
  forEachWithin(points, x, y, reachPx * px, (index, distance) => {
    const site = view.sites[index]!;
    const tick = isTick(site);
    if (tick ? !zooms || zooms[index]! > zoom : !view.layers.programmeSites) return;
    offer('site', site.id, selected.has(site.id) ? SELECTED : tick ? OTHER : PROGRAMME, distance);
  });
  forEachWithin(mercatorPoints(view.villages), x, y, reachPx * px, (index, distance) => {
    const dead = view.coverage?.coverCounts[index] === 0;
    if (!(dead ? view.layers.deadZones : view.layers.coveredVillages)) return;
    offer('village', view.villages[index]!.id, dead ? DEAD : OTHER, distance);
  });
  return (best as { ref: FeatureRef } | null)?.ref ?? null;
}

/** Sites inside a box of the map, existing ones only when asked. */
export function sitesWithin(view: MapView, a: LngLat, b: LngLat, withExisting: boolean): string[] {
  const [west, east] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [south, north] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  return view.sites
    .filter(({ position }) => position && position[0] >= west && position[0] <= east)
    .filter(({ position }) => position && position[1] >= south && position[1] <= north)
    .filter((site) => withExisting || !isTick(site))
    .map((site) => site.id);
}

function forEachWithin(
  points: Float64Array,
  x: number,
  y: number,
  reach: number,
  found: (index: number, distance: number) => void,
): void {
  const reach2 = reach * reach;
  for (let at = 0; at < points.length; at += 2) {
    const dx = points[at]! - x;
    const dy = points[at + 1]! - y;
    const distance = dx * dx + dy * dy;
    if (distance <= reach2) found(at / 2, distance);
  }
}
