import { gpx } from '@tmcw/togeojson';
import type { Json, JsonObject } from '../../core/plan/json';
import type { FeatureList } from '../features/featureList';
import { isJsonObject, objectOf } from '../json/jsonShape';
import type { XmlDocument } from '../xml/xmlTree';

/** Waypoints as points, tracks and routes as lines. */
export function readGpx(document: XmlDocument): FeatureList {
  const features = gpx(document as unknown as Parameters<typeof gpx>[0]).features.map((feature): JsonObject => {
    const { geometry, properties } = feature as unknown as JsonObject;
    const kept = Object.entries(isJsonObject(properties) ? properties : {}).filter(([key]) => isSaid(key));
    return { type: 'Feature', geometry: geometry as Json, properties: objectOf(kept) };
  });
  return { features, name: '', crs: 'EPSG:4326', issues: [] };
}

/** The clock of every point of a track, and links, are not kept. */
function isSaid(key: string): boolean {
  return !['coordinateProperties', 'links', '_gpxType'].includes(key);
}
