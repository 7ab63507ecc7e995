import type { FeatureCollection } from 'geojson';
import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import type { FootprintScene, HeldFootprint } from './footprints/footprintScene';
import type { HeldSite, MapView } from './mapView';

/** Sources replaced as a whole. */
export type DataSource = 'programme' | 'outlines' | 'proposal' | 'focus' | 'areas' | 'sketch';

/** Sources cut into tiles as the map asks for them. */
export type TileSource = 'villages' | 'existing';

export type MapSource = TileSource | DataSource;

export type MarkState = Readonly<Record<string, number | boolean>>;

/** What the synchroniser asks of the map; tests and the benchmark hand in their own. */
export interface MapPort {
  /** Replaces a whole source: off the drag only. Resolves when the map has taken it in. */
  setData(source: DataSource, data: FeatureCollection): Promise<void>;
  /** Other villages: off the drag only. `states` stays the caller's and is read whenever a part of the map comes to be drawn. */
  setVillages(villages: readonly Village[], states: Uint8Array): Promise<void>;
  /** Other existing stations: off the drag only. `active` says which of them count. */
  setExisting(sites: readonly Site[], active: Uint8Array): Promise<void>;
  /** Which villages are dead zones has changed and will stay so for a while: their names follow. */
  settleVillages(): Promise<void>;
  setMark(source: MapSource, id: number, state: MarkState): void;
  clearMarks(source: MapSource): void;
  /** Colours, words, visible layers. */
  setLook(view: MapView): void;
  setScene(scene: FootprintScene): void;
  setHeldFootprint(held: HeldFootprint | null): void;
  /** The site in the hand, drawn above the map; `hold(null)` takes it away. */
  hold(held: HeldSite | null, view: MapView): void;
  setOverlays(view: MapView): void;
  /** Rows of a list that waits in its dialog; null takes them away. */
  setIncoming(view: Pick<MapView, 'incoming' | 'theme'>): void;
}
