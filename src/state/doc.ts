import type { History } from '../core/plan/history';
import type { Plan } from '../core/plan/plan';

/** What is being worked on. Changes only through commands. */
export interface DocSlice {
  readonly plan: Plan;
  /** The plan as it was opened: what "why does the number differ" compares with. */
  readonly opened: Plan;
  /** The plan as it was last written to or read from a file: other than `plan` means unsaved changes. */
  readonly saved: Plan;
  readonly history: History;
  readonly fileName: string | null;
  /** True until the first plan is open. */
  readonly loading: boolean;
}
