import { strToU8, zipSync } from 'fflate';
import type { Plan } from '../../core/plan/plan';
import { type WriteKmlOptions, writeKml } from './writeKml';

/** A plan as KMZ: the same KML, zipped. */
export function writeKmz(plan: Plan, options: WriteKmlOptions): Uint8Array {
  return zipSync({ 'doc.kml': strToU8(writeKml(plan, options)) });
}
