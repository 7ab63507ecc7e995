import { createFormats } from '../formats';
import type { viOptimiseReports } from './viReports';

const { integer, percent, decimal } = createFormats('en');
const money = (vnd: number): string => `VND\u00a0${decimal(vnd / 1e9, 2).replace(/\.?0+$/, '')}\u00a0billion`;
const said = (text: string, illustrative: boolean): string => `${text}${illustrative ? ', on illustrative data' : ''}.`;
const count = (number: number, one: string, many = `${one}s`): string =>
  `${integer(number)} ${number === 1 ? one : many}`;

const over = (candidates: number, illustrative: boolean): string =>
  `over these ${count(candidates, illustrative ? 'illustrative candidate' : 'candidate')} and this coverage model`;

export const enOptimiseReports: typeof viOptimiseReports = {
  curve: {
    title: 'What one more site brings',
    hint: 'The best plan for each number of sites. Where the curve flattens is where to stop.',
    start: 'Draw the curve',
    again: 'Draw again',
    label: (points) => `A curve of ${count(points, 'point')}: households gained by number of sites`,
    x: 'sites',
    point: (sites, villages, households, proved, illustrative) =>
      said(
        `Site ${integer(sites)} adds ${count(villages, 'village')}, ${count(households, 'household')}${proved ? '' : ' (not proved)'}`,
        illustrative,
      ),
    total: (sites, villages, households) =>
      `${count(sites, 'site')}: ${count(villages, 'village')}, ${count(households, 'household')}`,
    take: (sites) => `Propose ${count(sites, 'site')}`,
    choose: 'Number of sites on the curve',
    proved: (number, all, illustrative) =>
      said(`${integer(number)} of ${count(all, 'point')} proved optimal`, illustrative),
    nested: (share, illustrative) =>
      said(
        `Building in one order costs at most ${percent(share)} against the free optimum at each number of sites`,
        illustrative,
      ),
    together: 'all together',
    each: 'each site adds (own scale)',
    table: 'The curve in numbers',
    columns: { sites: 'Sites', villages: 'Villages', households: 'Households', adds: 'Adds', state: 'Proved' },
    yes: 'yes',
    no: 'no',
  },
  phases: {
    title: 'Phases',
    hint: 'A budget for each phase; what brings most for its cost comes first.',
    budget: (phase) => `Budget of phase ${integer(phase)}`,
    add: 'Add a phase',
    remove: 'Remove a phase',
    rest: 'the rest',
    line: (sites, villages, households) =>
      `${count(sites, 'site')}, adds ${count(villages, 'village')}, ${count(households, 'household')}`,
    spent: (vnd) => `${money(vnd)} spent`,
    over: 'over the budget',
  },
  audit: {
    title: 'Audit the planned sites',
    start: 'Audit',
    hint: 'Which are redundant, which villages hang on one site, and how few would do.',
    needed: (least, all, proved, illustrative) => {
      const how = least === all ? 'All' : proved ? 'Only' : 'No more than';
      const of = least === all ? count(all, 'site') : `${integer(least)} of ${count(all, 'site')}`;
      return said(`${how} ${of} are needed to serve the same villages${proved ? ' (proved)' : ''}`, illustrative);
    },
    redundant: (number) =>
      number === 0
        ? 'No site is redundant'
        : `${count(number, 'site')} could each go alone without a village losing signal`,
    sole: (number) => `${count(number, 'site is', 'sites are')} the only support of some village`,
    soleOf: (villages) => count(villages, 'village'),
    nothing: (illustrative) => said('There is no planned site to audit', illustrative),
  },
  backup: {
    title: 'If one site fails',
    start: 'Look',
    hint: 'Which villages lose signal when one site stops.',
    once: (number, of, illustrative) =>
      said(`${integer(number)} of ${count(of, 'covered village')} depend on one site`, illustrative),
    worst: (name, villages, households) =>
      `${name}: ${count(villages, 'village')} and ${count(households, 'household')} lost`,
    none: (illustrative) => said('No single failure takes the signal from a village', illustrative),
    list: 'Sites whose failure costs most',
  },
  certificate: {
    title: 'Certificate',
    hint: 'A JSON file that others can check without this solver.',
    export: 'Save the certificate (JSON)',
    file: 'certificate',
    holds: (illustrative) =>
      said('An independent checker worked out distances, servers, value and bound anew: they agree', illustrative),
    bound: (bound, illustrative) => said(`Bound that can be checked: ${bound}`, illustrative),
    none: 'There is nothing to certify in this answer.',
    check: 'Check a certificate',
    chooseFile: 'Choose a file…',
    checkHint:
      'Choose a JSON file or drop it here. The independent checker works everything out anew from the distances of the open plan.',
    staleCheck: 'The plan has changed since the check.',
    accepted: (fileName) => `${fileName}: holds for the open plan`,
    refused: (fileName) => `${fileName}: not accepted`,
    wrong: (fault, about) => `The first thing wrong: ${fault}${about ? ` (${about})` : ''}.`,
    faults: {
      notCertificate:
        'The file is no certificate, or parts are missing, or it is damaged. A certificate is the JSON file that "Save the certificate" or the command line writes.',
      otherPlan:
        'This certificate is about another plan, or the plan has changed since it was saved. Open that very plan and check again.',
    },
    claims: {
      provedCertified: ({ value }, candidates, illustrative) =>
        `Fully proved: ${value} is optimal ${over(candidates, illustrative)}.`,
      provedSolver: ({ value, bound }, candidates, illustrative) =>
        `${value}, optimal by the word of the solver ${over(candidates, illustrative)}; the file itself ${bound ? `proves a bound of ${bound} only` : 'proves no bound'}.`,
      withinGap: ({ value, bound }, candidates, illustrative) =>
        `${value}, ${bound ? `with a proved bound of ${bound}` : 'without a proved bound'}, ${over(candidates, illustrative)}; not an optimum.`,
      bestFound: ({ value }, candidates, illustrative) => `${value} ${over(candidates, illustrative)}; no bound.`,
    },
    independent: (number) => `${count(number, 'village')} of which no two can share a site; checked.`,
    uncoverable: (number) => `${count(number, 'village or point', 'villages and points')} out of every reach; checked.`,
    shows: {
      provedCertified: 'The certificate holds the whole proof of optimality.',
      provedSolver: 'Proved by the solver; the certificate carries a weaker bound: not independently verified.',
      withinGap: 'The certificate carries the plan and a bound, not an optimum.',
      bestFound: 'The certificate carries the plan, without a bound.',
    },
  },
};
