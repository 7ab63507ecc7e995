import type { Site } from '../core/plan/site';

/** The operators named in a list of sites, in lower case, each once, in alphabetical order. */
export function operatorsOf(sites: readonly Site[]): readonly string[] {
  const written = new Set<string>();
  for (const { operator } of sites) if (operator !== undefined) written.add(operator);
  const names = new Set<string>();
  for (const operator of written) {
    for (const name of operator.split(';')) if (name.trim() !== '') names.add(name.trim().toLowerCase());
  }
  return [...names].sort();
}

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
