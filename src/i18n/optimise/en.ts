import { createFormats } from '../formats';
import { enConditions } from './enConditions';
import { enOptimiseReports } from './enReports';
import type { OptimiseWords } from './vi';

const { integer, percent, decimal, distance } = createFormats('en');
const BILLION = 1_000_000_000;

const money = (vnd: number): string => `VND\u00a0${decimal(vnd / BILLION, 2).replace(/\.?0+$/, '')}\u00a0billion`;
const said = (text: string, illustrative: boolean): string => `${text}${illustrative ? ', on illustrative data' : ''}.`;
const count = (number: number, one: string, many = `${one}s`): string =>
  `${integer(number)} ${number === 1 ? one : many}`;
const over = (candidates: number, illustrative: boolean): string =>
  `over these ${count(candidates, illustrative ? 'illustrative candidate' : 'candidate')} and this coverage model`;

export const enOptimise: OptimiseWords = {
  title: 'Where should sites go?',
  goal: {
    label: 'Question',
    fewest: 'The fewest sites for every dead-zone village',
    cheapest: 'The cheapest way to serve every dead zone',
    fewestHint: 'How many sites, and where, until no village is dead',
    mostSites: { households: 'The most households with', villages: 'The most villages with' },
    sites: 'sites',
    billion: 'billion VND',
    maxSites: 'At most so many sites',
    budget: 'Budget, billion VND',
    cost: 'Fewest by',
    costs: { count: 'Sites', vnd: 'Cost' },
    weight: 'Count',
    weights: { households: 'Households', villages: 'Villages' },
  },
  from: {
    title: 'Which places may be chosen',
    planned: (number) => count(number, 'planned site'),
    locks: { free: 'May be chosen', in: 'Will be built', out: 'Left out' },
    plan: (number) => `${count(number, 'candidate')} of the plan`,
    villages: 'Generated: at each dead-zone village',
    crossings: 'Generated: where circles of reach cross',
    grid: 'Generated: an even grid',
    step: 'Grid step',
    most: 'At most',
    places: 'places',
    radius: 'Radius',
    byDefault: 'default',
    making: 'Making places…',
    made: (number) => `${count(number, 'generated place')}, amber dots on the map`,
    leftOut: (number) => `${integer(number)} more are beyond the limit`,
    stale: 'The places will be made anew for the plan and conditions as they are now.',
    make: 'Preview the places',
  },
  more: {
    title: 'More conditions',
    hardship: 'Villages of hardship count',
    times: 'times',
    spacing: 'Least distance between two sites',
    defaultCost: 'Cost where a site states none',
    unknown: 'unknown',
    exclusions: (number) =>
      number === 0
        ? 'No exclusion area is drawn.'
        : `${count(number, 'exclusion area applies', 'exclusion areas apply')}.`,
    draw: 'Draw an exclusion area',
    mustServe: 'Serve border posts and islands that must be served',
    backup: 'Two sites for each village where possible',
    timeLimit: 'Search at most',
    seconds: 'seconds',
  },
  run: {
    start: 'Find a plan',
    again: 'Find again',
    cancel: 'Stop, keep the best plan',
    cancelShort: 'Stop',
    solving: 'Searching…',
    best: 'Best',
    bound: 'Lower bound',
    boundMost: 'Upper bound',
    gap: (share) => (share === 0 ? 'no gap left' : `${percent(share)} gap left`),
    elapsed: (seconds) => `${decimal(seconds, 1)} seconds`,
    chart: (value, bound) => `Progress chart: best ${value}, bound ${bound}`,
    failed: (reason) => `The optimiser failed: ${reason}`,
    halted: 'Stopped; this is the best plan found until then.',
    timedOut: 'Out of time; this is the best plan found.',
  },
  amount: {
    sites: (number) => count(number, 'site'),
    villages: (number) => count(number, 'village'),
    households: (number) => count(number, 'household'),
    points: (number) => count(number, 'island or border point'),
    money,
    distance,
    weighted: (value) => count(value, 'point'),
  },
  result: {
    title: 'Proposal',
    none: 'No new site is needed',
    serves: ({ coveredVillages, of, coveredHouseholds, coveredPoints, costVnd, lockedIn }, illustrative) =>
      said(
        [
          `${integer(coveredVillages)} of ${count(of, 'dead-zone village')} served, ${count(coveredHouseholds, 'household')}`,
          coveredPoints > 0 ? `, and ${count(coveredPoints, 'island or border point')} counted apart` : '',
          costVnd > 0 ? `, for ${money(costVnd)}` : '',
          lockedIn > 0 ? `, on top of ${count(lockedIn, 'site')} that will be built` : '',
        ].join(''),
        illustrative,
      ),
    status: (status, gap, candidates, illustrative) => {
      const words = {
        provedCertified: 'Optimal (proved)',
        provedSolver: 'Optimal by the solver, not independently verified,',
        withinGap: `Within ${percent(gap)} of the optimum`,
        bestFound: 'Best found',
      }[status];
      return `${words} ${over(candidates, illustrative)}.`;
    },
    tag: {
      provedCertified: 'proved',
      provedSolver: 'by the solver',
      withinGap: 'near the optimum',
      bestFound: 'best found',
    },
    independent: (number, illustrative) =>
      `No two of ${count(number, illustrative ? 'illustrative village' : 'village')} can share one site, so fewer than ${count(number, 'site')} cannot do.`,
    before: 'Before',
    after: 'After',
    deadVillages: 'dead-zone villages',
    deadHouseholds: 'households',
    offNote: 'Planned and candidate sites outside this proposal are switched off.',
    show: 'Show on the map',
    hide: 'Take off the map',
    accept: (ticked, all) =>
      ticked === all ? `Accept ${count(all, 'site')}` : `Accept ${integer(ticked)} of ${count(all, 'site')}`,
    accepted: 'The proposal is in the plan now.',
    stale: 'The plan has changed since; this result is about the plan as it was.',
    tickAll: 'Tick every site',
    tick: (name) => `Accept ${name}`,
    table: 'The sites in the order to build them',
    moreRows: (number) => `Show ${count(number, 'more site', 'more sites')}`,
    columns: { order: 'Order, site', villages: 'Adds villages', households: 'Adds households', sum: 'In all' },
    sum: (villages) => count(villages, 'village'),
    noCost: 'cost unknown',
    isNew: 'generated',
    gained: (name) => `Villages that ${name} gains`,
    expand: (name) => `Show the villages that ${name} adds`,
    newSite: (number) => `Generated site ${number}`,
    newNote: 'Place proposed by the optimiser, not surveyed',
    phase: (phase) => `phase ${integer(phase)}`,
  },
  unreachable: {
    title: (number) => `${count(number, 'village or point', 'villages and points')} out of every reach`,
    note: (candidates, illustrative) => `Out of reach ${over(candidates, illustrative)}.`,
    missing: (metres) => `${distance(metres)} short`,
    missingDb: (missingDb) => `${decimal(missingDb, 1)}\u00a0dB short`,
    nearest: (name) => `nearest: ${name}`,
    unknown: 'no place to choose from',
  },
  unserved: (number) => `${count(number, 'village')} in reach, left out by the limit`,
  code: {
    noDeadZones: (lockedIn, illustrative) =>
      said(
        `With the existing sites${lockedIn > 0 ? ` and ${count(lockedIn, 'site')} that will be built` : ''} no village is a dead zone; no further site is needed`,
        illustrative,
      ),
    noCandidates: (illustrative) =>
      said(
        'There is no place to choose from: admit planned sites or candidates, or have places generated',
        illustrative,
      ),
    allUnreachable: (candidates, illustrative) =>
      said(
        `None of the ${count(candidates, 'place')} reaches a dead zone: have more places generated or raise the radius`,
        illustrative,
      ),
    contradiction: (illustrative) =>
      said('The conditions contradict each other, nothing can be searched', illustrative),
  },
  contradictions: {
    lockedInAndOut: 'To be built and left out at once; take one of the two back',
    lockedWithoutPlace: 'To be built, yet without coordinates; state them or free the site',
    lockedUnknown: 'Not in the plan',
    lockedInsideExclusion: 'To be built, yet inside an exclusion area; free the site, move it or switch the area off',
    lockedTooClose: 'To be built, yet nearer to each other than the least distance; free some or lower the distance',
  },
  refused: {
    title: (number) => `${count(number, 'place is', 'places are')} not considered`,
    noPlace: 'no coordinates or radius',
    otherService: 'not of the network that is counted',
    lockedOut: 'left out by the question',
    insideExclusion: 'inside an exclusion area',
    tooCloseToStanding: 'too close to a standing site',
    noCost: 'states no cost',
    duplicateId: 'shares its id with another site',
  },
  notices: {
    nothingAllowed:
      'This limit does not allow a single site, not even the cheapest: raise the number of sites or the budget.',
    zeroCosts:
      'Some candidates state a cost of 0, which counts as free of charge; leave the cost empty where it is unknown.',
    maxSitesAboveCandidates: 'More sites are allowed than there are places; every useful place is taken.',
    sitesWithoutCost: 'Places that state no cost are left out; fill in "Cost where a site states none" to admit them.',
    householdsUnknown: 'Some villages have no known households and count as 0.',
  },
  conditions: enConditions,
  ...enOptimiseReports,
};
