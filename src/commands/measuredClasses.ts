import { levelClass } from '../core/radio/levelClasses';
import { RADIO_CLASSES } from './radioFacts';

/** Colours of measured levels, best first, the last for less than every class: none of them on the ramp of the model. */
export const MEASURED_COLOURS = ['#f7f7f7', '#d9d9f3', '#b5a8de', '#9a78c8', '#8648a8', '#6a1b7e', '#2d0a3a'] as const;

/** Classes of measured levels with their signs, best first; the last one is below all. */
export const MEASURED_CLASSES: readonly { readonly colour: string; readonly atLeastDbm: number | null }[] =
  MEASURED_COLOURS.map((colour, i) => ({ colour, atLeastDbm: RADIO_CLASSES[i]?.atLeastDbm ?? null }));

/** Which of them a level is in. */
export function measuredClass(levelDbm: number): number {
  const key = levelClass(levelDbm);
  const at = RADIO_CLASSES.findIndex((one) => one.key === key);
  return at < 0 ? RADIO_CLASSES.length : at;
}
