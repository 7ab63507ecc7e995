import { lazy } from 'react';

/** Parts of the page that the first look does without: fetched when they are first shown. */
export const Lists = lazy(async () => {
  await afterPaint();
  return { default: (await import('./Lists')).Lists };
});
export const Inspector = lazy(async () => ({ default: (await import('./inspector/Inspector')).Inspector }));
export const OpenDialog = lazy(async () => ({ default: (await import('./dialogs/OpenDialog')).OpenDialog }));
export const ProfilePanel = lazy(async () => ({ default: (await import('./profile/ProfilePanel')).ProfilePanel }));
export const LevelsNote = lazy(async () => ({ default: (await import('./LevelsNote')).LevelsNote }));
export const LevelsWait = lazy(async () => ({ default: (await import('./LevelsWait')).LevelsWait }));
export const IssueLine = lazy(async () => ({ default: (await import('./IssueLine')).IssueLine }));

/** Fetches the rest while nobody waits for it, so that a dialog opens at once when it is asked for. */
export function fetchLater(): void {
  void import('./dialogs/OpenDialog');
  void import('./inspector/Inspector');
  void import('../commands/openFiles');
  void import('../commands/exportFiles');
}

/** The headline comes first: what follows it is asked for once it is on screen. */
function afterPaint(): Promise<void> {
  const nextFrame = globalThis.requestAnimationFrame ?? setTimeout;
  return new Promise((resolve) => nextFrame(() => setTimeout(resolve)));
}
