import { geodesicDistanceM } from '../geo/geodesicDistance';
import type { Plan } from '../plan/plan';
import type { Village } from '../plan/village';
import type { Db } from '../units';
import type { SiteDistance } from './nearestReach';
import { passesFilter } from './passesFilter';
import type { MastRise, Propagation } from './propagation';
import type { CoverageFilter } from './result';
import { SiteRules } from './siteRules';

/** A site with what it brings to a village: from 0 on it serves, below is what is missing. */
export interface SiteMargin extends SiteDistance {
  readonly marginDb: Db;
}

/** The smallest changes that would serve a village, in the models that compute levels. */
export interface LevelRemedy {
  /** The site that counts and comes closest to serving it; null: none within reach, or one serves it. */
  readonly louder: SiteMargin | null;
  /** The mast among the nearest that count which serves it with the least added. */
  readonly rise: MastRise | null;
  /** Planned and candidate sites that do not count now and would serve it, nearest first. */
  readonly switchOn: readonly SiteMargin[];
  /** When none of those would: the one that comes closest. */
  readonly nearestOff: SiteMargin | null;
}

/** Masts tried for a rise: each takes some ten paths. */
const MASTS = 6;

/** Margins in dB, rises in metres, distances along WGS84 geodesics. A plan that decides by radius throws RangeError. */
export function levelRemedy(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation,
  village: Village,
): LevelRemedy {
  const rules = new SiteRules(plan, filter, propagation);
  const { radio } = rules;
  if (!radio) throw new RangeError('levelRemedy: the plan decides by radius');
  const [lngDeg, latDeg] = village.position;
  const near = plan.sites
    .filter((site) => site.position !== null && roughlyWithin(site.position, village.position, radio.limitM))
    .map((site) => ({ site, distanceM: geodesicDistanceM(village.position, site.position!) }))
    .filter(({ distanceM }) => distanceM <= radio.limitM)
    .sort((a, b) => a.distanceM - b.distanceM || (a.site.id < b.site.id ? -1 : 1));
  const counting = near.filter(({ site }) => rules.counts(site));
  const waiting = near.filter(
    ({ site }) =>
      (site.status === 'planned' || site.status === 'candidate') && !rules.counts(site) && passesFilter(site, filter),
  );
  const margins = ({ site, distanceM }: (typeof near)[number]): SiteMargin => ({
    siteId: site.id,
    distanceM,
    marginDb: radio.radioOf(site).marginDb(lngDeg, latDeg),
  });
  const heard = counting.slice(0, 4 * MASTS).map(margins);
  const offered = waiting.map(margins);
  const served = heard.some(({ marginDb }) => marginDb >= 0);
  const switchOn = offered.filter(({ marginDb }) => marginDb >= 0);
  const masts = counting.slice(0, MASTS).map(({ site }) => site);
  return {
    louder: served ? null : loudest(heard),
    rise: served || masts.length === 0 ? null : radio.mastRise(masts, village),
    switchOn,
    nearestOff: switchOn.length > 0 ? null : loudest(offered),
  };
}

function loudest(sites: readonly SiteMargin[]): SiteMargin | null {
  return sites.reduce<SiteMargin | null>((best, each) => (best && best.marginDb >= each.marginDb ? best : each), null);
}

/** Thousands of sites need no geodesic each: what is far beyond the limit is left out by its degrees. */
function roughlyWithin([lng, lat]: readonly [number, number], [lng0, lat0]: readonly [number, number], limitM: number) {
  const apart = Math.abs(lng - lng0);
  const east = Math.min(apart, 360 - apart) * Math.cos((Math.max(Math.abs(lat), Math.abs(lat0)) * Math.PI) / 180);
  return Math.hypot(east, lat - lat0) * 110_000 <= 1.02 * limitM;
}
