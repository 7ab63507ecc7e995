import { createFormats, type LanguageCode } from './formats';

/** What is written on a picture of the map. */
export function pictureWords(language: LanguageCode): PictureWords {
  return language === 'vi' ? vi : en;
}

const inVi = createFormats('vi');
const inEn = createFormats('en');

const vi = {
  dead: 'Thôn, bản lõm sóng',
  covered: 'Có sóng',
  once: 'Chỉ một trạm phủ',
  gained: 'Mới có sóng nhờ trạm thêm',
  existing: 'Trạm hiện hữu',
  planned: 'Trạm theo kế hoạch',
  candidate: 'Vị trí đề xuất',
  pale: 'Ký hiệu mờ: trạm không tính',
  existingFootprint: 'Vùng phủ trạm hiện hữu',
  plannedFootprint: 'Vùng phủ trạm theo kế hoạch',
  candidateFootprint: 'Vùng phủ vị trí đề xuất',
  exclusion: 'Vùng loại trừ',
  byLevel: {
    empirical: 'theo mức thu (công thức thực nghiệm), không vẽ vùng phủ',
    terrain: 'theo mức thu (địa hình), không vẽ vùng phủ',
  },
  north: 'B',
  date: (iso: string) => `Ngày ${inVi.date(iso)}`,
  counts: (dead: number, total: number, sites: number) =>
    `${inVi.integer(dead)} trên ${inVi.integer(total)} thôn, bản lõm sóng với ${inVi.integer(sites)} trạm đang tính`,
  filter: (operator: string | null, technology: string | null) =>
    [operator && `riêng mạng ${operator}`, technology && `${technology} trở lên`].filter(Boolean).join(', '),
  credit: (host: string | null) =>
    [
      'Hệ toạ độ WGS 84, phép chiếu Web Mercator',
      'Đất liền, đảo: © OpenStreetMap (ODbL)',
      host && `Nền: ${host}`,
      'Phủ Sóng',
    ]
      .filter(Boolean)
      .join(' · '),
  bar: (lengthM: number) => (lengthM >= 1000 ? `${inVi.integer(lengthM / 1000)} km` : `${inVi.integer(lengthM)} m`),
  illustrative: 'DỮ LIỆU MINH HOẠ · ILLUSTRATIVE DATA',
};

export type PictureWords = typeof vi;

const en: PictureWords = {
  dead: 'Dead-zone village',
  covered: 'Covered',
  once: 'Covered by one site only',
  gained: 'Newly covered by the added sites',
  existing: 'Existing site',
  planned: 'Planned site',
  candidate: 'Candidate site',
  pale: 'Pale sign: site not counted',
  existingFootprint: 'Footprint, existing',
  plannedFootprint: 'Footprint, planned',
  candidateFootprint: 'Footprint, candidate',
  exclusion: 'Exclusion area',
  byLevel: {
    empirical: 'by level (empirical formula), no footprints drawn',
    terrain: 'by level (terrain), no footprints drawn',
  },
  north: 'N',
  date: (iso) => inEn.date(iso),
  counts: (dead, total, sites) =>
    `${inEn.integer(dead)} of ${inEn.integer(total)} villages are dead zones with ${inEn.integer(sites)} sites counted`,
  filter: (operator, technology) =>
    [operator && `${operator} only`, technology && `${technology} or newer`].filter(Boolean).join(', '),
  credit: (host) =>
    ['WGS 84, Web Mercator projection', 'Land: © OpenStreetMap (ODbL)', host && `Background: ${host}`, 'Phủ Sóng']
      .filter(Boolean)
      .join(' · '),
  bar: (lengthM) => (lengthM >= 1000 ? `${inEn.integer(lengthM / 1000)} km` : `${inEn.integer(lengthM)} m`),
  illustrative: 'DỮ LIỆU MINH HOẠ · ILLUSTRATIVE DATA',
};
