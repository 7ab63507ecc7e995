import type { Json } from '../../core/plan/json';

export type KmlLanguage = 'vi' | 'en';

/** A folder with the style of what is in it. Colours are KML's: alpha, blue, green, red. */
export interface KmlFolder {
  readonly style: string;
  readonly name: readonly [vi: string, en: string];
  readonly colour: string;
}

const SITE_FOLDERS: Readonly<Record<string, KmlFolder>> = {
  existing: { style: 'site-existing', name: ['Trạm hiện hữu', 'Existing sites'], colour: 'ff7a6f64' },
  planned: { style: 'site-planned', name: ['Trạm theo kế hoạch', 'Planned sites'], colour: 'ffc8641e' },
  candidate: { style: 'site-candidate', name: ['Vị trí đề xuất', 'Candidate sites'], colour: 'ff0a86d8' },
  retired: { style: 'site-retired', name: ['Trạm ngừng hoạt động', 'Retired sites'], colour: 'ffb8b2ac' },
};
const DEAD: KmlFolder = { style: 'village-dead', name: ['Thôn, bản lõm sóng', 'Dead zones'], colour: 'ff1c43d8' };
const COVERED: KmlFolder = {
  style: 'village-covered',
  name: ['Thôn, bản có sóng', 'Covered villages'],
  colour: 'ff8c8a1f',
};
const VILLAGES: KmlFolder = { style: 'village', name: ['Thôn, bản', 'Villages'], colour: 'ff8c8a1f' };
const AREAS: Readonly<Record<string, KmlFolder>> = {
  exclusion: { style: 'exclusion', name: ['Vùng loại trừ', 'Exclusion areas'], colour: '552020c0' },
  boundary: { style: 'boundary', name: ['Ranh giới', 'Boundaries'], colour: '22606060' },
};
const FOOTPRINTS: KmlFolder = { style: 'footprint', name: ['Vùng phủ từng trạm', 'Footprints'], colour: '1fc8641e' };
const COVERAGE: KmlFolder = { style: 'coverage', name: ['Vùng phủ chung', 'Merged coverage'], colour: '33c8641e' };

/** Folders in the order they are written. */
export const KML_FOLDERS: readonly KmlFolder[] = [
  DEAD,
  COVERED,
  VILLAGES,
  ...Object.values(SITE_FOLDERS),
  ...Object.values(AREAS),
  FOOTPRINTS,
  COVERAGE,
];

/** Where a feature of the plan file belongs, by its kind, its status and its verdict. */
export function folderOf(kind: Json, status: Json | undefined, covered: Json | undefined): KmlFolder {
  if (kind === 'site') return SITE_FOLDERS[String(status)] ?? SITE_FOLDERS.existing!;
  if (kind === 'village') return covered === undefined ? VILLAGES : covered === true ? COVERED : DEAD;
  if (kind === 'footprint') return FOOTPRINTS;
  return kind === 'coverage' ? COVERAGE : (AREAS[String(kind)] ?? AREAS.boundary!);
}

export function folderName({ name }: KmlFolder, language: KmlLanguage): string {
  return name[language === 'vi' ? 0 : 1];
}
