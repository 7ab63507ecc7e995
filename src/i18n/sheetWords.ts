import type { LanguageCode } from './formats';
import { enSheet } from './sheet/en';
import { type SheetWords, viSheet } from './sheet/vi';

/** What the decision sheet and the picture of the map say. */
export function sheetWords(language: LanguageCode): SheetWords {
  return language === 'vi' ? viSheet : enSheet;
}

export type { SheetWords } from './sheet/vi';
