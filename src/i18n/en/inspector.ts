import { createFormats } from '../formats';
import type { viInspector } from '../vi/inspector';

const { integer, distance } = createFormats('en');
const some = (count: number, one: string, many: string): string => `${integer(count)} ${count === 1 ? one : many}`;

export const enInspector: typeof viInspector = {
  label: 'Details',
  counted: 'Counted in coverage',
  notCounted: 'Not counted',
  brings: {
    title: 'What this site brings',
    ifOn: 'What this site would bring',
    alone: (villages) =>
      villages === 0
        ? 'No village depends on this site alone'
        : `${some(villages, 'village', 'villages')} through this site alone`,
    aloneHouseholds: (households) => some(households, 'household', 'households'),
    reaches: (villages, households) =>
      `In reach: ${some(villages, 'village', 'villages')}, ${some(households, 'household', 'households')}`,
    notSummed: 'What sites bring alone does not add up.',
    list: 'Show these villages',
  },
  fields: {
    name: 'Name',
    coordinates: 'Coordinates (latitude, longitude)',
    coordinatesHint: 'Decimal or degrees, minutes, seconds: 21.2383, 107.9652',
    coordinatesBad: 'These coordinates cannot be read yet',
    status: 'Status',
    operator: 'Operator',
    technology: 'Technology',
    setting: 'Setting',
    radius: 'Coverage radius',
    height: 'Mast height',
    cost: 'Cost',
    phase: 'Phase',
    note: 'Note',
    commune: 'Commune',
    posSource: 'Source of position',
    none: 'none yet',
    badNumber: (low, high) => `Enter a number from ${low} to ${high}`,
  },
  units: { m: 'm', million: 'm VND' },
  locked: 'Existing sites are locked, so that none is moved by mistake.',
  unlock: 'Unlock',
  lockAgain: 'Lock again',
  duplicate: 'Duplicate',
  remove: 'Delete',
  copy: 'Copy coordinates',
  showOnMap: 'Show on the map',
  batch: {
    title: (count) => some(count, 'site', 'sites'),
    note: 'Only the fields you fill in change, on every selected site.',
    apply: (count) => `Apply to ${some(count, 'site', 'sites')}`,
    on: 'Switch all on',
    off: 'Switch all off',
    clear: 'Clear selection',
    keep: 'unchanged',
  },
  village: {
    dead: 'Dead zone',
    covered: 'Covered',
    coveredBy: (count) => (count === 1 ? 'By one site only' : `By ${integer(count)} sites`),
    inReach: (site, metres) => `${distance(metres)} from ${site}, within reach.`,
    beyondReach: (site, metres, missing) =>
      `The nearest site is ${site}, ${distance(metres)} away; ${distance(missing)} too far.`,
    noActiveSite: 'No site is counted yet.',
    servers: 'Serving sites',
    nearest: 'Nearest site',
    households: 'Households',
    population: 'Population',
    commune: 'Commune',
    formerCommune: 'Former commune',
    formerDistrict: 'Former district',
    kind: 'Kind',
    hardship: 'Special hardship',
    gridPower: 'Grid power',
    mustServe: 'Must be served',
    yes: 'yes',
    no: 'no',
    reported: 'Reported',
    agrees: 'Agrees with the computation.',
    disagrees: 'Differs from the computation: worth a look on the spot.',
    coordinates: 'Coordinates',
    notCounted: 'Island points and border posts are counted apart, not among the dead-zone villages.',
    more: (count) => `and ${integer(count)} more`,
  },
};
