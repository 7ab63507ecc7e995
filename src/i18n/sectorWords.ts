import type { LanguageCode } from './formats';
import { enSectors } from './radio/enSectors';
import { type SectorWords, viSectors } from './radio/viSectors';

/** What is said of the antennas of a site, beside it and on the map. */
export function sectorWords(language: LanguageCode): SectorWords {
  return language === 'vi' ? viSectors : enSectors;
}

export type { SectorWords } from './radio/viSectors';
