import { useEffect } from 'react';
import { useAppState, usePanels, useWords } from './AppProvider';
import { SHORTCUTS, type Shortcut } from './shortcuts';

/** The keyboard of the whole page. Fields and open dialogs keep their keys, except those with Ctrl that mean the page. */
export function useShortcuts(): void {
  const { app, verbs } = usePanels();
  const words = useWords();
  const dialog = useAppState((state) => state.session.dialog);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || dialog !== null) return;
      const shortcut = SHORTCUTS.find((each) => isPressed(each, event));
      if (!shortcut || (isTyping(event.target) && !reachesThrough(shortcut))) return;
      if (shortcut.keys.includes(' ') && isControl(event.target)) return;
      event.preventDefault();
      shortcut.act({ app, verbs, words });
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [app, verbs, words, dialog]);
}

export function isPressed(
  { keys, ctrl = false }: Shortcut,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): boolean {
  if (event.altKey || (event.ctrlKey || event.metaKey) !== ctrl) return false;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return keys.includes(ctrl && event.shiftKey ? `Shift+${key}` : key);
}

/** Undo, copy and letters belong to the field one types in; search, save, open and export belong to the page. */
function reachesThrough({ name }: Shortcut): boolean {
  return name === 'search' || name === 'save' || name === 'open' || name === 'exportLong';
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=range])');
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, a, input, [role=row], [role=tab]');
}
