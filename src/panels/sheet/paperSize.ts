export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];
export const TURNS = ['portrait', 'landscape'] as const;
export type Turn = (typeof TURNS)[number];

/** Millimetres: the sheet of paper, and the map on its first page. `styles` of the sheet hold the same margins. */
export interface PaperSize {
  readonly widthMm: number;
  readonly mapWidthMm: number;
  readonly mapHeightMm: number;
}

export const PAPER_SIZES: Readonly<Record<Paper, Readonly<Record<Turn, PaperSize>>>> = {
  a4: {
    portrait: { widthMm: 210, mapWidthMm: 186, mapHeightMm: 138 },
    landscape: { widthMm: 297, mapWidthMm: 172, mapHeightMm: 128 },
  },
  a3: {
    portrait: { widthMm: 297, mapWidthMm: 273, mapHeightMm: 220 },
    landscape: { widthMm: 420, mapWidthMm: 276, mapHeightMm: 208 },
  },
};

export const MM_PER_INCH = 25.4;
/** Browsers print 96 of their pixels to the inch. */
export const CSS_PX_PER_MM = 96 / MM_PER_INCH;
export const PICTURE_DPI = 240;
