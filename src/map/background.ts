import type { LayerSpecification, Map as MapLibreMap, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Background } from '../state/session';

const PREFIX = 'background:';
/** The user's background covers our land and sea and lies below everything else. */
const BELOW = 'exclusion-hatch';

export function removeBackground(map: MapLibreMap): void {
  const { layers, sources } = map.getStyle();
  for (const { id } of layers) if (id.startsWith(PREFIX)) map.removeLayer(id);
  for (const id of Object.keys(sources)) if (id.startsWith(PREFIX)) map.removeSource(id);
}

/** `wanted` says whether the user still wants it when it has come. */
export async function putBackground(map: MapLibreMap, background: Background, wanted: () => boolean): Promise<void> {
  const style = background.kind === 'style' ? await fetchStyle(background.url) : rasterStyle(background.url);
  if (!style || !wanted()) return;
  const sources: [string, SourceSpecification][] = Object.entries(style.sources ?? {});
  for (const [id, source] of sources) map.addSource(PREFIX + id, source);
  for (const layer of style.layers ?? []) if (layer.type !== 'symbol') map.addLayer(renamed(layer), BELOW);
}

/** Symbols of a foreign style need its letters and pictures: left out, our labels stay. */
function renamed(layer: LayerSpecification): LayerSpecification {
  const copy = { ...layer, id: PREFIX + layer.id } as LayerSpecification & { source?: string };
  if (copy.source !== undefined) copy.source = PREFIX + copy.source;
  return copy;
}

async function fetchStyle(url: string): Promise<StyleSpecification | null> {
  try {
    const answer = await fetch(url);
    return answer.ok ? ((await answer.json()) as StyleSpecification) : null;
  } catch {
    return null;
  }
}

/** WMTS templates name rows and columns otherwise than xyz ones. */
function rasterStyle(template: string): Pick<StyleSpecification, 'sources' | 'layers'> {
  const url = template
    .replace(/\{TileMatrix\}/gi, '{z}')
    .replace(/\{TileRow\}/gi, '{y}')
    .replace(/\{TileCol\}/gi, '{x}');
  return {
    sources: { raster: { type: 'raster', tiles: [url], tileSize: 256 } },
    layers: [{ id: 'raster', type: 'raster', source: 'raster', paint: { 'raster-opacity': 0.9 } }],
  };
}
