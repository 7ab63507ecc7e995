import type { Json } from '../../plan/json';
import type { Area } from '../../plan/plan';
import type { Site } from '../../plan/site';
import type { Village } from '../../plan/village';
import type { Degrees, Metres } from '../../units';

/** A field of a row or of the settings; `undefined`: not there. */
export interface FieldChange {
  readonly field: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** How far and where to, clockwise from north. */
export interface Moved {
  readonly metres: Metres;
  readonly bearingDeg: Degrees;
}

export type PairedBy = 'id' | 'name' | 'place';

/** A row of the second plan. */
export interface RowDiff<Row> {
  /** `moved`: by more than 5 m; what else changed is in `changes` too. */
  readonly state: 'added' | 'moved' | 'changed' | 'unchanged';
  /** Place of its pair in the first plan's list; null for a row that was added. */
  readonly fromIndex: number | null;
  readonly before: Row | null;
  readonly after: Row;
  readonly by: PairedBy | null;
  readonly moved: Moved | null;
  /** Field by field, the place included; empty for rows added and unchanged. */
  readonly changes: readonly FieldChange[];
}

export interface ListDiff<Row> {
  /** One per row of the second plan, in its order. */
  readonly rows: readonly RowDiff<Row>[];
  /** Rows of the first plan without a pair, in its order. */
  readonly removed: readonly Row[];
  /** The paired rows stand in another order. */
  readonly reordered: boolean;
}

/** All that differs between two plans. Structure only: what it means for coverage is `diffCoverage`. */
export interface PlanDiff {
  readonly sites: ListDiff<Site>;
  readonly villages: ListDiff<Village>;
  readonly areas: ListDiff<Area>;
  /** Everything but the three lists, by dotted name: `title`, `coverage.defaultRadiusM`, … */
  readonly settings: readonly FieldChange[];
}

/** How many rows of a list are in each state. */
export interface ListTotals {
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly changed: number;
  readonly unchanged: number;
}
