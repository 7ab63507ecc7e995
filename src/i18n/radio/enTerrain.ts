import { createFormats } from '../formats';
import type { TerrainWords } from './viTerrain';

const { decimal, integer, percent } = createFormats('en');

export const enTerrain: TerrainWords = {
  title: 'Terrain sources',
  none: 'No height model yet. The terrain model then falls back to an empirical formula and says for how many paths.',
  noneShort: 'No height model yet.',
  manage: 'Terrain sources…',
  drop: 'Drop .hgt, .hgt.gz, .zip or GeoTIFF files on the page, or choose them.',
  choose: 'Choose height files…',
  builtIn: 'Use the built-in illustrative relief',
  loading: 'Fetching the illustrative relief…',
  covers: (share, villages) =>
    `Heights are known at ${percent(share)} of the ${integer(villages)} villages of the plan.`,
  knows: (share) => `covers ${percent(share)} of villages`,
  illustrative: 'Illustrative relief',
  illustrativeNote: 'Heights made up for illustration, not measured. Every result that rests on them says so.',
  setAside: 'Set aside, for there are real heights: the two are never mixed.',
  surface: 'A surface model (DSM): tree tops and roofs are in it, no clutter is added.',
  step: (metres) => `${metres < 100 ? decimal(metres, 0) : integer(metres)} m cells`,
  voids: (share) => (share === 0 ? 'no voids' : `${percent(share)} void`),
  box: (west, south, east, north) => `${south}–${north} N, ${west}–${east} E`,
  degrees: (value) => `${decimal(value, 2)}°`,
  remove: (name) => `Remove ${name}`,
  raise: (name) => `Put ${name} first`,
  order: 'Finer grids are used first; equal ones in the order of the list.',
  kept: 'Your files are kept on this computer for the next visit and sent nowhere. Taking one off the list deletes it.',
  forget: 'Forget all',
  issues: 'While reading',
};
