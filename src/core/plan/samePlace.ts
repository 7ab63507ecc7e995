import type { Metres } from '../units';
import { communeKey } from './communes/communeKey';
import { foldDiacritics } from './foldDiacritics';
import type { Site } from './site';
import type { Village } from './village';

/** Two sites, or two villages, of different lists this close to each other are taken for one. */
export const SAME_PLACE_M: Metres = 50;

/** Name and commune, without marks and case, the commune without its kind; '' when there is no name to go by. */
export function nameKey({ name, commune }: Site | Village): string {
  const folded = foldDiacritics(name);
  return folded === '' ? '' : `${folded}|${communeKey(commune ?? '')}`;
}

/** Two operators written down and different are two sites, wherever they stand. Villages have none. */
export function sameOperator(a: Site | Village, b: Site | Village): boolean {
  const [one, other] = [operatorOf(a), operatorOf(b)];
  return one === '' || other === '' || one === other;
}

function operatorOf(value: Site | Village): string {
  return 'operator' in value ? foldDiacritics(value.operator ?? '') : '';
}
