import { allAtOnce } from '../core/plan/allAtOnce';
import type { Site } from '../core/plan/site';

/** The operators named in a list of sites, in lower case, each once, in alphabetical order. */
export function operatorsOf(sites: readonly Site[]): readonly string[] {
  return operators.get(sites) ?? allAtOnce(readOperators(sites));
}

/** Reads a long list in steps, so that `operatorsOf` has it at hand. */
export function* readOperators(sites: readonly Site[]): Generator<void, readonly string[]> {
  const known = operators.get(sites);
  if (known) return known;
  const written = new Set<string>();
  for (let at = 0; at < sites.length; at++) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const { operator } = sites[at]!;
    if (operator !== undefined) written.add(operator);
  }
  const names = new Set<string>();
  for (const operator of written) {
    for (const name of operator.split(';')) if (name.trim() !== '') names.add(name.trim().toLowerCase());
  }
  const found = [...names].sort();
  operators.set(sites, found);
  return found;
}

const AT_ONCE = 8192;

const operators = new WeakMap<readonly Site[], readonly string[]>();

const WRITTEN: Readonly<Record<string, string>> = {
  viettel: 'Viettel',
  vnpt: 'VNPT',
  vinaphone: 'VinaPhone',
  mobifone: 'MobiFone',
  vietnamobile: 'Vietnamobile',
};

export function operatorName(operator: string): string {
  return operator
    .split(';')
    .map((name) => WRITTEN[name.trim().toLowerCase()] ?? name.trim())
    .join(', ');
}
