import { foldDiacritics } from '../core/plan/foldDiacritics';
import { contentHash } from '../io/planGeojson/readId';
import type { TableGuess, TableMapping } from '../io/table/tableTypes';
import type { TableImport } from '../state/importDraft';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';

/** The oldest is forgotten first. */
const MOST_LAYOUTS = 100;

/** How the user last read a list with the same columns, or null. */
export function rememberedMapping({ store }: AppContext, guess: TableGuess): TableMapping | null {
  const known = store.getState().session.layouts[layoutOf(guess)];
  return known && guess.headerRow !== null ? { ...known, headerRow: guess.headerRow } : null;
}

/** Keeps what the user changed of the guess, for the next list with these columns. */
export function rememberMapping({ store }: AppContext, { guess, guessed, mapping }: TableImport): void {
  if (guess.headerRow === null || mapping.headerRow !== guess.headerRow) return;
  const { [layoutOf(guess)]: _, ...others } = store.getState().session.layouts;
  const kept = Object.entries(others).slice(1 - MOST_LAYOUTS);
  const mine: [string, TableMapping][] = sameMapping(mapping, guessed) ? [] : [[layoutOf(guess), mapping]];
  setSession(store, { layouts: Object.fromEntries([...kept, ...mine]) });
}

export function forgetMapping({ store }: AppContext, { guess }: TableImport): void {
  const { [layoutOf(guess)]: _, ...layouts } = store.getState().session.layouts;
  setSession(store, { layouts });
}

/** Names a layout by its headers, whatever their case and marks. */
function layoutOf({ headers }: TableGuess): string {
  return contentHash(headers.map(foldDiacritics));
}

function sameMapping(a: TableMapping, b: TableMapping): boolean {
  const plain = ({ columns, ...rest }: TableMapping) => [Object.entries(rest).sort(), Object.entries(columns).sort()];
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}
