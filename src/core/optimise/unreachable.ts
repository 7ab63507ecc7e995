import { propagationOver } from '../coverage/levels/propagationOver';
import { findNearest } from '../coverage/nearestReach';
import { siteClasses } from '../coverage/siteClasses';
import type { Village } from '../plan/village';
import type { Db, Metres } from '../units';
import type { OptimiseAsk } from './ask';
import type { Choice } from './choices';

/** A dead zone that no choice serves. */
export interface Unreachable {
  readonly villageId: string;
  /** From the village to the edge of the nearest reach; null: it lies within one, or there is nothing to choose from. */
  readonly missingM: Metres | null;
  /** Within reach, but too weak: the dB that the strongest choice lacks, > 0. null in the radius model. */
  readonly missingDb: Db | null;
  readonly nearestSiteId: string | null;
  /** The choice that `missingDb` is about. */
  readonly strongestSiteId: string | null;
}

/** What each village that no choice serves lacks, asked of the same rules that chose. */
export function unreachableReader(
  choices: readonly Choice[],
  { plan: { coverage }, terrain }: OptimiseAsk,
): (village: Village) => Unreachable {
  const reaches = choices.map(({ reach }) => reach);
  const classes = siteClasses(reaches);
  const verdictOn = propagationOver(terrain ?? null, coverage)
    ?.rulesFor(coverage)
    .verdicts(reaches);
  return (village) => {
    const nearest = reaches.length === 0 ? null : findNearest(village.position, classes, 10_000);
    const signal = verdictOn?.(village).signal;
    return {
      villageId: village.id,
      missingM: signal || !nearest ? null : Math.max(0, nearest.missingM),
      missingDb: signal ? -signal.marginDb : null,
      nearestSiteId: nearest?.nearest.siteId ?? null,
      strongestSiteId: signal?.best.siteId ?? null,
    };
  };
}
