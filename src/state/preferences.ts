import type { TableMapping } from './importDraft';
import type { Language, SessionSlice, Theme } from './session';
import { type AppStore, setSession } from './store';

type Preferences = Pick<SessionSlice, 'language' | 'theme' | 'welcome' | 'layouts'>;
const KEY = 'phu-song-preferences';

/** Language, theme, "has been welcomed" and how lists were read, kept on this computer. Storage that is forbidden is no fault. */
export function startPreferences(store: AppStore, storage: Storage | null): () => void {
  setSession(store, read(storage));
  return store.subscribe(({ session }, { session: before }) => {
    const { language, theme, welcome, layouts } = session;
    const same = language === before.language && theme === before.theme && welcome === before.welcome;
    if (same && layouts === before.layouts) return;
    try {
      storage?.setItem(KEY, JSON.stringify({ language, theme, welcome, layouts }));
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
  return { language, theme, welcome: kept.welcome !== false, layouts: layoutsOf(kept.layouts) };
}

/** Only what still has the shape of a mapping: the storage may be anybody's. */
function layoutsOf(kept: unknown): SessionSlice['layouts'] {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter(([, mapping]) => isMapping(mapping)));
}

function isMapping(value: unknown): value is TableMapping {
  const { kind, columns, crs, decimalMark } = (value ?? {}) as Partial<Record<keyof TableMapping, unknown>>;
  if (typeof columns !== 'object' || columns === null || typeof crs !== 'string') return false;
  if (!Object.values(columns).every((column) => Number.isInteger(column) && column >= 0)) return false;
  return (kind === 'villages' || kind === 'sites') && (decimalMark === '.' || decimalMark === ',');
}
