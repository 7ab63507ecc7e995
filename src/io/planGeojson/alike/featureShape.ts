import type { JsonObject } from '../../../core/plan/json';
import type { Site } from '../../../core/plan/site';
import type { Village } from '../../../core/plan/village';
import { skipped } from '../../fields/fieldReaders';
import { fieldsOfPlace } from '../readPlace';
import { featureValues, type WrittenValue } from './featureValues';

/** A value that differs from feature to feature. `key` null: nobody asks for it. */
export interface Slot {
  readonly of: 'text' | 'number' | 'lng' | 'lat' | 'id';
  readonly key: string | null;
  /** Among the unknown properties. */
  readonly isExtra: boolean;
}

/** What features written alike have in common: the bytes around their values. One more piece than slots. */
export interface FeatureShape {
  readonly kind: 'site' | 'village';
  readonly sample: Site | Village;
  readonly isNamedById: boolean;
  readonly slots: readonly Slot[];
  readonly literals: DataView;
  /** Where each piece ends; it begins where the one before ends. */
  readonly literalEnds: Int32Array;
}

/**
 * Learns from the bytes of a feature, strict JSON, and from what the careful reader made of it without a word to say.
 * null: something in it may be read otherwise in the next one.
 */
export function featureShape(bytes: Uint8Array, kind: 'site' | 'village', sample: Site | Village): FeatureShape | null {
  const values = featureValues(bytes);
  if (!values) return null;
  const slots: Slot[] = [];
  const pieces: Uint8Array[] = [];
  let from = 0;
  const hasOwnId = values.some(({ path, key }) => path === 'properties' && key === 'id');
  for (const value of values) {
    const slot = slotOf(value, kind, sample, hasOwnId);
    if (slot === 'literal') continue;
    if (slot === null) return null;
    slots.push(slot);
    pieces.push(bytes.subarray(from, value.from));
    from = value.to;
  }
  pieces.push(bytes.subarray(from));
  const isOne = (of: Slot['of']) => slots.filter((slot) => slot.of === of).length === 1;
  if (!isOne('id') || !isOne('lng') || !isOne('lat')) return null;
  if (!isInOrder(slots, sample)) return null;
  const isNamedById = !values.some(({ path, key }) => path === 'properties' && key === 'name');
  return { kind, sample, isNamedById, slots, ...joined(pieces) };
}

/** A value that says nothing may have been replaced by one that comes later. */
function isInOrder(slots: readonly Slot[], sample: Site | Village): boolean {
  const keys = slots.flatMap(({ key, isExtra }) => (key === null || isExtra ? [] : [key]));
  const held = Object.keys(sample).filter((key) => keys.includes(key));
  return held.join(' ') === keys.join(' ');
}

function slotOf(
  { path, key, type }: WrittenValue,
  kind: 'site' | 'village',
  sample: Site | Village,
  hasOwnId: boolean,
): Slot | 'literal' | null {
  if (path === 'coordinates') return { of: key === '0' ? 'lng' : 'lat', key: null, isExtra: false };
  if (path === 'geometry') return 'literal';
  if (key === 'id' && (path === 'properties' || !hasOwnId)) {
    return type === 'text' ? { of: 'id', key: null, isExtra: false } : null;
  }
  if (path === 'feature') return key === 'id' && type !== 'word' ? { of: type, key: null, isExtra: false } : 'literal';
  if (key === 'kind') return 'literal';
  if (type === 'word') return key === 'name' ? null : 'literal';
  return propertySlot(key, type, kind, sample);
}

function propertySlot(
  key: string,
  type: 'text' | 'number',
  kind: 'site' | 'village',
  sample: Site | Village,
): Slot | null {
  const field = fieldsOfPlace(kind).get(key);
  if (field === skipped) return { of: type, key: null, isExtra: false };
  const held = field ? (sample as unknown as JsonObject)[key] : sample.extra?.[key];
  if (held === undefined || held === null || (type === 'number' && typeof held !== 'number')) return null;
  return { of: type, key, isExtra: !field };
}

function joined(pieces: readonly Uint8Array[]): { literals: DataView; literalEnds: Int32Array } {
  const ends: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    length += piece.length;
    ends.push(length);
  }
  const bytes = new Uint8Array(length);
  for (const [i, piece] of pieces.entries()) bytes.set(piece, (ends[i] as number) - piece.length);
  return { literals: new DataView(bytes.buffer), literalEnds: Int32Array.from(ends) };
}
