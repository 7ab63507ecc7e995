import { isCountedVillage, type Village } from './village';

/** What is asked of every village again and again, as numbers indexed as the list. */
export interface VillageColumns {
  readonly lngDeg: Float64Array<ArrayBuffer>;
  readonly latDeg: Float64Array<ArrayBuffer>;
  /** 0 where unknown. */
  readonly households: Float64Array<ArrayBuffer>;
  /** 1: the number of households is known. */
  readonly known: Uint8Array<ArrayBuffer>;
  /** 1: a thôn, bản or khu phố, 0: a border post or island point. */
  readonly counted: Uint8Array<ArrayBuffer>;
}

const AT_ONCE = 4096;

/** Made once per list; not to be written to. */
export function villageColumns(villages: readonly Village[]): VillageColumns {
  const known = columns.get(villages);
  if (known) return known;
  const made = emptyColumns(villages.length);
  read(villages, made, 0, villages.length);
  columns.set(villages, made);
  return made;
}

/** The same in steps, so that `villageColumns` has it at hand: a long list is read for the first time slowly. */
export function* readVillageColumns(villages: readonly Village[]): Generator<void, void> {
  if (columns.has(villages)) return;
  const made = emptyColumns(villages.length);
  for (let from = 0; from < villages.length; from += AT_ONCE) {
    read(villages, made, from, Math.min(villages.length, from + AT_ONCE));
    yield;
  }
  columns.set(villages, made);
}

function read(villages: readonly Village[], into: VillageColumns, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const village = villages[at]!;
    const { position, households } = village;
    into.lngDeg[at] = position[0];
    into.latDeg[at] = position[1];
    into.households[at] = households ?? 0;
    into.known[at] = households === undefined ? 0 : 1;
    into.counted[at] = isCountedVillage(village) ? 1 : 0;
  }
}

function emptyColumns(size: number): VillageColumns {
  return {
    lngDeg: new Float64Array(size),
    latDeg: new Float64Array(size),
    households: new Float64Array(size),
    known: new Uint8Array(size),
    counted: new Uint8Array(size),
  };
}

const columns = new WeakMap<readonly Village[], VillageColumns>();
