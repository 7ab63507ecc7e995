import type { History } from '../plan/history';
import type { Plan } from '../plan/plan';

/** A named variant of one plan, with a history of its own. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly plan: Plan;
  readonly history?: History;
}
