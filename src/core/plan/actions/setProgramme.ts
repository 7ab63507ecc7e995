import type { Plan } from '../plan';
import { type Programme, settingsAtPosition } from '../programme';

/** Moves the roll-out to a step of the programme line: 0 … planned + candidates. */
export function setProgramme(plan: Plan, programme: Programme, position: number): Plan {
  return { ...plan, coverage: settingsAtPosition(plan, programme, position) };
}
