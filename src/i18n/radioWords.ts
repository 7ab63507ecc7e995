import type { LanguageCode } from './formats';
import { enRadio } from './radio/en';
import { type RadioWords, viRadio } from './radio/vi';

/** What the dialog of radio assumptions says. Fetched with it. */
export function radioWords(language: LanguageCode): RadioWords {
  return language === 'vi' ? viRadio : enRadio;
}

export type { RadioWords } from './radio/vi';
