import { bullingtonNuRoot } from '../radio/p1812/horizons';
import { medianEarthKm, newPathGeometry, type PathGeometry } from '../radio/p1812/pathGeometry';
import { type PathProfile, SEA } from '../radio/pathProfile';
import { flatNuRootEven } from './flatNuRootEven';
import { UpperHull } from './upperHull';

export interface RadialAsk {
  readonly txHeightM: number;
  readonly rxHeightM: number;
  readonly dN: number;
  /** So many points before a receiver carry no clutter. */
  readonly clearPoints: number;
  /** Bullington parameters times √λ below this cost nothing, so they need not be exact. */
  readonly unfeltNuRoot: number;
}

/**
 * Measures the paths from one transmitter to every point of a radial, one after the other, as `measurePath` measures one:
 * the same numbers, but what the earlier points say is kept. The steepest slope from the transmitter is a running
 * maximum; the steepest slope from a receiver is a tangent to the upper hull of the ground before it, bent down by the
 * curve of the Earth (Y = h − 500 d² / ae); the smooth surface comes from running sums. Only a line of sight that may
 * still graze something is followed point by point. Points lie at even steps; heights must be known up to `last`.
 */
export class RadialGeometry {
  readonly path: PathGeometry = newPathGeometry();
  /** Slopes to the horizons of both ends as the angles of P.1812 take them, m/km: atan of these are the angles. */
  txSlope = 0;
  rxSlope = 0;
  #last = 0;
  #profile: PathProfile | null = null;
  #ask: RadialAsk | null = null;
  readonly #top: Float64Array;
  readonly #bareHull: UpperHull;
  readonly #topHull: UpperHull;
  readonly #flatHull: UpperHull;
  #covered = false;
  #bareSlope = 0;
  #bareIndex = 0;
  #topSlope = 0;
  #steepestTx = 0;
  #v1 = 0;
  #v2 = 0;
  #seaSteps = 0;
  #landFrom = -1;
  #longestLand = 0;
  #txIndex = 0;
  #rxIndex = 0;

  constructor(maxPoints: number) {
    this.#top = new Float64Array(maxPoints);
    this.#bareHull = new UpperHull(maxPoints);
    this.#topHull = new UpperHull(maxPoints);
    this.#flatHull = new UpperHull(maxPoints);
  }

  /** Begins a radial; the path ends at point 0, its transmitter. */
  start(profile: PathProfile, ask: RadialAsk): void {
    this.#profile = profile;
    this.#ask = ask;
    this.#last = 0;
    this.#bareHull.clear();
    this.#topHull.clear();
    this.#flatHull.clear();
    this.#bareSlope = Number.NEGATIVE_INFINITY;
    this.#topSlope = Number.NEGATIVE_INFINITY;
    this.#steepestTx = Number.NEGATIVE_INFINITY;
    this.#v1 = 0;
    this.#v2 = 0;
    this.#seaSteps = profile.zone[0] === SEA ? 0.5 : 0;
    this.#landFrom = profile.zone[0] === SEA ? -1 : 0;
    this.#longestLand = 0;
    this.#covered = false;
    const { hM, clutterM, length } = profile;
    for (let i = 1; i < length; i++) {
      this.#top[i] = hM[i]! + clutterM[i]!;
      if (clutterM[i]! > 0) this.#covered = true;
    }
    this.path.earthKm = medianEarthKm(ask.dN);
    this.path.txM = hM[0]! + ask.txHeightM;
  }

