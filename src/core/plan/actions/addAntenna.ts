import type { AntennaPattern } from '../../radio/antenna/antennaPattern';
import type { Plan } from '../plan';
import { setRadio } from './setRadio';

/** Puts a measured antenna into the plan under its name; one of the same name is replaced. */
export function addAntenna(plan: Plan, name: string, pattern: AntennaPattern): Plan {
  return setRadio(plan, { antennas: { ...plan.coverage.antennas, [name]: pattern } });
}

/** A name as lists of sites can hold it: they are parted by semicolons. */
export function antennaName(name: string): string {
  return name.replaceAll(';', ',').trim();
}
