import { existsSync, readFileSync } from 'node:fs';
import type { PathProfile } from '../../../src/core/radio/pathProfile';

const FOLDER = new URL('../../../../shared/vectors/', import.meta.url);

/** Published values are read where they lie beside the checkout; without them the tests that need them are skipped. */
export const haveVectors: boolean = existsSync(FOLDER);
if (!haveVectors) console.warn('skipped: the published radio values are not beside this checkout (../shared/vectors)');

const text = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

export interface P1812Case {
  readonly f_MHz: number;
  readonly p_pct: number;
  readonly htg_m: number;
  readonly hrg_m: number;
  readonly pol: 1 | 2;
  readonly Lb_ref_dB: number;
  readonly log: Readonly<Record<string, number>>;
}

export interface P1812Profile {
  readonly name: string;
  readonly DN: number;
  readonly N0: number;
  readonly d_km: readonly number[];
  readonly h_m: readonly number[];
  readonly R_m: readonly (number | null)[];
  readonly zone: readonly number[];
  readonly cases: readonly P1812Case[];
}

export const p1812Profiles = (): readonly P1812Profile[] =>
  haveVectors ? JSON.parse(text('p1812.json')).profiles : [];

export interface BullingtonCase {
  readonly path: number;
  readonly f_GHz: number;
  readonly htg_m: number;
  readonly hrg_m: number;
  readonly Lbulla_dB: number;
  readonly Lbulls_dB: number;
  readonly Ldsph_dB: number;
  readonly Ld_dB: number;
}

interface BullingtonFile {
  readonly profiles: Readonly<Record<string, { readonly d_km: readonly number[]; readonly h_m: readonly number[] }>>;
  readonly cases: readonly BullingtonCase[];
}

export const bullington = (): BullingtonFile =>
  haveVectors ? JSON.parse(text('delta_bullington.json')) : { profiles: {}, cases: [] };

/** Rows of a CSV as records of text. */
export function csvRows(name: string): readonly Readonly<Record<string, string>>[] {
  if (!haveVectors) return [];
  const [head = '', ...lines] = text(name).trim().split(/\r?\n/);
  const keys = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [keys[i] ?? String(i), cell])));
}

export function profileOf(
  dKm: readonly number[],
  hM: readonly number[],
  clutterM: readonly (number | null)[] = [],
  zone: readonly number[] = [],
): PathProfile {
  return {
    length: dKm.length,
    dKm: Float64Array.from(dKm),
    hM: Float64Array.from(hM),
    clutterM: Float64Array.from(dKm, (_, i) => clutterM[i] ?? 0),
    zone: Uint8Array.from(dKm, (_, i) => zone[i] ?? 4),
  };
}
