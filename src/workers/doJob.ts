import type { JobKind, JobKinds } from './job';

type Doers = {
  [Kind in JobKind]: (
    ask: JobKinds[Kind]['ask'],
    onProgress: (fraction: number) => void,
  ) => Promise<JobKinds[Kind]['answer']>;
};

/** Each job, loaded when it is first asked for. */
const doers: Doers = {
  async readPlan({ source }, onProgress) {
    const { readPlanInChunks } = await import('../io/planGeojson/readPlan');
    const phases = { text: 0, parse: 0.2, rows: 0.5 };
    return readPlanInChunks(asSource(source), {
      onProgress: ({ phase, share }) => onProgress(phases[phase] + (phase === 'rows' ? share / 2 : 0)),
    });
  },
  async readTable({ source, fileName }) {
    const { readCsv } = await import('../io/csv/readCsv');
    const { guessTable } = await import('../io/table/guessTable');
    const { table, issues } = readCsv(asSource(source));
    return { cells: table?.cells ?? null, guess: table && guessTable(table, fileName), issues };
  },
  async mapTable({ cells, mapping, existing }) {
    const { mapTable } = await import('./mapTable');
    return mapTable(cells, mapping, existing);
  },
  async areaFacts({ areas, sites, villages, covered }) {
    const { areaFacts } = await import('../core/coverage/areaFacts');
    return areaFacts(areas, sites, villages, (village) => covered[village] === 1);
  },
  async writePlan({ plan, footprints, verdicts }, onProgress) {
    const { writePlanFile } = await import('./writePlanFile');
    return writePlanFile(plan, { footprints, verdicts }, onProgress);
  },
};

export function doJob<Kind extends JobKind>(
  kind: Kind,
  ask: JobKinds[Kind]['ask'],
  onProgress: (fraction: number) => void = () => {},
): Promise<JobKinds[Kind]['answer']> {
  return (doers[kind] as Doers[Kind])(ask, onProgress);
}

function asSource(source: ArrayBuffer | string): Uint8Array | string {
  return typeof source === 'string' ? source : new Uint8Array(source);
}
