import { createFormats } from '../formats';
import { modelName } from '../modelNames';
import type { RasterWords } from './rasterVi';

const { decimal, integer, percent, area, distance } = createFormats('en');

export const enRaster: RasterWords = {
  title: 'Modelled level',
  intro: 'A map of the level by the model of the plan: an estimate, not a measurement.',
  show: 'Compute the level',
  ofSite: 'Level map of this site',
  about: 'Compute for',
  wholePlan: 'All counted sites',
  oneSite: (name) => `${name} only`,
  cell: 'Cell size',
  reach: 'Reach of each site',
  metres: distance,
  look: 'Colour by',
  looks: { level: 'Level', server: 'Best server', limit: 'What limits it' },
  opacity: 'Opacity',
  outline: 'Outline of coverage',
  compute: 'Compute',
  again: 'Compute again',
  cancel: 'Stop',
  remove: 'Take off the map',
  running: (fraction) => `Computing, ${percent(fraction)}`,
  progress: 'Computing the level',
  stale: 'The plan, the terrain or the choice has changed: the picture is of the run before.',
  model: 'Model',
  found: (sites, km2, seconds) =>
    `${integer(sites)} sites cover ${area(km2)}; computed in ${decimal(seconds, 1)}\u00a0s.`,
  threshold: (neededDbm, dbm) =>
    `Covered: ${decimal(neededDbm, 1)}\u00a0dBm outdoors, that is the threshold of ${decimal(dbm, 0)}\u00a0dBm with the losses at the handset and the shadow margin.`,
  byTerrain: 'ITU-R P.1812-8 over the ground, with the azimuth, tilt and pattern of every antenna.',
  byFormula: (formula) =>
    `The ${formula === 'freeSpace' ? 'free-space' : modelName(formula, 'en')} formula of distance, no ground looked at, with the azimuth, tilt and pattern of every antenna.`,
  tooWeak: 'Too far or too weak by the formula',
  unknownShare: (share) => `${percent(share)} of the area in reach has no known height.`,
  classes: {
    indoor: '−85 dBm and up: indoors too',
    good: '−95 to −85: good',
    fair: '−105 to −95: fair',
    covered: '−110 to −105: covered outdoors',
    weak: '−115 to −110: weak',
    edge: '−120 to −115: at the edge',
    none: 'below −120: as good as none',
  },
  limits: {
    served: 'Served',
    terrain: 'Cut by the ground or the curve of the Earth',
    reach: 'Beyond the reach of every site (left blank)',
    data: 'Height not known (sparse dots)',
  },
  servers: 'Each colour is the area of one best server, dark rims part them. Colours repeat and rank nothing.',
  pointer: (dbm, site) => `At the pointer: ${decimal(dbm, 0)}\u00a0dBm, ${site}`,
  pointerNone: 'At the pointer: no level',
  pointerHint: 'Move the pointer over the map to read the level.',
  exportFootprint: 'Export the coverage (GeoJSON)',
  failures: {
    noTerrain: 'No terrain is loaded.',
    noSites: 'No site is counted.',
    tooManyCells: 'Too many cells: choose larger cells, a shorter reach, or a single site.',
    noGround: 'The loaded terrain touches no site.',
    failed: 'The level could not be computed. Try again.',
  },
};
