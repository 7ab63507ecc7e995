import { reachLatDeg, reachLngDeg } from '../../geo/boundingBox';
import { toEcef } from '../../geo/ecef';
import { geodesicDistanceM } from '../../geo/geodesicDistance';
import type { Village } from '../../plan/village';
import { worstClearance } from '../../radio/obstruction';
import { medianEarthKm } from '../../radio/p1812/pathGeometry';
import { SEA } from '../../radio/pathProfile';
import type { RadioAssumptions } from '../../radio/radioSettings';
import { serviceProbability } from '../../radio/shadowMargin';
import type { Dbm, Metres } from '../../units';
import { findNearest } from '../nearestReach';
import { type SiteClass, siteClasses } from '../siteClasses';
import type { ActiveReach } from '../siteRecord';
import type { LineCut, SignalFacts, Verdict, VerdictReason } from '../verdict';
import { MOST_SERVERS } from './cappedCover';
import { LevelRadio } from './levelRadio';

interface Heard {
  readonly reach: ActiveReach;
  readonly radio: LevelRadio;
  readonly levelDbm: Dbm;
}

/**
 * Verdicts under the models that compute levels, for the sites that count. Servers come strongest first, at most
 * {@link MOST_SERVERS}; which they are depends on levels alone (ties by id), not on the order of sites.
 */
export function levelVerdicts(
  reaches: readonly ActiveReach[],
  assumptions: RadioAssumptions,
): (village: Village) => Verdict {
  const classes = siteClasses(reaches);
  return (village) => {
    const heard = strongest(village, classes);
    const nearest = findNearest(village.position, classes, 2 * (classes[0]?.radiusM ?? 500));
    const servers = heard.filter(({ radio, levelDbm }) => levelDbm >= radio.neededDbm);
    const [best, second] = heard;
    const away = ({ reach }: Heard) => ({
      siteId: reach.siteId,
      distanceM: geodesicDistanceM(village.position, [reach.lngDeg, reach.latDeg]),
    });
    const facts = best && factsOf(best, second, village, assumptions);
    return {
      villageId: village.id,
      covered: servers.length > 0,
      coverCount: servers.length,
      servers: servers.map(away),
      nearest: nearest?.nearest ?? null,
      missingM: best || !nearest ? null : Math.max(0, nearest.missingM),
      reason: reasonOf(servers.length > 0, facts, nearest !== null),
      ...(facts && { signal: { ...facts, best: away(best) } }),
    };
  };
}

function reasonOf(covered: boolean, facts: Omit<SignalFacts, 'best'> | undefined, anySite: boolean): VerdictReason {
  if (covered) return 'inReach';
  if (!facts) return anySite ? 'beyondReach' : 'noActiveSite';
  if (facts.fallback) return 'noTerrainData';
  return facts.cut ? 'ridge' : 'tooWeak';
}

/** The strongest sites at a village; all of them are heard until enough serve, then only those that might be stronger. */
function strongest({ position }: Village, classes: readonly SiteClass<ActiveReach>[]): Heard[] {
  const [lngDeg, latDeg] = position;
  let heard: Heard[] = [];
  for (const { reach, distanceM } of inReach(position, classes)) {
    const { radio } = reach;
    if (!(radio instanceof LevelRadio)) continue;
    const last = heard[MOST_SERVERS - 1];
    const full = last !== undefined && last.levelDbm >= last.radio.neededDbm;
    if (full && radio.levels.mostDbm(distanceM) < last.levelDbm) continue;
    const levelDbm = radio.levelDbm(lngDeg, latDeg);
    heard.push({ reach, radio, levelDbm });
    heard.sort(stronger);
    heard = heard.slice(0, MOST_SERVERS);
  }
  return heard;
}

/** Servers before the others, then by level, then by id. */
function stronger(a: Heard, b: Heard): number {
  const serving = Number(b.levelDbm >= b.radio.neededDbm) - Number(a.levelDbm >= a.radio.neededDbm);
  return serving || b.levelDbm - a.levelDbm || (a.reach.siteId < b.reach.siteId ? -1 : 1);
}

/** Sites whose disc holds the place, nearest first, with a distance never above the true one by more than it matters. */
function inReach([lngDeg, latDeg]: readonly [number, number], classes: readonly SiteClass<ActiveReach>[]) {
  const { x, y, z } = toEcef(lngDeg, latDeg);
  const found: { readonly reach: ActiveReach; readonly distanceM: Metres }[] = [];
  for (const { grid, members, chord2, radiusM, halfLatDeg } of classes) {
    const halfLngDeg = reachLngDeg(latDeg, radiusM);
    const written = grid.findRuns(lngDeg, latDeg, Math.max(halfLatDeg, reachLatDeg(radiusM)), halfLngDeg);
    for (let run = 0; run < written; run += 2) {
      for (let k = grid.runs[run]!; k < grid.runs[run + 1]!; k++) {
        const square = (x - grid.x[k]!) ** 2 + (y - grid.y[k]!) ** 2 + (z - grid.z[k]!) ** 2;
        if (square <= chord2[k]!) found.push({ reach: members[grid.order[k]!]!, distanceM: Math.sqrt(square) });
      }
    }
  }
  return found.sort((a, b) => a.distanceM - b.distanceM);
}

function factsOf(
  { radio, levelDbm }: Heard,
  second: Heard | undefined,
  { position: [lngDeg, latDeg] }: Village,
  { thresholdDbm, bodyLossDb, buildingLossDb, sigmaDb }: RadioAssumptions,
): Omit<SignalFacts, 'best'> {
  const { levels } = radio;
  const place = levels.book.placeOf(lngDeg, latDeg);
  const fallback = levels.isFallback(place);
  const atHandsetDbm = levelDbm - bodyLossDb - buildingLossDb;
  return {
    levelDbm,
    marginDb: levelDbm - radio.neededDbm,
    probability: serviceProbability(atHandsetDbm, thresholdDbm, sigmaDb),
    second: second ? { siteId: second.reach.siteId, levelDbm: second.levelDbm } : null,
    illustrative: levels.antennas.overTerrain && !fallback && (levels.book.terrain?.illustrative ?? false),
    fallback,
    cut: fallback || !levels.antennas.overTerrain ? null : cutOf(radio, place),
  };
}

/** Where land cuts the straight line; null: nothing does, or it is the Earth's curve over water. */
function cutOf({ levels: { book, paths } }: LevelRadio, place: number): LineCut | null {
  const profile = book.profile(paths, place);
  if (!profile) return null;
  const { heightM, rxHeightM, dN } = paths.mast;
  const txM = profile.hM[0]! + heightM;
  const rxM = profile.hM[profile.length - 1]! + rxHeightM;
  const worst = worstClearance(profile, txM, rxM, medianEarthKm(dN));
  if (!worst || worst.clearanceM >= 0 || profile.zone[worst.index] === SEA) return null;
  return { distanceM: 1000 * worst.dKm, topM: worst.hM, overM: -worst.clearanceM };
}
