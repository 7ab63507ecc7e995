import { createFormats } from '../formats';
import type { viPlan } from '../vi/plan';

const { integer, percent, area, signed } = createFormats('en');
const some = (count: number, one: string, many: string): string => `${integer(count)} ${count === 1 ? one : many}`;

export const enPlan: typeof viPlan = {
  villages: (count) => some(count, 'village', 'villages'),
  households: (count) => some(count, 'household', 'households'),
  sites: (count) => some(count, 'site', 'sites'),
  headline: {
    title: 'Dead zones',
    unit: 'dead-zone villages',
    of: (part, whole, share) => `${part} of ${whole} (${percent(share)})`,
    villagesCovered: 'Villages covered',
    householdsCovered: 'Households covered',
    landCovered: 'Land and islands covered',
    surfaceCovered: 'Area covered',
    activeSites: (count) => some(count, 'site', 'sites'),
    points: (dead, total) =>
      dead === 0
        ? `${integer(total)} islands and posts covered`
        : `apart: ${integer(dead)} of ${integer(total)} islands and posts dead`,
    unknownHouseholds: (count) => `households unknown for ${some(count, 'village', 'villages')}`,
    none: 'This plan has no villages yet',
    why: 'Why not as it was opened?',
    live: (villages, households) =>
      `${some(villages, 'village', 'villages')} without signal, ${some(households, 'household', 'households')}`,
    bar: (covered, dead) => `${integer(covered)} covered, ${integer(dead)} dead zones`,
  },
  filter: {
    label: 'Networks counted',
    any: 'Any network',
    technology: (name) => `${name} or better`,
    operator: (name) => `${name} only`,
    operators: 'By operator',
    technologies: 'By technology',
  },
  delta: {
    villages: (gained, lost) =>
      `${[gained > 0 ? signed(gained) : '', lost > 0 ? signed(-lost) : ''].filter(Boolean).join(' / ') || '±0'} ${gained + lost === 1 ? 'village' : 'villages'}`,
    households: (net) => `${signed(net)} households`,
    none: 'No change',
  },
  programme: {
    title: 'Programme',
    slider: 'Programme sites counted',
    position: (count, planned) =>
      count === 0
        ? 'Existing sites only'
        : count <= planned
          ? `Existing + ${integer(count)} planned`
          : `Existing + ${integer(planned)} planned + ${integer(count - planned)} candidates`,
    byHand: 'Sites switched one by one',
    existing: 'Existing',
    planned: (count) => `+ ${integer(count)} planned sites`,
    candidates: (count) => `+ ${integer(count)} candidates`,
    before: 'before the programme',
    after: (date) => `after the programme, ${date}`,
    afterUndated: 'after the programme',
    proposed: 'with candidates',
    dated: (name, date) => `${name}, ${date}`,
    gives: (dead) => some(dead, 'dead zone', 'dead zones'),
    lastBuilt: (name) => `just added ${name}`,
    play: 'Play site by site',
    pause: 'Pause',
    back: 'One site back',
    forward: 'One site more',
    empty: 'This plan has no planned or candidate sites yet.',
  },
  status: { existing: 'Existing', planned: 'Planned', candidate: 'Candidate', retired: 'Retired' },
  statusCounted: (name) => `Count ${name.toLowerCase()} sites`,
  reported: { dead: 'Reported dead', served: 'Reported served', unknown: 'Not known' },
  demand: {
    thôn: 'Thôn (village)',
    bản: 'Bản (village)',
    'khu phố': 'Khu phố (quarter)',
    'border post': 'Border post',
    'island point': 'Island point',
    other: 'Other point',
  },
  setting: { town: 'Town', rural: 'Rural', mountain: 'Mountain', island: 'Island', sea: 'Sea, long reach' },
  posSource: {
    survey: 'surveyed',
    gps: 'GPS fix',
    published: 'published',
    inferred: 'inferred',
    illustrative: 'illustrative',
    user: 'placed by user',
  },
  model: { radius: 'By radius', empirical: 'By formula', terrain: 'By terrain' },
  turf: {
    same: (count) => `Turf: ${integer(count)} = grid: ${integer(count)}`,
    differs: (turf, grid) => `Turf: ${integer(turf)} ≠ grid: ${integer(grid)}`,
    running: (share) => `Turf is checking ${percent(share)}`,
    failed: 'Turf: could not check',
    explain: 'Two independent answers: Turf buffers, and a distance grid on the ellipsoid',
    differing: (count) =>
      `${some(count, 'village lies', 'villages lie')} on the edge of coverage, where the two answers differ`,
  },
  illustrative: 'Dữ liệu minh hoạ · Illustrative data',
  illustrativeNote: 'Positions in this plan are illustrative, not surveyed.',
  areaWithin: {
    boundary: 'Land within the imported boundary.',
    hull: 'Land within the hull of the villages of the plan.',
    surface: 'No land data here, so any surface counts.',
  },
  areaOf: (covered, land) =>
    land === null ? area(covered) : `${integer(covered)} / ${area(land)} (${percent(covered / land)})`,
};
