import { createFormats } from '../formats';
import type { viConditions } from './viConditions';

const { integer, decimal } = createFormats('en');
const count = (number: number, one: string): string => `${integer(number)} ${number === 1 ? one : `${one}s`}`;

export const enConditions: typeof viConditions = {
  title: 'In the optimiser',
  lock: 'This site',
  lockMany: (number) => `These ${count(number, 'site')}`,
  locks: { free: 'Free', in: 'Must be built', out: 'Not built' },
  lockHint: 'Kept with the plan; every later question obeys it.',
  byPlanned: 'All planned sites are settled together in the Optimise tab.',
  weight: 'This village counts',
  weightHint: 'Used by "the most" questions; "the fewest sites" always counts every village.',
  times: 'times',
  mustServe: 'Must be served',
  mustServeHint: 'A point is not counted as a village; switched on, "the fewest sites" must serve it too.',
  list: (number) =>
    number === 0 ? 'Settled sites, weighted villages' : `Settled sites, weighted villages (${integer(number)})`,
  none: 'Nothing is settled yet. Pick a site or a village on the map, part "In the optimiser": must be built, not built, counts so many times.',
  groups: {
    in: (number) => `${count(number, 'site')} must be built`,
    out: (number) => `${count(number, 'site')} not built`,
    weight: (number) => `${count(number, 'village')} weighted`,
  },
  weightOf: (weight) => `counts × ${decimal(weight, Number.isInteger(weight) ? 0 : 2)}`,
  free: (name) => `Free ${name} again`,
  clear: 'Free all',
  exclusions: 'Exclusion areas that apply',
  exclusion: (name, bufferM) => (bufferM > 0 ? `${name}, kept ${integer(bufferM)} m away` : name),
};
