import { useMedia } from './useMedia';

/** True where the column is a sheet and the inspector lies in it; the same limit as in narrow.css. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 899px)');
}
