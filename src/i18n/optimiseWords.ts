import type { LanguageCode } from './formats';
import { enOptimise } from './optimise/en';
import { type OptimiseWords, viOptimise } from './optimise/vi';

/** What the optimiser's panel says. */
export function optimiseWords(language: LanguageCode): OptimiseWords {
  return language === 'vi' ? viOptimise : enOptimise;
}

export type { OptimiseWords } from './optimise/vi';
