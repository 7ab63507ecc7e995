import type { LanguageCode } from './formats';
import { enRaster } from './profile/rasterEn';
import { type RasterWords, viRaster } from './profile/rasterVi';

/** What the level raster says. */
export function rasterWords(language: LanguageCode): RasterWords {
  return language === 'vi' ? viRaster : enRaster;
}

export type { RasterWords } from './profile/rasterVi';
