import { QUANG_NINH_CRS, VN2000_ZONES } from '../io/coordinates/crs';
import { columnName } from '../io/csv/columnNames';
import { SITE_COLUMNS, VILLAGE_COLUMNS } from '../io/csv/listRows';
import type { TableKind } from '../io/table/tableTypes';
import type { Language } from '../state/session';

export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** What a column of a list can hold, by the name it has in exports. */
export function fieldChoices(kind: TableKind, language: Language): Choice[] {
  const fields = kind === 'sites' ? SITE_COLUMNS : VILLAGE_COLUMNS;
  const place = language === 'vi' ? 'Toạ độ (một cột)' : 'Coordinates (one column)';
  return [
    ...fields.map((field) => ({ value: field, name: columnName(field, language) })),
    { value: 'place', name: place },
  ];
}

/** What metres are most likely written in. */
export const GUESSED_CRS = QUANG_NINH_CRS;

/** Reference systems a list may be written in. */
export function crsChoices(): Choice[] {
  const zones = [...VN2000_ZONES].map(([code, { meridianDeg, scale }]) => ({
    value: code,
    name: `VN-2000 ${degreesMinutes(meridianDeg)}${scale === 0.9996 ? ', 6°' : ''} (${code})`,
  }));
  return [
    { value: 'EPSG:4326', name: 'WGS84 (EPSG:4326)' },
    ...zones,
    { value: 'EPSG:4756', name: 'VN-2000 (EPSG:4756)' },
    { value: 'EPSG:32648', name: 'WGS84 / UTM 48N (EPSG:32648)' },
    { value: 'EPSG:32649', name: 'WGS84 / UTM 49N (EPSG:32649)' },
    { value: 'EPSG:3857', name: 'Web Mercator (EPSG:3857)' },
  ];
}

function degreesMinutes(deg: number): string {
  const whole = Math.floor(deg);
  const minutes = Math.round((deg - whole) * 60);
  return minutes === 0 ? `${whole}°` : `${whole}°${String(minutes).padStart(2, '0')}′`;
}
