import type { MapTheme } from './mapColours';

/** What the system prefers, and a call when that changes. */
export function followSystemTheme(onChange: () => void): { current: () => MapTheme; stop: () => void } {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', onChange);
  return {
    current: () => (dark.matches ? 'dark' : 'light'),
    stop: () => dark.removeEventListener('change', onChange),
  };
}
