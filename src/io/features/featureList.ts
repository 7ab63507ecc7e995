import type { Issue } from '../../core/checks/issue';
import type { JsonObject } from '../../core/plan/json';

export interface FeatureLayer {
  readonly name: string;
  readonly features: readonly JsonObject[];
}

/** What a map file of another format holds, as GeoJSON features. */
export interface FeatureList {
  /** null: refused, the issues say why. */
  readonly features: readonly JsonObject[] | null;
  /** Name of the document, if it has one. */
  readonly name: string;
  /** Reference system of the coordinates; null: metres or degrees of none that is named. */
  readonly crs: string | null;
  /** The same features by the folders they lie in, where there are several; each can be taken in by itself. */
  readonly layers?: readonly FeatureLayer[];
  readonly issues: readonly Issue[];
}
