import { GEOMETRY_SIZE, recallGeometry, storeGeometry } from '../../radio/p1812/geometryStore';
import { measurePath, newPathGeometry, type PathGeometry } from '../../radio/p1812/pathGeometry';
import { clutterOn } from '../../terrain/clutter';
import { createProfileBuffer, PROFILE_STEP_M, type ProfileBuffer, sampleProfile } from '../../terrain/sampleProfile';
import type { Terrain } from '../../terrain/terrain';
import type { Degrees, Metres } from '../../units';
import type { FallbackCount } from '../propagation';

/** A transmitter, and all that the geometry of its paths depends on besides the ground. */
export interface Mast {
  readonly lngDeg: Degrees;
  readonly latDeg: Degrees;
  readonly heightM: Metres;
  readonly rxHeightM: Metres;
  readonly clutterM: Metres;
  /** N-units/km. */
  readonly dN: number;
}

/** The ground under a path is not known, or not all of it. */
export const NO_GROUND = -1;
/** The place is at the foot of the mast: there is no path to measure. */
export const AT_MAST = -2;
/** Nearer than this there is nothing between mast and handset. */
const AT_MAST_M: Metres = 20;
/** Masts beside those of the plan that are remembered: some seconds of a drag. */
const PASSING_MASTS = 512;

/** The paths of one mast, measured or found to have no ground, by place. */
export interface MastPaths {
  readonly key: string;
  readonly mast: Mast;
  /** Where a path is kept in `store`, or one of the codes above. */
  readonly slots: Map<number, number>;
  store: Float64Array;
  length: number;
  /** Places whose path has no ground. */
  readonly bare: number[];
  /** The generation of the book in which it was last asked for; {@link DROPPED}: the book holds it no longer. */
  used: number;
}

const DROPPED = -1;

/** Every path measured over one ground, free of frequency, power and threshold. */
export class PathBook {
  readonly terrain: Terrain | null;
  measured = 0;
  #kept = new Map<string, MastPaths>();
  #generation = 0;
  readonly #passing = new Map<string, MastPaths>();
  readonly #places = new Map<Degrees, Map<Degrees, number>>();
  readonly #positions: [Degrees, Degrees][] = [];
  #lastPlace = -1;
  #lastLngDeg = Number.NaN;
  #lastLatDeg = Number.NaN;
  readonly #geometry = newPathGeometry();
  #profile: ProfileBuffer | null = null;

  constructor(terrain: Terrain | null) {
    this.terrain = terrain;
  }

  /** A number for a place, always the same; asked again and again for one place after another. */
  placeOf(lngDeg: Degrees, latDeg: Degrees): number {
    if (lngDeg === this.#lastLngDeg && latDeg === this.#lastLatDeg) return this.#lastPlace;
    const place = this.#findPlace(lngDeg, latDeg);
    this.#lastPlace = place;
    this.#lastLngDeg = lngDeg;
    this.#lastLatDeg = latDeg;
    return place;
  }

  #findPlace(lngDeg: Degrees, latDeg: Degrees): number {
    let byLat = this.#places.get(lngDeg);
    if (!byLat) {
      byLat = new Map();
      this.#places.set(lngDeg, byLat);
    }
    let place = byLat.get(latDeg);
    if (place === undefined) {
      place = this.#positions.length;
      this.#positions.push([lngDeg, latDeg]);
      byLat.set(latDeg, place);
    }
    return place;
  }

  positionOf(place: number): readonly [Degrees, Degrees] {
    return this.#positions[place]!;
  }

