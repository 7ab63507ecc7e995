import type { PointGrid } from '../../geo/pointGrid';
import type { CoverageSettings, Plan } from '../../plan/plan';
import type { Site } from '../../plan/site';
import type { Village } from '../../plan/village';
import type { Metres } from '../../units';
import type { CoverageFilter } from '../result';
import { type ActiveReach, reachUnder } from '../siteRecord';
import { SiteRules } from '../siteRules';
import { villageGrid } from '../villageGrid';
import type { BookedPropagation } from './createPropagation';
import { LevelRadio } from './levelRadio';
import { type LevelSurvey, type LevelTile, type TileLevels, tileOf } from './levelTile';
import { NearestServers, NOT_KNOWN } from './nearestServers';
import { NO_PATH } from './tileSurveyor';

const SITES_PER_STEP = 25;
const VILLAGES_PER_STEP = 8;

/** How far counting is: villages decided of all, and the paths measured so far for this ground. */
export interface LevelProgress {
  readonly villages: number;
  readonly of: number;
  readonly paths: number;
}

/** Villages of one tile, and how they were numbered. */
export interface OpenTile {
  readonly tile: LevelTile;
  readonly places: readonly number[];
}

/**
 * Counts who serves each village of a plan under a model that computes levels, and measures the paths this asks for, so
 * that the engine finds all of it known. First `known`, which needs no path that was not measured before; then the
 * villages left, either here (`measure`) or tile by tile elsewhere (`tiles`, `take`): the outcome is the same to the bit.
 * Stop it anywhere: what was measured stays with the propagation.
 */
export class LevelCount {
  /** Servers by village; whole when `left` is 0. */
  readonly counts: Uint16Array;
  readonly #plan: Plan;
  readonly #filter: CoverageFilter;
  readonly #propagation: BookedPropagation;
  readonly #servers = new NearestServers();
  #reaches: readonly ActiveReach[] = [];
  #sites: readonly Site[] = [];
  #grid: PointGrid | null = null;
  /** Villages not decided, in cell order. */
  #open: number[] = [];
  #decided = 0;

  constructor(plan: Plan, filter: CoverageFilter, propagation: BookedPropagation) {
    this.#plan = plan;
    this.#filter = filter;
    this.#propagation = propagation;
    this.counts = new Uint16Array(plan.villages.length);
  }

  get left(): number {
    return this.counts.length - this.#decided;
  }

  get progress(): LevelProgress {
    return { villages: this.#decided, of: this.counts.length, paths: this.#propagation.measuredPaths };
  }

  /** Decides every village whose paths are known, a little with every step. */
  *known(): Generator<void> {
    yield* this.#layReaches();
    const grid = gridOf(this.#plan.villages);
    this.#grid = grid;
    for (let k = 0; k < grid.size; k++) {
      const count = this.#servers.countKnown(grid, k);
      if (count === NOT_KNOWN) this.#open.push(k);
      else this.#decide(k, count);
      if (k % VILLAGES_PER_STEP === 0) yield;
    }
  }

  /** Decides the villages left, a village with every step. */
  *measure(): Generator<void> {
    for (let k = this.#open.pop(); k !== undefined; k = this.#open.pop()) {
      this.#decide(k, this.#servers.count(this.#grid!, k));
      yield;
    }
  }

  /** What a thread must know to decide the villages left. */
  survey(): LevelSurvey {
    return { settings: bareSettings(this.#plan.coverage), sites: this.#sites.map(bareSite) };
  }

  /** Takes the next villages, at most so many, off those left; null: none is. Give back what is not answered. */
  nextTile(most: number): OpenTile | null {
    if (this.#open.length === 0) return null;
    const places = this.#open.splice(-most);
    const { lngDeg, latDeg } = this.#grid!;
    return { places, tile: tileOf(places.map((k) => [lngDeg[k]!, latDeg[k]!])) };
  }

  giveBack({ places }: OpenTile): void {
    this.#open.push(...places);
  }

  /** Takes over what a thread answered to a tile. */
  take({ tile, places }: OpenTile, { counts, village, site, levelDbm, code, geometry }: TileLevels): void {
    const { book } = this.#propagation;
    for (let row = 0; row < village.length; row++) {
      const { radio } = this.#reaches[site[row]!]!;
      if (!(radio instanceof LevelRadio)) continue;
      const k = village[row]!;
      const place = book.placeOf(tile.lngDeg[k]!, tile.latDeg[k]!);
      if (code[row] !== NO_PATH) book.learn(radio.levels.paths, place, code[row]!, geometry);
      radio.levels.learn(place, levelDbm[row]!);
    }
    for (const [at, k] of places.entries()) this.#decide(k, counts[at]!);
  }

  #decide(k: number, count: number): void {
    this.counts[this.#grid!.order[k]!] = count;
    this.#decided++;
  }

  *#layReaches(): Generator<void> {
    const rules = new SiteRules(this.#plan, this.#filter, this.#propagation);
    const reaches: ActiveReach[] = [];
    const sites: Site[] = [];
    for (const [at, site] of this.#plan.sites.entries()) {
      const reach = reachUnder(site, rules);
      if (reach !== null) {
        reaches.push(reach);
        sites.push(site);
      }
      if (at % SITES_PER_STEP === 0) yield;
    }
    this.#reaches = reaches;
    this.#sites = sites;
    this.#servers.lay(reaches);
  }
}

/** Only the order of its cells is used: the same grid serves every count over the same villages. */
const CELL_M: Metres = 2_000;
const grids = new WeakMap<readonly Village[], PointGrid>();

function gridOf(villages: readonly Village[]): PointGrid {
  let grid = grids.get(villages);
  if (!grid) {
    grid = villageGrid(villages, CELL_M);
    grids.set(villages, grid);
  }
  return grid;
}

/** A level depends on neither; both may be long. */
function bareSettings({ extra, switchedOff, ...settings }: CoverageSettings): CoverageSettings {
  return { ...settings, switchedOff: [] };
}

/** A level does not depend on what people write about a site. */
function bareSite({ note, reviewNote, extra, ...site }: Site): Site {
  return { ...site, name: '' };
}
