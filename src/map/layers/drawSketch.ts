import type { FeatureCollection } from 'geojson';
import type { LngLat } from '../../core/geo/lngLat';
import type { LanguageCode } from '../../i18n/formats';
import { MAP_WORDS } from '../../i18n/mapWords';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
let newest = 0;

/** Draws the corners so far; what measures them is fetched with the first. Only the newest sketch is drawn. */
export function drawSketch(
  draw: (data: FeatureCollection) => void,
  points: readonly LngLat[],
  closed: boolean,
  language: LanguageCode,
): void {
  const asked = ++newest;
  if (points.length === 0) return draw(NOTHING);
  void import('./sketchData').then(({ sketchData }) => {
    if (asked === newest) draw(sketchData(points, closed, MAP_WORDS[language].distance));
  });
}
