import { selectDraft } from '../state/selectors';
import type { Language } from '../state/session';
import { stateShowing } from './decisionSheet';
import { fileStem } from './exportFiles';
import type { FileContext } from './fileContext';
import type { DrawMapPicture, MapPictureRequest } from './mapPicture';
import { say } from './say';

/** Sizes of a picture, device pixels: the window and its double, or A4 and A3 lying at 300 dots to the inch. */
export const PICTURE_SIZES = ['screen', 'double', 'a4', 'a3'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

export interface PictureChoice {
  readonly size: PictureSize;
  readonly language: Language;
  readonly frame: 'plan' | 'onScreen';
}

export interface WindowPx {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Hands the map over as a PNG with title, legend, scale bar and north arrow; tells whether it could be drawn. */
export async function exportMapPicture(
  app: FileContext,
  draw: DrawMapPicture,
  choice: PictureChoice,
  window: WindowPx,
): Promise<boolean> {
  try {
    const { png } = await draw(pictureRequest(app, choice, window));
    const { title } = app.store.getState().doc.plan;
    const name = `${fileStem(title)}-${FILE_WORDS[choice.language]}.png`;
    app.files.download(name, png);
    say(app, { tone: 'info', code: 'listExported', params: { name } });
    return true;
  } catch {
    return false;
  }
}

export function pictureSize(size: PictureSize, { widthPx, heightPx }: WindowPx): WindowPx & { scale: number } {
  if (size === 'screen') return { widthPx, heightPx, scale: 1 };
  if (size === 'double') return { widthPx: 2 * widthPx, heightPx: 2 * heightPx, scale: 2 };
  return size === 'a4' ? { widthPx: 3508, heightPx: 2480, scale: 2.5 } : { widthPx: 4961, heightPx: 3508, scale: 2.75 };
}

function pictureRequest(
  app: FileContext,
  { size, language, frame }: PictureChoice,
  window: WindowPx,
): MapPictureRequest {
  const state = app.store.getState();
  const { view } = state.session;
  return {
    state: stateShowing(state, selectDraft(state)),
    language,
    date: app.now(),
    gained: [],
    frame: frame === 'onScreen' && view ? { ...view, ...window } : 'plan',
    ...pictureSize(size, window),
    heading: true,
  };
}

const FILE_WORDS = { vi: 'ban-do', en: 'map' } as const;
