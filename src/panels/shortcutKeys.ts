import { dialogWords } from '../i18n/dialogWords';
import type { Words } from '../i18n/words';
import type { Shortcut } from './shortcuts';

/** The keys of a shortcut as people read them: "Ctrl+Shift+Z", "Phím cách". */
export function keysOf({ keys, ctrl }: Shortcut, { language }: Words): readonly string[] {
  const names: Readonly<Record<string, string>> = dialogWords(language).shortcuts.keys;
  return keys.map((key) => {
    const shifted = ctrl && key.startsWith('Shift+');
    const bare = shifted ? key.slice('Shift+'.length) : key;
    const name = names[bare] ?? bare.toUpperCase();
    return [ctrl ? 'Ctrl' : '', shifted ? 'Shift' : '', name].filter(Boolean).join('+');
  });
}
