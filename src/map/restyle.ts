import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';

/** Changes only the paint and layout values and the zoom ranges that differ between two lists of the same layers. */
export function restyle(
  map: Pick<MapLibreMap, 'setPaintProperty' | 'setLayoutProperty' | 'setLayerZoomRange' | 'getLayer'>,
  before: readonly LayerSpecification[],
  now: readonly LayerSpecification[],
): void {
  now.forEach((layer, at) => {
    const old = before[at];
    if (!old || old.id !== layer.id || !map.getLayer(layer.id)) return;
    const { minzoom = FIRST_ZOOM, maxzoom = LAST_ZOOM } = layer;
    if (minzoom !== (old.minzoom ?? FIRST_ZOOM) || maxzoom !== (old.maxzoom ?? LAST_ZOOM)) {
      map.setLayerZoomRange(layer.id, minzoom, maxzoom);
    }
    for (const [name, value] of changed(old.paint, layer.paint)) map.setPaintProperty(layer.id, name, value);
    for (const [name, value] of changed(old.layout, layer.layout)) map.setLayoutProperty(layer.id, name, value);
  });
}

/** The range of a layer that says nothing of it. */
const FIRST_ZOOM = 0;
const LAST_ZOOM = 24;

/** Names come from the layers themselves, so they are the names the map knows. */
function changed(before: object | undefined, now: object | undefined): [name: never, value: never][] {
  const old = new Map<string, unknown>(Object.entries(before ?? {}));
  const differing = Object.entries(now ?? {}).filter(
    ([name, value]) => JSON.stringify(old.get(name)) !== JSON.stringify(value),
  );
  return differing as [never, never][];
}
