import { bearingDeg } from '../../geo/bearing';
import type { Sector } from '../../plan/sectors';
import { calibrationDb } from '../../radio/calibration';
import { freeSpaceDb } from '../../radio/models/freeSpace';
import { MODELS } from '../../radio/models/models';
import { type LossAsk, newLossTerms, pathLossDb } from '../../radio/p1812/lossTerms';
import type { Environment } from '../../radio/pathLossModel';
import type { EmpiricalKey, RadioAssumptions } from '../../radio/radioSettings';
import { depressionDeg, siteLevelDbm } from '../../radio/receivedLevel';
import { arcLengthM } from '../../terrain/greatArc';
import type { Db, Dbm, Degrees, Metres } from '../../units';
import { AT_MAST, type MastPaths, NO_GROUND, type PathBook } from './pathBook';

/** What the levels of a site follow from, besides its place and its mast. */
export interface SiteAntennas {
  readonly sectors: readonly Sector[];
  /** Free-space level at 1 km from the strongest antenna: none is above. */
  readonly mostAt1KmDbm: Dbm;
  readonly environment: Environment;
  readonly empirical: EmpiricalKey;
  readonly assumptions: RadioAssumptions;
  /** false: the formula alone, whatever ground is known. */
  readonly overTerrain: boolean;
}

const terms = newLossTerms();

/**
 * The median levels one site brings to places, dBm, each worked out once: over terrain by ITU-R P.1812-8 at 50 % of time
 * and locations, or by the plan's formula where the ground is not known or not asked for.
 */
export class SiteLevels {
  readonly book: PathBook;
  readonly paths: MastPaths;
  readonly antennas: SiteAntennas;
  readonly #levels = new Map<number, Dbm>();

  constructor(book: PathBook, paths: MastPaths, antennas: SiteAntennas) {
    this.book = book;
    this.paths = paths;
    this.antennas = antennas;
  }

  levelDbm(lngDeg: Degrees, latDeg: Degrees): Dbm {
    const place = this.book.placeOf(lngDeg, latDeg);
    let level = this.#levels.get(place);
    if (level === undefined) {
      level = this.#compute(place, lngDeg, latDeg) + this.#correctionDb(this.distanceM(lngDeg, latDeg));
      this.#levels.set(place, level);
    }
    return level;
  }

  /** The same, as far as it follows from what was measured before; else null. */
  levelIfKnown(lngDeg: Degrees, latDeg: Degrees): Dbm | null {
    const place = this.book.placeOf(lngDeg, latDeg);
    const level = this.#levels.get(place);
    if (level !== undefined) return level;
    return this.antennas.overTerrain && !this.paths.slots.has(place) ? null : this.levelDbm(lngDeg, latDeg);
  }

  get size(): number {
    return this.#levels.size;
  }

  /** The levels known so far, by place. */
  known(): IterableIterator<[number, Dbm]> {
    return this.#levels.entries();
  }

  /** Takes over a level that was worked out elsewhere, from the same antennas over the same ground. */
  learn(place: number, levelDbm: Dbm): void {
    this.#levels.set(place, levelDbm);
  }

  forget(): void {
    this.#levels.clear();
  }

  /** No level at this distance is above: free space in the direction of the strongest antenna. */
  mostDbm(distanceM: Metres): Dbm {
    const freeDbm = this.antennas.mostAt1KmDbm - 20 * Math.log10(Math.max(distanceM, 1) / 1000);
    return freeDbm + this.#correctionDb(distanceM);
  }

  distanceM(lngDeg: Degrees, latDeg: Degrees): Metres {
    const { mast } = this.paths;
    return arcLengthM([mast.lngDeg, mast.latDeg], [lngDeg, latDeg]);
  }

  /** The path to a place had to be answered without the ground. */
  isFallback(place: number): boolean {
    return this.antennas.overTerrain && this.book.slotOf(this.paths, place) === NO_GROUND;
  }

  #compute(place: number, lngDeg: Degrees, latDeg: Degrees): Dbm {
    const { mast } = this.paths;
    const { sectors, overTerrain } = this.antennas;
    const slot = overTerrain ? this.book.slotOf(this.paths, place) : NO_GROUND;
    const azimuthDeg =
      sectors.length === 1 && sectors[0]!.omni ? 0 : bearingDeg([mast.lngDeg, mast.latDeg], [lngDeg, latDeg]);
    if (slot >= 0) {
      const geometry = this.book.geometry(this.paths, slot);
      const belowDeg = depressionDeg(geometry.txM, geometry.rxM, 1000 * geometry.pathKm);
      return siteLevelDbm(sectors, azimuthDeg, belowDeg, (freqMHz) => pathLossDb(geometry, this.#ask(freqMHz), terms));
    }
    const distanceM = this.distanceM(lngDeg, latDeg);
    const belowDeg = depressionDeg(mast.heightM, mast.rxHeightM, distanceM);
    const lossDb = (freqMHz: number): Db => this.#formulaDb(freqMHz, distanceM, slot === AT_MAST);
    return siteLevelDbm(sectors, azimuthDeg, belowDeg, lossDb);
  }

  #correctionDb(distanceM: Metres): Db {
    const { calibration } = this.antennas.assumptions;
    return calibration === null ? 0 : calibrationDb(calibration, distanceM);
  }

  #ask(freqMHz: number): LossAsk {
    const { climate } = this.antennas.assumptions;
    return { ...climate, freqGHz: freqMHz / 1000, polarization: 'v', timePct: 50, locationPct: 50 };
  }

  #formulaDb(freqMHz: number, distanceM: Metres, free: boolean): Db {
    const { heightM: txHeightM, rxHeightM } = this.paths.mast;
    const { environment, empirical } = this.antennas;
    const ask = { freqMHz, distanceM, txHeightM, rxHeightM, environment };
    return free ? freeSpaceDb(ask) : MODELS[empirical].lossDb(ask).lossDb;
  }
}
