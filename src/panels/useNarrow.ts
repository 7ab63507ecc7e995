import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 899px)';

/** True where the column is a sheet and the inspector lies in it; the same limit as in narrow.css. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(NARROW);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(NARROW).matches,
    () => false,
  );
}
