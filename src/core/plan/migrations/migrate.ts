import type { JsonObject } from '../json';
import { PLAN_VERSION } from '../plan';

/** Takes a whole FeatureCollection of one version to the next. One file per version in this folder. */
export type Migration = (collection: JsonObject) => JsonObject;

/** Keyed by the version a migration starts from; version 1 is the first, so there is nothing to migrate yet. */
const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

/** Brings a collection of an older version to the current one. Throws when a step is missing: a defect of the code. */
export function migrate(
  collection: JsonObject,
  version: number,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
  target: number = PLAN_VERSION,
): JsonObject {
  let current = collection;
  for (let from = version; from < target; from += 1) {
    const step = migrations.get(from);
    if (!step) throw new Error(`no migration from plan version ${from}`);
    current = step(current);
  }
  return current;
}
