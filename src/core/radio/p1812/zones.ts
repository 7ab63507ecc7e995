import { INLAND, type PathProfile, SEA } from '../pathProfile';

/** How a path is shared between sea, coast and inland. */
export interface ZoneShares {
  /** Share over sea, 0…1. */
  seaShare: number;
  /** Longest unbroken stretch of land (inland or coastal) and of inland, km. */
  longestLandKm: number;
  longestInlandKm: number;
}

export function newZoneShares(): ZoneShares {
  return { seaShare: 0, longestLandKm: 0, longestInlandKm: 0 };
}

/**
 * Zone stretches of a path (ITU-R P.1812-8 §3.6 and eq. 2–3). A stretch reaches half way to the neighbouring
 * points of another zone.
 */
export function shareZones(profile: PathProfile, into: ZoneShares): void {
  const { length, dKm, zone } = profile;
  const last = length - 1;
  const pathKm = dKm[last] as number;
  let seaKm = 0;
  let longestLandKm = 0;
  let longestInlandKm = 0;
  let landFrom = -1;
  let inlandFrom = -1;
  for (let i = 0; i <= last + 1; i++) {
    const here = i <= last ? (zone[i] as number) : 0;
    const land = here !== SEA && i <= last;
    const inland = here === INLAND && i <= last;
    if (land && landFrom < 0) landFrom = i;
    if (!land && landFrom >= 0) {
      longestLandKm = Math.max(longestLandKm, stretchKm(profile, landFrom, i - 1));
      landFrom = -1;
    }
    if (inland && inlandFrom < 0) inlandFrom = i;
    if (!inland && inlandFrom >= 0) {
      longestInlandKm = Math.max(longestInlandKm, stretchKm(profile, inlandFrom, i - 1));
      inlandFrom = -1;
    }
    if (here === SEA) seaKm += half(dKm, i - 1, i, last) + half(dKm, i, i + 1, last);
  }
  into.seaShare = pathKm > 0 ? Math.min(seaKm / pathKm, 1) : 0;
  into.longestLandKm = longestLandKm;
  into.longestInlandKm = longestInlandKm;
}

function stretchKm({ dKm, length }: PathProfile, from: number, to: number): number {
  const last = length - 1;
  return (dKm[to] as number) - (dKm[from] as number) + half(dKm, from - 1, from, last) + half(dKm, to, to + 1, last);
}

function half(dKm: Float64Array, from: number, to: number, last: number): number {
  return from < 0 || to > last ? 0 : ((dKm[to] as number) - (dKm[from] as number)) / 2;
}
