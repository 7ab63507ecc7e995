import { type DialogWords, dialogWords } from '../../../src/i18n/dialogWords';
import type { LanguageCode } from '../../../src/i18n/formats';
import { type Words as PageWords, words as pageWords } from '../../../src/i18n/words';

/** The words of the page and of its dialogs, which come later. */
export interface Words extends PageWords {
  readonly dialogs: DialogWords;
}

export function words(language: LanguageCode): Words {
  return { ...pageWords(language), dialogs: dialogWords(language) };
}
