import { en } from './en';
import type { LanguageCode } from './formats';
import { vi, type Words } from './vi';

/** Everything the page says in one language. */
export function words(language: LanguageCode): Words {
  return language === 'vi' ? vi : en;
}

export type { Words } from './vi';
