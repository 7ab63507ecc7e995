import type { PlaceTaker } from '../io/planGeojson/alike/placeRows';
import type { JobKind, JobKinds } from './job';
import type { KeptTable } from './keptTable';
import type { PlanFileFormat } from './planFile';

const MEDIA_TYPES: Readonly<Record<PlanFileFormat, string>> = {
  geojson: 'application/geo+json',
  coverage: 'application/geo+json',
  kml: 'application/vnd.google-earth.kml+xml',
  kmz: 'application/vnd.google-earth.kmz',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

type Doers = {
  [Kind in JobKind]: (
    ask: JobKinds[Kind]['ask'],
    onProgress: (fraction: number) => void,
    places?: PlaceTaker,
  ) => Promise<JobKinds[Kind]['answer']>;
};

/** Each job, loaded when it is first asked for. */
const doers: Doers = {
  async readFile({ source, fileName, options }, onProgress, places) {
    const { openUnnamed } = await import('../io/openFile');
    const phases = { unpack: 0, text: 0, parse: 0.2, rows: 0.5 };
    const opened = await openUnnamed(asSource(source), fileName, {
      ...options,
      ...(places && { places }),
      onProgress: ({ phase, share }) =>
        onProgress(phases[phase] + (phase === 'rows' ? share / 2 : phase === 'unpack' ? share / 5 : 0)),
    });
    return opened.kind === 'table' ? (await keptTable()).keep(opened) : opened;
  },
  tableMap: async (ask) => (await keptTable()).map(ask),
  tableBadRows: async () => (await keptTable()).badRows(),
  tableTake: async () => (await keptTable()).take(),
  async readTerrain({ bytes, fileName }) {
    const { readTerrainFile } = await import('../io/terrain/readTerrainFile');
    return readTerrainFile(new Uint8Array(bytes), fileName);
  },
  async readTiles({ tiles, fetched }, onProgress) {
    const { mosaicTiles } = await import('../io/terrain/tiles/mosaicTiles');
    return mosaicTiles(tiles, fetched, onProgress);
  },
  async readMeasurements({ bytes, fileName }) {
    const { readMeasurements } = await import('../io/measurements/readMeasurements');
    return readMeasurements(new Uint8Array(bytes), fileName);
  },
  async areaFacts({ areas, sites, villages, covered }) {
    const { areaFacts } = await import('../core/coverage/areaFacts');
    return areaFacts(areas, sites, villages, (village) => covered[village] === 1);
  },
  async matchPlan(ask) {
    const { matchPlan } = await import('./matchPlan');
    return matchPlan(ask);
  },
  async sortReply(ask) {
    const { sortReply } = await import('./sortReply');
    return sortReply(ask);
  },
  async writeForReview({ plan, options }, onProgress) {
    const { exportForReview } = await import('../core/review/versionHash');
    const version = exportForReview(plan);
    return { version: version.parent!, file: await doers.writePlan({ plan: version, options }, onProgress) };
  },
  async writePlan({ plan, options }, onProgress) {
    const { planFile } = await import('./planFile');
    const content = await planFile(plan, options, onProgress);
    return new Blob([content as BlobPart], { type: MEDIA_TYPES[options.format] });
  },
};

let table: KeptTable | null = null;

/** One per thread: the file is in the dialog of one page. */
async function keptTable(): Promise<KeptTable> {
  const { createKeptTable } = await import('./keptTable');
  table ??= createKeptTable();
  return table;
}

/** `places` takes the sites and villages of a plan while its file is being read; left out: the answer holds them. */
export function doJob<Kind extends JobKind>(
  kind: Kind,
  ask: JobKinds[Kind]['ask'],
  onProgress: (fraction: number) => void = () => {},
  places?: PlaceTaker,
): Promise<JobKinds[Kind]['answer']> {
  return (doers[kind] as Doers[Kind])(ask, onProgress, places);
}

function asSource(source: ArrayBuffer | string): Uint8Array | string {
  return typeof source === 'string' ? source : new Uint8Array(source);
}
