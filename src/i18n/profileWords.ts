import type { LanguageCode } from './formats';
import { enProfile } from './profile/en';
import { type ProfileWords, viProfile } from './profile/vi';

/** What the terrain profile says. */
export function profileWords(language: LanguageCode): ProfileWords {
  return language === 'vi' ? viProfile : enProfile;
}

export type { ProfileWords } from './profile/vi';
