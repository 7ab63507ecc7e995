import { useAppState } from './AppProvider';
import { useMedia } from './useMedia';

/** True when the page is dark, by choice or because the device is. */
export function useDark(): boolean {
  const theme = useAppState((state) => state.session.theme);
  const system = useMedia('(prefers-color-scheme: dark)');
  return theme === 'system' ? system : theme === 'dark';
}
