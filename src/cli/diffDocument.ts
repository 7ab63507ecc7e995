import type { Propagation } from '../core/coverage/propagation';
import type { CountPair, CoverageFilter, Headline } from '../core/coverage/result';
import type { Json } from '../core/plan/json';
import type { Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import type { PlacesShifted } from '../core/review/cost/coverageShift';
import { diffCoverage } from '../core/review/diff/diffCoverage';
import { diffPlans, isEmptyDiff } from '../core/review/diff/diffPlans';
import type { FieldChange, ListDiff, Moved, PairedBy, RowDiff } from '../core/review/diff/planDiff';

/** What `diff --json` prints. Counts are of thôn, bản and khu phố; points are apart. A value that is not there is null. */
export interface DiffDocument {
  readonly a: PlanName;
  readonly b: PlanName;
  /** Both files say that they are versions of one plan. */
  readonly samePlan: boolean;
  readonly same: boolean;
  readonly illustrative: boolean;
  readonly sites: RowsDocument;
  readonly villages: RowsDocument;
  readonly areas: { readonly added: number; readonly removed: number; readonly changed: number };
  readonly settings: readonly ChangeDocument[];
  readonly coverage: {
    readonly before: StateDocument;
    readonly after: StateDocument;
    readonly gained: PlacesShifted;
    readonly lost: PlacesShifted;
    /** In order; gained less lost, summed, is the difference of the covered counts. */
    readonly steps: readonly StepDocument[];
  };
}

interface PlanName {
  readonly title: string;
  readonly planId: string;
}

interface ChangeDocument {
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

interface RowName {
  readonly id: string;
  readonly name: string;
}

export interface ChangedRow extends RowName {
  readonly by: PairedBy | null;
  readonly moved: Moved | null;
  readonly changes: readonly ChangeDocument[];
}

export interface RowsDocument {
  readonly added: readonly RowName[];
  readonly removed: readonly RowName[];
  readonly moved: readonly ChangedRow[];
  readonly changed: readonly ChangedRow[];
  readonly unchanged: number;
}

interface StateDocument {
  readonly villages: CountPair;
  readonly covered: CountPair;
  readonly deadZones: CountPair;
  readonly pointsDead: number;
  readonly activeSites: number;
}

export interface StepDocument {
  readonly kind: string;
  readonly siteId: string | null;
  readonly gained: CountPair;
  readonly lost: CountPair;
}

/** The log and the stamps of a file differ between any two versions: `settings` is about the rest. */
const BOOKKEEPING = ['events', 'logHead', 'updatedAt', 'parent'];

export function diffDocument(
  a: Plan,
  b: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): DiffDocument {
  const diff = diffPlans(a, b);
  const { before, after, gained, lost, steps } = diffCoverage(a, b, filter, propagation);
  const changedAreas = diff.areas.rows.filter(({ state }) => state === 'changed').length;
  const addedAreas = diff.areas.rows.filter(({ state }) => state === 'added').length;
  return {
    a: { title: a.title, planId: a.planId },
    b: { title: b.title, planId: b.planId },
    samePlan: a.planId === b.planId,
    same: isEmptyDiff(diff),
    illustrative: a.illustrative || b.illustrative,
    sites: rowsDocument(diff.sites),
    villages: rowsDocument(diff.villages),
    areas: { added: addedAreas, removed: diff.areas.removed.length, changed: changedAreas },
    settings: diff.settings.filter(({ field }) => !BOOKKEEPING.includes(field)).map(changeDocument),
    coverage: {
      before: stateDocument(before),
      after: stateDocument(after),
      gained,
      lost,
      steps: steps.map(({ kind, gained, lost, ...step }) => ({
        kind,
        siteId: 'siteId' in step ? step.siteId : null,
        gained,
        lost,
      })),
    },
  };
}

function rowsDocument<Row extends Site | Village>({ rows, removed }: ListDiff<Row>): RowsDocument {
  const of = (state: RowDiff<Row>['state']) => rows.filter((row) => row.state === state);
  return {
    added: of('added').map(({ after }) => rowName(after)),
    removed: removed.map(rowName),
    moved: of('moved').map(changedRow),
    changed: of('changed').map(changedRow),
    unchanged: of('unchanged').length,
  };
}

function rowName({ id, name }: Site | Village): RowName {
  return { id, name };
}

function changedRow({ after, by, moved, changes }: RowDiff<Site | Village>): ChangedRow {
  return { ...rowName(after), by, moved: moved && rounded(moved), changes: changes.map(changeDocument) };
}

/** Tenths of a metre and of a degree. */
function rounded({ metres, bearingDeg }: Moved): Moved {
  return { metres: Number(metres.toFixed(1)), bearingDeg: Number(bearingDeg.toFixed(1)) };
}

function changeDocument({ field, before, after }: FieldChange): ChangeDocument {
  return { field, before: before ?? null, after: after ?? null };
}

function stateDocument({ total, covered, dead, points, activeSites }: Headline): StateDocument {
  return { villages: total, covered, deadZones: dead, pointsDead: points.dead, activeSites };
}
