import type { Language, MapViewState } from '../state/session';
import type { AppState } from '../state/store';

/** A picture of the map to be drawn: what of, how large, and what is written around it. */
export interface MapPictureRequest {
  /** The plan, layers, background and coverage of this state are drawn, in light colours. */
  readonly state: AppState;
  readonly language: Language;
  /** ISO 8601, written under the title. */
  readonly date: string;
  /** Villages ringed as gained, as indices into the plan's villages. */
  readonly gained: readonly number[];
  /** The whole plan, or what a window this wide and high shows. */
  readonly frame: 'plan' | (MapViewState & { readonly widthPx: number; readonly heightPx: number });
  /** Of the finished picture, device pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Device pixels to one pixel of the map's own drawing: more draws signs and letters larger. */
  readonly scale: number;
  /** Title and date above the map: not where the paper around it says them. */
  readonly heading: boolean;
}

export interface MapPicture {
  readonly png: Blob;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Ground metres to one device pixel, along the parallel through the middle. */
  readonly metresPerPx: number;
  readonly latitudeDeg: number;
}

/** Draws a map that is not on screen. */
export type DrawMapPicture = (request: MapPictureRequest) => Promise<MapPicture>;
