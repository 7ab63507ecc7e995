import { chordM, chordOfGround, toEcef } from './geodesy.mjs';
import { RIM_CLEARANCE } from './settings.mjs';

const CELL_DEG = 0.05;
const CELL_M = 5000;

/** Points kept in a grid, asked which of them a footprint serves and whether its rim stays clear of all of them. */
export class PointGrid {
  #cells = new Map();

  add(at, thing) {
    const key = cellKey(cellOf(at[0]), cellOf(at[1]));
    const cell = this.#cells.get(key) ?? [];
    cell.push({ thing, ecef: toEcef(at) });
    this.#cells.set(key, cell);
  }

  /** Things within the radius, or null when one of them is too close to the rim to tell. */
  servedBy(at, radiusM) {
    const centre = toEcef(at);
    const inner = chordOfGround(radiusM * (1 - RIM_CLEARANCE));
    const outer = chordOfGround(radiusM * (1 + RIM_CLEARANCE));
    const served = [];
    for (const { thing, ecef } of this.#near(at, outer)) {
      const d = chordM(centre, ecef);
      if (d > outer) continue;
      if (d > inner) return null;
      served.push(thing);
    }
    return served;
  }

  *#near(at, reachM) {
    const steps = Math.ceil(reachM / CELL_M);
    const [cx, cy] = [cellOf(at[0]), cellOf(at[1])];
    for (let x = cx - steps; x <= cx + steps; x++)
      for (let y = cy - steps; y <= cy + steps; y++) yield* this.#cells.get(cellKey(x, y)) ?? [];
  }
}

function cellOf(degrees) {
  return Math.floor(degrees / CELL_DEG);
}

function cellKey(x, y) {
  return x * 10_000 + y;
}
