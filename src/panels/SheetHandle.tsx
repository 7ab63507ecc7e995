import { type PointerEvent, useRef } from 'react';
import { setSheet } from '../commands/view';
import type { SessionSlice } from '../state/session';
import { useApp, useAppState, useWords } from './AppProvider';

type SheetHeight = SessionSlice['sheet'];
const HEIGHTS: readonly SheetHeight[] = ['low', 'half', 'full'];
const FLICK_PX = 24;

/** Raises and lowers the sheet: a flick up or down, a tap for the next height. */
export function SheetHandle() {
  const app = useApp();
  const { page } = useWords();
  const sheet = useAppState((state) => state.session.sheet);
  const from = useRef(0);
  const flicked = useRef(false);
  const at = HEIGHTS.indexOf(sheet);
  const release = (event: PointerEvent): void => {
    const moved = from.current - event.clientY;
    flicked.current = Math.abs(moved) > FLICK_PX;
    if (!flicked.current) return;
    const to = HEIGHTS[at + Math.sign(moved)];
    if (to) setSheet(app, to);
  };
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={`${page.sheet.next}: ${page.sheet[sheet]}`}
      onPointerDown={(event) => {
        from.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={release}
      onClick={() => {
        if (!flicked.current) setSheet(app, HEIGHTS[(at + 1) % HEIGHTS.length]!);
        flicked.current = false;
      }}
    >
      <i />
    </button>
  );
}
