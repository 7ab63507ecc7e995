import type { Issue } from '../../core/checks/issue';
import type { JsonObject } from '../../core/plan/json';

/** What a map file of another format holds, as GeoJSON features. */
export interface FeatureList {
  /** null: refused, the issues say why. */
  readonly features: readonly JsonObject[] | null;
  /** Name of the document, if it has one. */
  readonly name: string;
  /** Reference system of the coordinates; null: metres or degrees of none that is named. */
  readonly crs: string | null;
  readonly issues: readonly Issue[];
}
