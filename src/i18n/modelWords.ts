import type { CoverageModel } from '../core/radio/radioSettings';
import { createFormats, type LanguageCode } from './formats';

/** What is said of the model that decides coverage, and of how far its levels are. */
export function modelWords(language: LanguageCode): ModelWords {
  return language === 'vi' ? vi : en;
}

interface ModelWords {
  readonly title: string;
  readonly names: Readonly<Record<CoverageModel, string>>;
  readonly about: Readonly<Record<CoverageModel, string>>;
  /** A share 0…1. */
  readonly computing: (fraction: number) => string;
  readonly failed: string;
  /** Over the headline while its numbers are those of the model before. */
  readonly wait: (model: Exclude<CoverageModel, 'radius'>, fraction: number) => string;
  /** Villages decided of all, and paths measured so far. */
  readonly waitWork: (villages: number, of: number, paths: number) => string;
  readonly waitStale: string;
  readonly waitBack: (name: string) => string;
  /** In the legend, where footprints would be named. */
  readonly noCircles: string;
  readonly illustrative: string;
  readonly modelled: string;
  /** The plan corrects its levels by measurements of this name. */
  readonly calibrated: (name: string) => string;
  readonly noTerrain: string;
  readonly fallback: (paths: number, villages: number) => string;
}

const inVi = createFormats('vi');
const inEn = createFormats('en');
const percent = (fraction: number): number => Math.floor(100 * fraction);

const vi: ModelWords = {
  title: 'Cách tính vùng phủ',
  names: { radius: 'Bán kính', empirical: 'Thực nghiệm', terrain: 'Địa hình' },
  about: {
    radius: 'Thôn có sóng khi nằm trong bán kính của một trạm đang tính.',
    empirical:
      'Mức thu tính bằng công thức theo khoảng cách, không xét núi che. Kết quả là ước tính, không phải số đo.',
    terrain:
      'Mức thu tính theo ITU-R P.1812-8 trên mặt cắt địa hình từ trạm đến thôn. Kết quả là ước tính, không phải số đo.',
  },
  computing: (fraction) => `Đang tính mức thu: ${percent(fraction)} %`,
  wait: (model, fraction) =>
    `Đang tính ${model === 'terrain' ? 'theo địa hình' : 'theo công thức'}… ${percent(fraction)} %`,
  waitWork: (villages, of, paths) =>
    `Xong ${inVi.integer(villages)} trên ${inVi.integer(of)} thôn; đã đo ${inVi.integer(paths)} tuyến.`,
  waitStale: 'Số mờ là của lần tính trước.',
  waitBack: (name) => `Dừng, trở lại mô hình ${name.toLowerCase()}`,
  noCircles:
    'Không vẽ vùng phủ hình tròn: ở mô hình này, mức thu quyết định nơi có sóng. Muốn xem vùng phủ, hãy tính “Mức thu theo mô hình” bên dưới.',
  failed: 'Không tải được phần tính mức thu. Hãy tải lại trang.',
  illustrative: 'Địa hình minh hoạ',
  modelled: 'Mức thu ước tính, chưa hiệu chỉnh',
  calibrated: (name) => `Mức thu ước tính, hiệu chỉnh theo “${name}”`,
  noTerrain: 'Chưa có dữ liệu địa hình: mọi tuyến tính bằng công thức thực nghiệm.',
  fallback: (paths, villages) =>
    `${inVi.integer(paths)} tuyến đến ${inVi.integer(villages)} thôn thiếu dữ liệu địa hình, tạm tính bằng công thức.`,
};

const en: ModelWords = {
  title: 'How coverage is computed',
  names: { radius: 'Radius', empirical: 'Empirical', terrain: 'Terrain' },
  about: {
    radius: 'A village is served when it lies within the radius of a site that counts.',
    empirical: 'Levels come from a formula of distance; mountains are not looked at. An estimate, not a measurement.',
    terrain:
      'Levels come from ITU-R P.1812-8 over the ground between site and village. An estimate, not a measurement.',
  },
  computing: (fraction) => `Computing levels: ${percent(fraction)}%`,
  wait: (model, fraction) => `Computing by ${model === 'terrain' ? 'terrain' : 'formula'}… ${percent(fraction)}%`,
  waitWork: (villages, of, paths) =>
    `${inEn.integer(villages)} of ${inEn.integer(of)} villages done, ${inEn.integer(paths)} paths measured.`,
  waitStale: 'Grey numbers are from before.',
  waitBack: (name) => `Stop, back to the ${name.toLowerCase()} model`,
  noCircles:
    'No footprint circles: in this model, levels decide who has signal. To see the ground served, compute “Modelled level” below.',
  failed: 'The level models could not be loaded. Reload the page.',
  illustrative: 'Illustrative terrain',
  modelled: 'Estimated levels, uncalibrated',
  calibrated: (name) => `Estimated levels, calibrated by “${name}”`,
  noTerrain: 'No terrain data yet: every path is computed by an empirical formula.',
  fallback: (paths, villages) =>
    `${inEn.integer(paths)} paths to ${inEn.integer(villages)} villages lack terrain data and use a formula instead.`,
};
