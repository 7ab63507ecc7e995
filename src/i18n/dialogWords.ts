import { enDialogs } from './en/dialogs';
import type { LanguageCode } from './formats';
import { viDialogs } from './vi/dialogs';

/** What the dialogs and the palette say. Fetched with them: the first look does without. */
export function dialogWords(language: LanguageCode): DialogWords {
  return language === 'vi' ? viDialogs : enDialogs;
}

export type DialogWords = typeof viDialogs;
