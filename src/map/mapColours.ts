/** Every colour of the map, by theme. Marks keep 3:1 against land and sea, text 4.5:1. */
export interface MapColours {
  readonly land: string;
  readonly coast: string;
  readonly sea: string;
  readonly void: string;
  readonly voidHatch: string;
  readonly voidText: string;
  readonly placeText: string;
  readonly seaText: string;
  readonly nationText: string;
  readonly nameText: string;
  readonly halo: string;
  readonly seaHalo: string;
  readonly dead: string;
  readonly deadRim: string;
  readonly covered: string;
  readonly gained: string;
  readonly lost: string;
  readonly existing: string;
  readonly planned: string;
  readonly candidate: string;
  readonly gone: string;
  readonly markFill: string;
  readonly selection: string;
  readonly exclusion: string;
  readonly boundary: string;
  readonly overlay: string;
  readonly overlayFill: string;
  readonly sketch: string;
  /** Alpha of the merged footprints. */
  readonly existingAlpha: number;
  readonly programmeAlpha: number;
}

export type MapTheme = 'light' | 'dark';

export const MAP_COLOURS: Readonly<Record<MapTheme, MapColours>> = {
  light: {
    land: '#e9e6dd',
    coast: '#b9bdb6',
    sea: '#f4f8f9',
    void: '#e6e6e4',
    voidHatch: '#dcdcd9',
    voidText: '#6d6f6c',
    placeText: '#6a6c67',
    seaText: '#5b7683',
    nationText: '#3a5361',
    nameText: '#23282b',
    halo: '#f4f2ec',
    seaHalo: '#f4f8f9',
    dead: '#d3340f',
    deadRim: '#fffaf4',
    covered: '#0d7d73',
    gained: '#1b57c4',
    lost: '#b3168c',
    existing: '#7a7f80',
    planned: '#1b57c4',
    candidate: '#a55a00',
    gone: '#777b7c',
    markFill: '#ffffff',
    selection: '#14181a',
    exclusion: '#b4232a',
    boundary: '#5c6266',
    overlay: '#84796b',
    overlayFill: '#84796b',
    sketch: '#14181a',
    existingAlpha: 0.09,
    programmeAlpha: 0.12,
  },
  dark: {
    land: '#252b30',
    coast: '#3d464d',
    sea: '#161b1f',
    void: '#1c1f22',
    voidHatch: '#24282b',
    voidText: '#989fa3',
    placeText: '#98a0a5',
    seaText: '#7f9dab',
    nationText: '#b5cbd6',
    nameText: '#eef1f2',
    halo: '#1b2024',
    seaHalo: '#161b1f',
    dead: '#ff6a45',
    deadRim: '#fff3ea',
    covered: '#40b8a8',
    gained: '#74adff',
    lost: '#f27bd2',
    existing: '#8d969b',
    planned: '#74adff',
    candidate: '#f0a840',
    gone: '#959da2',
    markFill: '#14191d',
    selection: '#ffffff',
    exclusion: '#ff7f7f',
    boundary: '#a4adb3',
    overlay: '#a09584',
    overlayFill: '#a09584',
    sketch: '#ffffff',
    existingAlpha: 0.1,
    programmeAlpha: 0.17,
  },
};
