import type { FeatureCollection, Position } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { MAP_WORDS } from '../i18n/mapWords';
import { type Box, viewNotes } from './notes';
import type { Look } from './style';

/** Land, sea and names, fetched once; without them the map stays blank and the plan is drawn all the same. */
export class Ground {
  readonly #map: MapLibreMap;
  readonly #look: () => Look;
  readonly #covered: () => boolean;
  #extent: Box | null = null;
  #asked = false;
  #hatched = false;
  #written = 0;
  #shown = '';

  /** `covered`: a background of the user lies over all of it. */
  constructor(map: MapLibreMap, look: () => Look, covered: () => boolean) {
    this.#map = map;
    this.#look = look;
    this.#covered = covered;
    map.on('move', () => this.#moved());
    map.on('moveend', () => this.writeNotes());
  }

  async load(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    const [land, labels] = await Promise.all([fetchGeo('geo/land.geojson'), fetchGeo('geo/labels.geojson')]);
    if (this.#map._removed) return;
    if (labels) void this.#map.getSource<GeoJSONSource>('labels')?.setData(labels);
    if (!land) return;
    await this.#map.getSource<GeoJSONSource>('land')?.setData(land);
    this.#extent = extentOf(land);
    this.writeNotes();
  }

  writeNotes(): void {
    this.#written = performance.now();
    const bounds = this.#map.getBounds();
    const view = { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
    const extent = this.#covered() ? null : this.#extent;
    this.#hatch(extent !== null && !holds(extent, view));
    const notes = viewNotes(view, this.#map.getZoom(), extent, MAP_WORDS[this.#look().language]);
    const text = JSON.stringify(notes);
    if (text === this.#shown) return;
    this.#shown = text;
    void this.#map.getSource<GeoJSONSource>('notes')?.setData(notes);
  }

  /** Painted only where it can be seen: it costs as much as the whole screen. */
  #hatch(wanted: boolean): void {
    if (wanted === this.#hatched) return;
    this.#hatched = wanted;
    this.#map.setLayoutProperty('void-hatch', 'visibility', wanted ? 'visible' : 'none');
  }

  #moved(): void {
    if (performance.now() - this.#written > 150) this.writeNotes();
  }
}

async function fetchGeo(path: string): Promise<FeatureCollection | null> {
  try {
    const answer = await fetch(new URL(path, document.baseURI));
    return answer.ok ? ((await answer.json()) as FeatureCollection) : null;
  } catch {
    return null;
  }
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.west >= outer.west && inner.east <= outer.east && inner.south >= outer.south && inner.north <= outer.north
  );
}

/** The box of the feature that says how far the data reaches. */
function extentOf({ features }: FeatureCollection): Box | null {
  const extent = features.find((feature) => feature.properties?.kind === 'extent');
  if (extent?.geometry.type !== 'Polygon') return null;
  const ring: Position[] = extent.geometry.coordinates[0] ?? [];
  const lngs = ring.map((at) => at[0]!);
  const lats = ring.map((at) => at[1]!);
  return { west: Math.min(...lngs), east: Math.max(...lngs), south: Math.min(...lats), north: Math.max(...lats) };
}
