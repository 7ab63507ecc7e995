import { reachLatDeg, reachLngDeg } from '../../geo/boundingBox';
import { toEcef } from '../../geo/ecef';
import { geodesicDistanceM } from '../../geo/geodesicDistance';
import type { LngLat } from '../../geo/lngLat';
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
import { LevelRadio } from './levelRadio';
import { MOST_SERVERS } from './nearestServers';

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
  const loudest = loudestOf(reaches);
  return (village) => {
    const heard = strongest(village, classes, loudest);
    const nearest = findNearest(village.position, classes, FIRST_RING_M);
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

/** The radio that no other outdoes in free space, at any distance. */
function loudestOf(reaches: readonly ActiveReach[]): LevelRadio | null {
  let loudest: LevelRadio | null = null;
  for (const { radio } of reaches) {
    if (radio instanceof LevelRadio && (!loudest || radio.levels.mostDbm(1000) > loudest.levels.mostDbm(1000)))
      loudest = radio;
  }
  return loudest;
}

function reasonOf(covered: boolean, facts: Omit<SignalFacts, 'best'> | undefined, anySite: boolean): VerdictReason {
  if (covered) return 'inReach';
  if (!facts) return anySite ? 'beyondReach' : 'noActiveSite';
  if (facts.fallback) return 'noTerrainData';
  return facts.cut ? 'ridge' : 'tooWeak';
}

/** Sites are looked for this far first, then twice as far each time. */
const FIRST_RING_M: Metres = 1_000;

/** The strongest sites at a village; all of them are heard until enough serve, then only those that might be stronger. */
function strongest(
  { position }: Village,
  classes: readonly SiteClass<ActiveReach>[],
  loudest: LevelRadio | null,
): Heard[] {
  const [lngDeg, latDeg] = position;
  const farthestM = classes.reduce((mostM, { radiusM }) => Math.max(mostM, radiusM), 0);
  let heard: Heard[] = [];
  for (let fromM = -1, toM = FIRST_RING_M; fromM < farthestM; fromM = toM, toM *= 2) {
    const last = heard[MOST_SERVERS - 1];
    const full = last !== undefined && last.levelDbm >= last.radio.neededDbm;
    if (full && loudest !== null && loudest.levels.mostDbm(fromM) < last.levelDbm) break;
    for (const { reach, radio, distanceM } of between(position, classes, fromM, toM)) {
      const least = heard[MOST_SERVERS - 1];
      const enough = least !== undefined && least.levelDbm >= least.radio.neededDbm;
      if (enough && radio.levels.mostDbm(distanceM) < least.levelDbm) continue;
      heard.push({ reach, radio, levelDbm: radio.levelDbm(lngDeg, latDeg) });
      heard = heard.sort(stronger).slice(0, MOST_SERVERS);
    }
  }
  return heard;
}

/** Servers before the others, then by level, then by id. */
function stronger(a: Heard, b: Heard): number {
  const serving = Number(b.levelDbm >= b.radio.neededDbm) - Number(a.levelDbm >= a.radio.neededDbm);
  return serving || b.levelDbm - a.levelDbm || (a.reach.siteId < b.reach.siteId ? -1 : 1);
}

/** Sites whose disc holds the place, at chords above `fromM` and at most `toM`, nearest first. */
function between(
  [lngDeg, latDeg]: LngLat,
  classes: readonly SiteClass<ActiveReach>[],
  fromM: Metres,
  toM: Metres,
): { readonly reach: ActiveReach; readonly radio: LevelRadio; readonly distanceM: Metres }[] {
  const { x, y, z } = toEcef(lngDeg, latDeg);
  const found: { reach: ActiveReach; radio: LevelRadio; distanceM: Metres }[] = [];
  for (const { grid, members, chord2, radiusM } of classes) {
    const searchM = Math.min(toM * 1.001, radiusM);
    const written = grid.findRuns(lngDeg, latDeg, reachLatDeg(searchM), reachLngDeg(latDeg, searchM));
    for (let run = 0; run < written; run += 2) {
      for (let k = grid.runs[run]!; k < grid.runs[run + 1]!; k++) {
        const square = (x - grid.x[k]!) ** 2 + (y - grid.y[k]!) ** 2 + (z - grid.z[k]!) ** 2;
        if (square > chord2[k]!) continue;
        const distanceM = Math.sqrt(square);
        const reach = members[grid.order[k]!]!;
        const { radio } = reach;
        if (distanceM > fromM && distanceM <= toM && radio instanceof LevelRadio)
          found.push({ reach, radio, distanceM });
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
