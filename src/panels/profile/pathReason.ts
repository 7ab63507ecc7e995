import type { ShownProfile } from '../../commands/profile';
import type { ProfileWords } from '../../i18n/profileWords';
import { nearestIndex } from './nearestIndex';

/** Why the path carries, or does not: what stands in its way, with its place and height. */
export function pathReason({ report, picture }: ShownProfile, words: ProfileWords): string {
  const { link, ground, model } = report;
  if (!link || !ground || !picture) return words.formula(model);
  const worst = link.obstruction;
  if (!worst) return words.clear;
  const at = nearestIndex(picture.dKm, worst.dKm);
  if (worst.clearanceM >= 0) {
    const needed = picture.fresnelHighM[at]! - picture.sightM[at]!;
    return worst.clearanceM >= needed ? words.clear : words.tight(worst.dKm, worst.clearanceM);
  }
  const overM = -worst.clearanceM;
  const atSea = ground.seaKm.some(([from, to]) => worst.dKm >= from && worst.dKm <= to);
  if (atSea) return words.curve(worst.dKm, overM);
  return ground.clutterM[at]! > overM ? words.trees(worst.dKm, overM) : words.ridge(worst.dKm, overM);
}
