import { createFormats } from '../formats';
import { enMeasured } from './enMeasured';
import { enTerrain } from './enTerrain';
import { enTiles } from './enTiles';
import type { RadioWords } from './vi';

const { decimal, integer, distance } = createFormats('en');

export const enRadio: RadioWords = {
  title: 'Radio assumptions',
  open: 'Radio assumptions…',
  tabsLabel: 'Groups of assumptions',
  tabs: { model: 'Threshold and model', bands: 'Bands', terrain: 'Terrain', measured: 'Measurements' },
  assumption: 'Planning assumption',
  note: 'These figures are assumptions of the planner, kept in the plan file and open to editing; none is a legal limit. An empty field takes the usual value, shown faintly in it.',
  now: (villages, households) =>
    `With these assumptions: ${integer(villages)} villages without signal, ${integer(households)} households.`,
  reset: 'Back to usual values',
  allUsual: 'All values are the usual ones.',
  units: { dbm: 'dBm', db: 'dB', dbi: 'dBi', m: 'm', mhz: 'MHz', percent: '%', degrees: '°', n: 'N/km', n0: 'N' },
  terrain: enTerrain,
  tiles: enTiles,
  measured: enMeasured,
  model: {
    title: 'Model',
    names: { radius: 'Radius', empirical: 'Empirical', terrain: 'Terrain' },
    unused: 'The radius model does not use what follows, unless radii are taken from a band.',
    reach: 'Reach limit (timing)',
    outOfSight:
      'The 3GPP formulas are always asked as out of sight of the mast (NLOS), never by chance: a careful assumption. For the real line of sight use the terrain model.',
    formula: 'Empirical formula',
    fallback: 'Formula for a path without terrain data',
    formulas: {
      freeSpace: 'Free space',
      okumuraHata: 'Okumura–Hata',
      cost231Hata: 'COST-231–Hata',
      extendedHata: 'Extended Hata (SM.2028)',
      rma: '3GPP 38.901 RMa',
      uma: '3GPP 38.901 UMa',
      umi: '3GPP 38.901 UMi',
    },
  },
  threshold: {
    title: 'Threshold',
    field: 'Least RSRP level',
    classes: 'Classes of level; press one to take it as the threshold',
    pick: (dbm) => `Take ${dbm} dBm as the threshold`,
    names: {
      indoor: 'indoors',
      good: 'good',
      fair: 'fair',
      covered: 'covered',
      weak: 'weak',
      edge: 'edge of coverage',
      none: 'below every class',
    },
  },
  margin: {
    title: 'Margin',
    sigma: 'Shadowing standard deviation σ',
    probability: 'Probability of service at a point',
    own: 'Point margin',
    computed: (point, sigma, percent) =>
      `From σ = ${decimal(sigma, 1)} dB and a probability of ${decimal(percent, Number.isInteger(percent) ? 0 : 1)} %: point margin ${decimal(point, 1)} dB.`,
    needs: (dbm) =>
      `With losses, a village is covered from a median outdoor level of ${decimal(dbm, 1).replace('-', '−')} dBm.`,
    area: (db) => `Turning a budget into a radius uses the area margin, ${decimal(db, 1)} dB.`,
  },
  receiver: {
    title: 'Receiver and losses',
    height: 'Receiver height',
    body: 'Body and handset loss',
    building: 'Building entry loss',
    buildingHint: '0: outdoors',
  },
  ground: {
    title: 'Surroundings',
    environment: 'Around the village (formulas)',
    environments: {
      metropolis: 'Metropolis',
      urban: 'Urban',
      suburban: 'Suburban, small town',
      quasiOpen: 'Quasi-open',
      open: 'Open',
    },
    clutter: 'Clutter on the ground (P.1812)',
    clutters: {
      none: 'None',
      open: 'Open, rural',
      suburban: 'Suburban',
      forest: 'Forest',
      urban: 'Urban',
      denseUrban: 'Dense urban',
    },
    clutterHeight: (name, heightM) => `${name}, ${integer(heightM)} m`,
    dN: 'Refractivity lapse ΔN',
    n0: 'Sea-level refractivity N₀',
  },
  site: {
    title: 'Sites that say nothing',
    height: 'Mast height',
    beamwidth: 'Horizontal beamwidth',
    tilt: 'Downtilt',
    band: 'Default band',
    bandName: (band) => `${band} MHz`,
  },
  bands: {
    label: 'Band',
    name: (band) => `${band} MHz`,
    dated: (month) => `Assumption of ${month}`,
    edited: 'Edited in this plan.',
    usual: 'Usual values of a rural macro site.',
    technology: 'Technology',
    asOf: 'Month of the assumption',
    asOfBad: 'Write a month such as 2026-11',
    operator: 'Operator',
    operatorAny: 'any operator',
    freq: 'Frequency',
    power: 'Carrier power per branch',
    bandwidth: 'Bandwidth',
    gain: 'Antenna gain',
    feeder: 'Feeder loss',
    eirp: 'EIRP per resource element',
    eirpFrom: (blocks) =>
      `Power over ${integer(12 * blocks)} subcarriers (${integer(blocks)} blocks), plus gain, less feeder loss.`,
    radii: 'Radius from the link budget',
    radiiFrom: (model, heightM) =>
      `By ${model}, mast ${decimal(heightM, Number.isInteger(heightM) ? 0 : 1)} m, area margin. At most 40 km.`,
    extrapolated: 'Above 2000 MHz the formula is an extrapolation.',
    beyond: 'Beyond 20 km the formula is outside its range.',
    setting: 'Terrain',
    radius: 'Radius',
    distance,
    take: (technology) => `Use as default radius for ${technology}`,
    taken: (technology) => `Is the default radius for ${technology}`,
    makeDefault: 'Use this band for sites that say nothing',
    isDefault: 'Sites that say nothing use this band',
  },
};
