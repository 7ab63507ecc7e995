import type { Issue } from '../../core/checks/issue';
import type { Json, JsonObject } from '../../core/plan/json';
import { isJsonObject } from '../json/jsonShape';
import type { IdSet } from './idSet';
import { type RowContext, tally } from './rowContext';

export type IdScope = keyof RowContext['seenIds'];

export interface IdReading {
  readonly id: string;
  readonly issue?: Issue;
}

/** `properties.id`, else the feature's `id`, else one made from the row itself: the same file gives the same ids. */
export function readId(feature: JsonObject, scope: IdScope, row: number, context: RowContext): IdReading {
  const properties = isJsonObject(feature.properties) ? feature.properties : {};
  const seen = context.seenIds[scope];
  const written = idOf(properties.id) ?? idOf(feature.id);
  if (written === null) {
    tally(context, 'id.generated', row);
    const id = freeId(`${scope}-${contentHash([properties.name, properties.commune, feature.geometry])}`, seen);
    seen.add(id);
    return { id };
  }
  if (seen.add(written)) return { id: written };
  return {
    id: written,
    issue: { code: 'id.duplicate', severity: 'error', row, column: 'id', value: written, ids: [written] },
  };
}

function idOf(value: Json | undefined): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

export function freeId(wanted: string, seen: IdSet): string {
  let id = wanted;
  for (let n = 2; seen.has(id); n += 1) id = `${wanted}-${n}`;
  return id;
}

/** FNV-1a, 32 bits: names a row by what it holds, so that its place in the file does not matter. */
export function contentHash(parts: readonly (Json | undefined)[]): string {
  const text = JSON.stringify(parts);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
