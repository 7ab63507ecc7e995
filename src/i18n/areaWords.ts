import { createFormats, type LanguageCode } from './formats';

/** What is said of the user's areas. */
export function areaWords(language: LanguageCode): AreaWords {
  return language === 'vi' ? vi : en;
}

const inVi = createFormats('vi');
const inEn = createFormats('en');

const vi = {
  title: 'Vùng loại trừ, ranh giới',
  empty: 'Chưa có vùng nào. Vẽ trên bản đồ, hoặc mở tệp GeoJSON có đa giác.',
  draw: 'Vẽ vùng loại trừ',
  drawBoundary: 'Vẽ ranh giới',
  name: 'Tên vùng',
  kinds: { exclusion: 'Vùng loại trừ', boundary: 'Ranh giới' },
  kind: 'Loại vùng',
  buffer: 'Khoảng cách giữ thêm',
  show: (name: string) => `Xem ${name} trên bản đồ`,
  remove: (name: string) => `Xoá ${name}`,
  km2: (km2: number) => `${inVi.decimal(km2, 1)} km²`,
  within: (km2: number) => `${inVi.decimal(km2, 1)} km² nằm trong ranh giới`,
  villages: (count: number, dead: number) =>
    `${inVi.integer(count)} thôn, bản bên trong, ${inVi.integer(dead)} lõm sóng`,
  sites: (count: number) => `${inVi.integer(count)} trạm đang nằm trong vùng loại trừ`,
  siteName: (name: string) => `Chọn ${name}`,
  measuring: 'Đang đo…',
  byTurf: 'Vùng đệm, phần giao và diện tích tính bằng Turf.',
};

export type AreaWords = typeof vi;

const en: AreaWords = {
  title: 'Exclusion areas, boundaries',
  empty: 'No area yet. Draw one on the map, or open a GeoJSON file with polygons.',
  draw: 'Draw an exclusion area',
  drawBoundary: 'Draw a boundary',
  name: 'Name of the area',
  kinds: { exclusion: 'Exclusion area', boundary: 'Boundary' },
  kind: 'Kind of area',
  buffer: 'Distance kept around it',
  show: (name) => `Show ${name} on the map`,
  remove: (name) => `Delete ${name}`,
  km2: (km2) => `${inEn.decimal(km2, 1)} km²`,
  within: (km2) => `${inEn.decimal(km2, 1)} km² within the boundary`,
  villages: (count, dead) => `${inEn.integer(count)} villages inside, ${inEn.integer(dead)} dead zones`,
  sites: (count) => `${inEn.integer(count)} sites stand in this exclusion area`,
  siteName: (name) => `Select ${name}`,
  measuring: 'Measuring…',
  byTurf: 'Buffers, intersections and areas by Turf.',
};
