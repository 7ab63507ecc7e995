import type { Language, SessionSlice, Theme } from './session';
import { type AppStore, setSession } from './store';

type Preferences = Pick<SessionSlice, 'language' | 'theme' | 'welcome'>;
const KEY = 'phu-song-preferences';

/** Language, theme and "has been welcomed", kept on this computer. Storage that is forbidden is no fault. */
export function startPreferences(store: AppStore, storage: Storage | null): () => void {
  setSession(store, read(storage));
  return store.subscribe(({ session }, { session: before }) => {
    const { language, theme, welcome } = session;
    if (language === before.language && theme === before.theme && welcome === before.welcome) return;
    try {
      storage?.setItem(KEY, JSON.stringify({ language, theme, welcome }));
    } catch {
      // Full or forbidden storage: the choice lasts as long as the page.
    }
  });
}

function read(storage: Storage | null): Preferences {
  let kept: Partial<Record<keyof Preferences, unknown>> = {};
  try {
    kept = JSON.parse(storage?.getItem(KEY) ?? '{}') ?? {};
  } catch {
    // Somebody else's value under our key: start fresh.
  }
  const language: Language = kept.language === 'en' ? 'en' : 'vi';
  const theme: Theme = kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'system';
  return { language, theme, welcome: kept.welcome !== false };
}
