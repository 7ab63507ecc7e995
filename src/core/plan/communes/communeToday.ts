import type { LngLat } from '../../geo/lngLat';
import { type Unit, unitOf } from './communeKey';
import { type Commune, QUANG_NINH_COMMUNES } from './quangNinhCommunes';

/** What a commune written in a list is today. Names come without their kind, as the plan writes them. */
export type CommuneToday =
  /** A unit of today, or no unit of the province: as written. */
  | { readonly kind: 'asWritten' }
  /** One that became part of a single unit of today. */
  | { readonly kind: 'renamed'; readonly name: string }
  /** One that was divided among several; `nearest` is the unit whose inside point is nearest, when a place is given. */
  | { readonly kind: 'split'; readonly names: readonly string[]; readonly nearest: string | null };

const AS_WRITTEN: CommuneToday = { kind: 'asWritten' };

const today = QUANG_NINH_COMMUNES.map((commune) => ({ commune, unit: { ...unitOf(`${commune[0]} ${commune[1]}`) } }));
const former = QUANG_NINH_COMMUNES.flatMap((commune) =>
  commune[4]
    .split(';')
    .filter((written) => written !== '')
    .map((written) => ({ commune, unit: unitOf(written) })),
);

/**
 * The unit of today of a commune of Quảng Ninh, by its name with or without its kind, in any case and with or without
 * marks. A name that is a unit of today stays; "Phường Hải Hòa" does not, though there is a "Xã Hải Hoà".
 */
export function communeToday(written: string, position: LngLat | null): CommuneToday {
  const unit = unitOf(written);
  if (unit.name === '' || today.some((each) => matches(each.unit, unit))) return AS_WRITTEN;
  const found = former.filter((each) => matches(each.unit, unit)).map(({ commune }) => commune);
  const units = [...new Set(found)];
  const [first] = units;
  if (!first) return AS_WRITTEN;
  if (units.length === 1) return { kind: 'renamed', name: first[1] };
  return { kind: 'split', names: units.map(([, name]) => name), nearest: position && nearestOf(units, position) };
}

function matches(known: Unit, written: Unit): boolean {
  return known.name === written.name && (written.kind === null || known.kind === written.kind);
}

/** By degrees, the longitude shrunk to the latitude of the province: the units are a few kilometres apart at least. */
function nearestOf(communes: readonly Commune[], [lng, lat]: LngLat): string {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const distance = ([, , x, y]: Commune) => Math.hypot((x - lng) * shrink, y - lat);
  const [first, ...others] = communes as readonly [Commune, ...Commune[]];
  return others.reduce((best, each) => (distance(each) < distance(best) ? each : best), first)[1];
}
