import type { ShownProfile } from '../../commands/profile';
import type { ProfileWords } from '../../i18n/profileWords';
import { nearestIndex } from './nearestIndex';

/** Why the path carries, or does not: what stands in its way, with its place and height. */
export function pathReason(shown: ShownProfile, words: ProfileWords): string {
  const { report, picture } = shown;
  const { link, ground, model } = report;
  if (!link || !ground || !picture) return words.formula(model);
  const worst = link.obstruction;
  if (!worst) return words.clear;
  const at = nearestIndex(picture.dKm, worst.dKm);
  if (worst.clearanceM >= 0) return tightest(shown, words);
  const overM = -worst.clearanceM;
  const atSea = ground.seaKm.some(([from, to]) => worst.dKm >= from && worst.dKm <= to);
  if (atSea) return words.curve(worst.dKm, overM);
  return ground.clutterM[at]! > overM ? words.trees(worst.dKm, overM) : words.ridge(worst.dKm, overM);
}

/** Where the line is free: the place that leaves the least of the zone that should be, if any does. */
function tightest({ picture }: ShownProfile, words: ProfileWords): string {
  const { dKm, sightM, topM, fresnelHighM } = picture!;
  let place = -1;
  let least = 1;
  for (let at = 1; at < dKm.length - 1; at++) {
    const free = sightM[at]! - topM[at]!;
    const share = free / (fresnelHighM[at]! - sightM[at]!);
    if (share < least) {
      least = share;
      place = at;
    }
  }
  return place < 0 ? words.clear : words.tight(dKm[place]!, sightM[place]! - topM[place]!);
}
