import { useEffect, useState } from 'react';
import type { DecisionSheet } from '../../commands/decisionSheet';
import type { MapPicture } from '../../commands/mapPicture';
import { useApp, useVerbs, useWords } from '../AppProvider';
import { MM_PER_INCH, type PaperSize, PICTURE_DPI } from './paperSize';

/** The printed map: null while it is being drawn, failed where the device cannot. */
export type SheetMap = null | 'failed' | (MapPicture & { readonly address: string });

/** More than one pixel of the map to a pixel of paper: signs and letters a little smaller than on screen. */
const MAP_PX_PER_INCH = 120;
/** Several choices made in a row cost one drawing. */
const CHOOSING_MS = 150;

export function useSheetMap(sheet: DecisionSheet | null, size: PaperSize, frame: 'plan' | 'onScreen'): SheetMap {
  const { drawMapPicture } = useVerbs();
  const app = useApp();
  const { language } = useWords();
  const [drawn, setDrawn] = useState<SheetMap>(null);
  const { mapWidthMm, mapHeightMm } = size;
  useEffect(() => {
    if (!sheet) return;
    let wanted = true;
    let address: string | null = null;
    setDrawn(null);
    const px = (mm: number): number => Math.round((mm / MM_PER_INCH) * PICTURE_DPI);
    const { view } = sheet.state.session;
    const window = { widthPx: globalThis.innerWidth, heightPx: globalThis.innerHeight };
    const draw = (): Promise<MapPicture> =>
      drawMapPicture({
        state: sheet.state,
        language,
        date: app.now(),
        gained: sheet.gained,
        frame: frame === 'onScreen' && view ? { ...view, ...window } : 'plan',
        widthPx: px(mapWidthMm),
        heightPx: px(mapHeightMm),
        scale: PICTURE_DPI / MAP_PX_PER_INCH,
        heading: false,
      });
    const later = setTimeout(
      () =>
        void draw().then(
          (picture) => {
            if (!wanted) return;
            address = URL.createObjectURL(picture.png);
            setDrawn({ ...picture, address });
          },
          () => wanted && setDrawn('failed'),
        ),
      CHOOSING_MS,
    );
    return () => {
      wanted = false;
      clearTimeout(later);
      if (address) URL.revokeObjectURL(address);
    };
  }, [app, drawMapPicture, sheet, language, frame, mapWidthMm, mapHeightMm]);
  return drawn;
}
