import type { Village } from '../plan/village';
import { villageColumns } from '../plan/villageColumns';
import type { Headline } from './result';

/** The headline, summed once and then kept by flips. Starts with every village dead. */
export class HeadlineTally {
  readonly #households: Float64Array;
  readonly #counted: Uint8Array;
  readonly #known: Uint8Array;
  readonly #total = { villages: 0, households: 0, unknown: 0, points: 0 };
  readonly #dead = { villages: 0, households: 0, unknown: 0, points: 0 };

  constructor(villages: readonly Village[]) {
    const { households, counted, known } = villageColumns(villages);
    this.#households = households;
    this.#counted = counted;
    this.#known = known;
    for (let village = 0; village < villages.length; village++) {
      this.#shift(this.#total, village, 1);
      this.#shift(this.#dead, village, 1);
    }
  }

  flip(village: number, dead: boolean): void {
    this.#shift(this.#dead, village, dead ? 1 : -1);
  }

  headline(activeSites: number): Headline {
    const total = this.#total;
    const dead = this.#dead;
    return {
      total: { villages: total.villages, households: total.households },
      covered: { villages: total.villages - dead.villages, households: total.households - dead.households },
      dead: { villages: dead.villages, households: dead.households },
      householdsUnknown: { total: total.unknown, dead: dead.unknown },
      points: { total: total.points, dead: dead.points },
      activeSites,
    };
  }

  #shift(sums: { villages: number; households: number; unknown: number; points: number }, village: number, by: 1 | -1) {
    if (this.#counted[village] === 0) {
      sums.points += by;
      return;
    }
    sums.villages += by;
    sums.households += by * this.#households[village]!;
    if (this.#known[village] === 0) sums.unknown += by;
  }
}
