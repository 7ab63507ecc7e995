import { useEffect, useState } from 'react';
import { useVerbs } from './AppProvider';
import { isTyping } from './useShortcuts';

/** Files dropped anywhere open; a table pasted outside a field opens too. True while files hang over the page. */
export function useFileDrop(): boolean {
  const verbs = useVerbs();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) verbs.openFiles(files);
    };
    const paste = (event: ClipboardEvent): void => {
      if (isTyping(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) verbs.openFiles(files);
      else if (text.trim() !== '') verbs.pasteText(text);
    };
    const handlers = { dragenter: enter, dragover: enter, dragleave: leave, drop, paste };
    for (const [kind, handler] of Object.entries(handlers)) addEventListener(kind, handler as EventListener);
    return () => {
      for (const [kind, handler] of Object.entries(handlers)) removeEventListener(kind, handler as EventListener);
    };
  }, [verbs]);
  return over;
}
