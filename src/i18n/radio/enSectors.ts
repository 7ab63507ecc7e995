import { createFormats } from '../formats';
import type { SectorWords } from './viSectors';

const { decimal } = createFormats('en');
const figure = (value: number): string => decimal(value, Number.isInteger(value) ? 0 : 1);

export const enSectors: SectorWords = {
  title: 'Sectors and antennas',
  omni: (dbm, mhz) =>
    `No sector given: reckoned as an omni, ${figure(mhz)} MHz, ${decimal(dbm, 1)} dBm per resource element (planning assumption).`,
  radiusModel: 'The radius model does not look at directions; the empirical and terrain models do.',
  disagree: 'The sector lists of this site differ in length, so it is reckoned as an omni.',
  sector: (number) => `Sector ${number}`,
  azimuth: 'Azimuth',
  beamwidth: 'Beamwidth',
  tilt: 'Downtilt',
  freq: 'Frequency',
  eirp: 'EIRP/RE',
  antenna: 'Antenna',
  parametric: 'Standard lobe by beamwidth',
  gain: (dbi) => `The ${decimal(dbi, 1)} dBi of the antenna file take the place of the gain in the link budget.`,
  gainUnused: (dbi) => `The antenna file says ${decimal(dbi, 1)} dBi; this sector states its EIRP, and that stays.`,
  noGain: 'The antenna file gives no gain: the one in the link budget stays.',
  importMsi: 'Import MSI file…',
  imported: 'While reading the antenna file',
  add: 'Add sector',
  three: '3 sectors 0°/120°/240°',
  remove: (number) => `Remove sector ${number}`,
  makeOmni: 'Back to omni',
  assumed: 'Empty fields take the plan’s assumptions.',
  turn: 'On the map: drag the dot at the tip of a lobe, or use the arrow keys, to turn it.',
  handle: (number, name) => `Azimuth of sector ${number} of ${name}`,
  degrees: (value) => `${figure(value)}°`,
};