  /** The path now ends one point further. */
  advance(): void {
    const { dKm, hM, zone } = this.#profile!;
    const settled = this.#last;
    const last = settled + 1;
    this.#last = last;
    if (settled >= 1) this.#takeBare(settled);
    const uncleared = last - 1 - this.#ask!.clearPoints;
    if (this.#covered && uncleared >= 1) this.#takeTop(uncleared);
    const d = dKm[last]!;
    const before = dKm[settled]!;
    const h = hM[last]!;
    const beforeM = hM[settled]!;
    this.#v1 += (d - before) * (h + beforeM);
    this.#v2 += (d - before) * (h * (2 * d + before) + beforeM * (d + 2 * before));
    const sea = zone[last] === SEA;
    if (sea) this.#seaSteps += 1;
    if (!sea && this.#landFrom < 0) this.#landFrom = last - 0.5;
    if (sea && this.#landFrom >= 0) {
      this.#longestLand = Math.max(this.#longestLand, last - 0.5 - this.#landFrom);
      this.#landFrom = -1;
    }
  }

  /**
   * Writes the path to the present point into `path`: all but the angles, the flat Earth's parameter and what only
   * ducting asks for, which the three that follow add on demand.
   */
  measure(): void {
    const { dKm, hM, zone } = this.#profile!;
    const { path } = this;
    const last = this.#last;
    path.pathKm = dKm[last]!;
    path.rxM = hM[last]! + this.#ask!.rxHeightM;
    this.#fitSurface();
    this.#findHorizons();
    const stepKm = path.pathKm / last;
    path.rxAtSea = zone[last] === SEA;
    path.seaShare = Math.min(Math.max(0, this.#seaSteps - (path.rxAtSea ? 0.5 : 0)) / last, 1);
    const open = this.#landFrom >= 0 ? last - this.#landFrom : 0;
    const beforeSea = path.rxAtSea ? 0 : open;
    path.longestLandKm = Math.max(this.#longestLand, beforeSea) * stepKm;
    path.longestInlandKm = path.longestLandKm;
  }

  completeSmooth(): void {
    const { path } = this;
    const { pathKm, txOverSmoothM, rxOverSmoothM, earthKm } = path;
    const unfelt = this.#ask!.unfeltNuRoot;
    path.smoothNuRoot = flatNuRootEven(this.#last, pathKm / this.#last, txOverSmoothM, rxOverSmoothM, earthKm, unfelt);
  }

  /** Angles and places of the horizons; in sight of each other both ends have the same, the point nearest to the line. */
  completeHorizons(): void {
    const { path } = this;
    const { dKm, hM } = this.#profile!;
    path.txHorizonMrad = 1000 * Math.atan(this.txSlope / 1000);
    path.rxHorizonMrad = 1000 * Math.atan(this.rxSlope / 1000);
    path.angularMrad = (1000 * path.pathKm) / path.earthKm + path.txHorizonMrad + path.rxHorizonMrad;
    if (this.#last < 2) this.#missIndex = 0;
    else if (this.#bareInSight()) this.#nearestMiss(hM, 0);
    else return;
    this.#txIndex = this.#missIndex;
    this.#rxIndex = this.#missIndex;
    path.txHorizonKm = dKm[this.#txIndex]!;
    path.rxHorizonKm = path.pathKm - dKm[this.#rxIndex]!;
  }

  /** After {@link completeHorizons}: how rough the ground between them is; and the flat Earth. */
  completeDucting(): void {
    this.completeSmooth();
    const { dKm, hM } = this.#profile!;
    const { path } = this;
    const smoothTxM = path.txM - path.txDuctM;
    const slope = (path.rxM - path.rxDuctM - smoothTxM) / path.pathKm;
    let roughness = Number.NEGATIVE_INFINITY;
    for (let i = this.#txIndex; i <= this.#rxIndex; i++) {
      const over = hM[i]! - smoothTxM - slope * dKm[i]!;
      if (over > roughness) roughness = over;
    }
    path.roughnessM = roughness;
  }

  #takeBare(i: number): void {
    const { dKm, hM } = this.#profile!;
    const d = dKm[i]!;
    const h = hM[i]!;
    const { txM, earthKm } = this.path;
    const straight = (h - txM) / d;
    if (straight > this.#steepestTx) this.#steepestTx = straight;
    const slope = straight - (500 * d) / earthKm;
    if (slope > this.#bareSlope) {
      this.#bareSlope = slope;
      this.#bareIndex = i;
    }
    this.#bareHull.push(d, h - (500 * d * d) / earthKm, i);
    this.#flatHull.push(d, h, i);
  }

  #takeTop(i: number): void {
    const d = this.#profile!.dKm[i]!;
    const top = this.#top[i]!;
    const { txM, earthKm } = this.path;
    const slope = (top - txM) / d - (500 * d) / earthKm;
    if (slope > this.#topSlope) this.#topSlope = slope;
    this.#topHull.push(d, top - (500 * d * d) / earthKm, i);
  }

  #fitSurface(): void {
    const { path } = this;
    const { hM } = this.#profile!;
    const { pathKm, txM, rxM } = path;
    const square = pathKm * pathKm;
    const fitTx = (2 * this.#v1 * pathKm - this.#v2) / square;
    const fitRx = (this.#v2 - this.#v1 * pathKm) / square;
    const slope = (rxM - txM) / pathKm;
    const worstM = this.#flatHull.highestOver(slope) - txM;
    let down = 0;
    let steepestTx = 0;
    let steepestRx = 0;
    if (worstM > 0) {
      steepestTx = Math.max(0, this.#steepestTx - slope);
      steepestRx = Math.max(0, this.#flatHull.steepestFrom(pathKm, rxM) + slope);
      const steepest = steepestTx + steepestRx;
      down = steepest > 0 ? worstM / steepest : 0;
    }
    const groundTx = hM[0]!;
    const groundRx = hM[this.#last]!;
    path.txDuctM = txM - Math.min(fitTx, groundTx);
    path.rxDuctM = rxM - Math.min(fitRx, groundRx);
    path.txOverSmoothM = txM - Math.min(fitTx - down * steepestTx, groundTx);
    path.rxOverSmoothM = rxM - Math.min(fitRx - down * steepestRx, groundRx);
  }

  #findHorizons(): void {
    const { path } = this;
    const { pathKm, txM, rxM, earthKm } = path;
    const curve = (500 * pathKm) / earthKm;
    const direct = (rxM - txM) / pathKm;
    const bentRxM = rxM - curve * pathKm;
    // Slopes over the flattened profile; the bend of the Earth is put back on: minus for the receiver's side.
    const bareTx = this.#bareSlope + curve;
    const bareRx = this.#bareHull.steepestFrom(pathKm, bentRxM) - curve;
    this.#rxIndex = this.#bareHull.foundIndex;
    this.#txIndex = this.#bareIndex;
    const bareSight = bareTx <= direct;
    this.txSlope = (bareSight ? direct : bareTx) - curve;
    this.rxSlope = (bareSight ? -direct : bareRx) - curve;
    const { dKm } = this.#profile!;
    path.txHorizonKm = bareSight ? pathKm : dKm[this.#bareIndex]!;
    path.rxHorizonKm = bareSight ? 0 : pathKm - dKm[this.#rxIndex]!;
    if (!this.#covered) return this.#cross(bareTx, bareRx, direct);
    let topTx = this.#topSlope + curve;
    let topRx = this.#topHull.steepestFrom(pathKm, bentRxM) - curve;
    const { hM } = this.#profile!;
    for (let i = Math.max(1, this.#last - this.#ask!.clearPoints); i < this.#last; i++) {
      const d = dKm[i]!;
      const raisedM = hM[i]! + (500 / earthKm) * d * (pathKm - d);
      topTx = Math.max(topTx, (raisedM - txM) / d);
      topRx = Math.max(topRx, (raisedM - rxM) / (pathKm - d));
    }
    this.#cross(topTx, topRx, direct);
  }

  /** The Bullington parameter over what stands in the way. */
  #cross(txSlope: number, rxSlope: number, direct: number): void {
    const { path } = this;
    path.lineOfSight = txSlope <= direct;
    if (!path.lineOfSight) {
      path.nuRoot = bullingtonNuRoot(path.pathKm, path.txM, path.rxM, txSlope, rxSlope);
      return;
    }
    // No point comes nearer to the line than where the two horizon lines cross, so this bounds the parameter from above.
    const bound = -Math.sqrt((direct - txSlope) * Math.max(0, -direct - rxSlope) * 0.002 * path.pathKm);
    path.nuRoot = bound < this.#ask!.unfeltNuRoot ? bound : this.#nearestMiss(this.#top, this.#ask!.clearPoints);
  }

  #bareInSight(): boolean {
    const { pathKm, txM, rxM, earthKm } = this.path;
    return this.#bareSlope + (500 * pathKm) / earthKm <= (rxM - txM) / pathKm;
  }

  #missIndex = 0;

  /** As `findHorizons` follows a line of sight; the last `clear` points count as bare ground. */
  #nearestMiss(tops: Float64Array, clear: number): number {
    const { dKm, hM } = this.#profile!;
    const { pathKm, txM, rxM, earthKm } = this.path;
    const bulge = 500 / earthKm;
    const slope = (rxM - txM) / pathKm;
    let greatest = Number.NEGATIVE_INFINITY;
    let index = 0;
    for (let i = 1; i < this.#last; i++) {
      const d = dKm[i]!;
      const product = d * (pathKm - d);
      const top = i >= this.#last - clear ? hM[i]! : tops[i]!;
      const over = top + bulge * product - txM - slope * d;
      const signedSquare = (over * Math.abs(over)) / product;
      if (signedSquare >= greatest) {
        greatest = signedSquare;
        index = i;
      }
    }
    this.#missIndex = index;
    return Math.sign(greatest) * Math.sqrt(0.002 * pathKm * Math.abs(greatest));
  }
}