  mastPaths(mast: Mast): MastPaths {
    const key = `${mast.lngDeg},${mast.latDeg},${mast.heightM},${mast.rxHeightM},${mast.clutterM},${mast.dN}`;
    const known = this.#kept.get(key) ?? this.#passing.get(key);
    if (known) {
      known.used = this.#generation;
      return known;
    }
    const store = new Float64Array(0);
    const paths: MastPaths = { key, mast, slots: new Map(), store, length: 0, bare: [], used: this.#generation };
    this.#passing.set(key, paths);
    return paths;
  }

  /** Asked for again by somebody who still holds it. */
  touch(paths: MastPaths): void {
    const { key } = paths;
    if (paths.used === DROPPED && !this.#kept.has(key)) this.#passing.set(key, paths);
    paths.used = this.#generation;
  }

  /** What was asked for since the time before last belongs to the plan. */
  keep(): void {
    const kept = new Map<string, MastPaths>();
    for (const [key, paths] of this.#kept) {
      if (paths.used >= this.#generation - 1) kept.set(key, paths);
      else paths.used = DROPPED;
    }
    for (const [key, paths] of this.#passing) kept.set(key, paths);
    this.#kept = kept;
    this.#passing.clear();
    this.#generation++;
  }

  /** Forgets masts that only passed through the hand. */
  trim(): void {
    for (const [key, paths] of this.#passing) {
      if (this.#passing.size <= PASSING_MASTS) return;
      paths.used = DROPPED;
      this.#passing.delete(key);
    }
  }

  /** Where a path is kept; measures it when it is asked for the first time. */
  slotOf(paths: MastPaths, place: number): number {
    const known = paths.slots.get(place);
    if (known !== undefined) return known;
    const slot = this.#measure(paths, place);
    this.#take(paths, place, slot);
    return slot;
  }

  /**
   * Takes over a path that was measured elsewhere over the same ground: `code` is {@link NO_GROUND}, {@link AT_MAST}, or
   * where the path lies in `geometry`. A path known already stays.
   */
  learn(paths: MastPaths, place: number, code: number, geometry: Float64Array): void {
    if (paths.slots.has(place)) return;
    if (code < 0) {
      this.#take(paths, place, code);
      return;
    }
    const slot = this.#room(paths);
    paths.store.set(geometry.subarray(code * GEOMETRY_SIZE, (code + 1) * GEOMETRY_SIZE), slot * GEOMETRY_SIZE);
    this.measured++;
    this.#take(paths, place, slot);
  }

  /** Forgets these paths and every place; the masts stay. */
  forget(all: Iterable<MastPaths>): void {
    for (const paths of all) {
      if (paths.slots.size === 0) continue;
      paths.slots.clear();
      paths.bare.length = 0;
      paths.length = 0;
    }
    this.#places.clear();
    this.#positions.length = 0;
    this.#lastLngDeg = Number.NaN;
  }

  #take(paths: MastPaths, place: number, slot: number): void {
    paths.slots.set(place, slot);
    if (slot === NO_GROUND) paths.bare.push(place);
  }

  /** The path at a slot ≥ 0; the object is the book's own and valid until the next call. */
  geometry(paths: MastPaths, slot: number): PathGeometry {
    recallGeometry(paths.store, slot, this.#geometry);
    return this.#geometry;
  }

  /** The ground between a mast and a place, in the book's own buffer. null: not all of it is known. */
  profile({ mast }: MastPaths, place: number): ProfileBuffer | null {
    if (!this.terrain) return null;
    this.#profile ??= createProfileBuffer();
    const from = [mast.lngDeg, mast.latDeg] as const;
    const rule = clutterOn(this.terrain, mast.clutterM);
    const profile = sampleProfile(this.terrain, from, this.positionOf(place), PROFILE_STEP_M, rule, this.#profile);
    return profile.voids + profile.outside > 0 ? null : profile;
  }

  *all(): Iterable<MastPaths> {
    yield* this.#kept.values();
    yield* this.#passing.values();
  }

  fallback(): FallbackCount {
    const villages = new Set<number>();
    let paths = 0;
    for (const { bare } of this.all()) {
      paths += bare.length;
      for (const place of bare) villages.add(place);
    }
    return { paths, villages: villages.size };
  }

  #measure(paths: MastPaths, place: number): number {
    const profile = this.profile(paths, place);
    if (!profile) return NO_GROUND;
    if (profile.distanceM < AT_MAST_M) return AT_MAST;
    const { heightM, rxHeightM, dN } = paths.mast;
    measurePath(profile, heightM, rxHeightM, dN, true, this.#geometry);
    this.measured++;
    const slot = this.#room(paths);
    storeGeometry(this.#geometry, paths.store, slot);
    return slot;
  }

  /** A free slot. */
  #room(paths: MastPaths): number {
    const slot = paths.length++;
    if (paths.store.length < paths.length * GEOMETRY_SIZE) {
      const larger = new Float64Array(Math.max(8, 2 * slot) * GEOMETRY_SIZE);
      larger.set(paths.store);
      paths.store = larger;
    }
    return slot;
  }
}
