import { useRef } from 'react';
import { copiedCoordinates } from '../i18n/coordinates';
import { useAppState, useWords } from './AppProvider';
import { useCopy } from './useCopy';

/** Where the pointer is on the map; where it was last, so that it can be clicked and copied. */
export function PointerPlace() {
  const { page } = useWords();
  const copy = useCopy();
  const pointer = useAppState((state) => state.session.pointer);
  const last = useRef(pointer);
  if (pointer) last.current = pointer;
  const place = last.current;
  if (!place) return null;
  const text = copiedCoordinates(place);
  return (
    <button type="button" className="wide-only" title={page.bottom.copyPointer} onClick={() => copy(text)}>
      {text}
    </button>
  );
}
