import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';

/** Changes only the paint and layout values that differ between two lists of the same layers. */
export function restyle(
  map: Pick<MapLibreMap, 'setPaintProperty' | 'setLayoutProperty' | 'getLayer'>,
  before: readonly LayerSpecification[],
  now: readonly LayerSpecification[],
): void {
  now.forEach((layer, at) => {
    const old = before[at];
    if (!old || old.id !== layer.id || !map.getLayer(layer.id)) return;
    for (const [name, value] of changed(old.paint, layer.paint)) map.setPaintProperty(layer.id, name, value);
    for (const [name, value] of changed(old.layout, layer.layout)) map.setLayoutProperty(layer.id, name, value);
  });
}

/** Names come from the layers themselves, so they are the names the map knows. */
function changed(before: object | undefined, now: object | undefined): [name: never, value: never][] {
  const old = new Map<string, unknown>(Object.entries(before ?? {}));
  const differing = Object.entries(now ?? {}).filter(
    ([name, value]) => JSON.stringify(old.get(name)) !== JSON.stringify(value),
  );
  return differing as [never, never][];
}
