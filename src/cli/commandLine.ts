import { parseArgs } from 'node:util';
import type { CoverageFilter } from '../core/coverage/result';
import { MAX_RADIUS_M, SITE_STATUSES, type SiteStatus } from '../core/plan/site';
import { TECHNOLOGIES, type Technology } from '../core/plan/technology';
import { COVERAGE_MODELS, type CoverageModel } from '../core/radio/radioSettings';
import { CRS_CODES, crsCode } from '../io/coordinates/crs';
import { OPTIMISE_OPTIONS } from './optimiseOptions';
import { RASTER_OPTIONS } from './rasterOptions';
import { UsageError } from './usageError';

const OPTIONS = {
  villages: { type: 'string' },
  sites: { type: 'string' },
  model: { type: 'string' },
  terrain: { type: 'string', multiple: true },
  'threshold-dbm': { type: 'string' },
  'radius-m': { type: 'string' },
  status: { type: 'string' },
  operator: { type: 'string' },
  crs: { type: 'string' },
  technology: { type: 'string' },
  list: { type: 'string' },
  footprints: { type: 'boolean' },
  merged: { type: 'boolean' },
  verdicts: { type: 'boolean' },
  json: { type: 'boolean' },
  'skip-bad-rows': { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Options of one command alone. */
const OWN_OPTIONS = { ...OPTIMISE_OPTIONS, ...RASTER_OPTIONS };

const LISTS = ['villages', 'sites', 'dead-zones'] as const;
export type ListKind = (typeof LISTS)[number];

/** A command line with its values read and in range. */
export interface CommandLine {
  readonly command: string | null;
  readonly inputs: readonly string[];
  readonly villages: string | null;
  readonly sites: string | null;
  readonly radiusM: number | null;
  readonly statuses: readonly SiteStatus[] | null;
  readonly filter: CoverageFilter;
  /** null: the plan's own. */
  readonly model: CoverageModel | null;
  readonly thresholdDbm: number | null;
  /** Files and folders of height models. */
  readonly terrain: readonly string[];
  /** Reference system of coordinates that their file does not name; null: guessed. */
  readonly crs: string | null;
  readonly list: ListKind | null;
  readonly footprints: boolean;
  readonly merged: boolean;
  readonly verdicts: boolean;
  readonly json: boolean;
  readonly skipBadRows: boolean;
  readonly help: boolean;
  /** Options of one command alone, as written. */
  readonly own: Readonly<Record<string, string | boolean | undefined>>;
}

/** Throws UsageError for anything it does not know. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parsed(args);
  const [command = null, ...inputs] = positionals;
  if (values.lang !== undefined) oneOf('--lang', values.lang, ['vi', 'en']);
  refuseLevels(command, values);
  if (values.crs !== undefined && /^(diff|link|raster)$/.test(command ?? ''))
    throw new UsageError('unknownOption', '--crs');
  const operator = values.operator?.trim() ?? null;
  if (operator === '') throw new UsageError('badValue', '--operator ""');
  return {
    command,
    inputs,
    villages: values.villages ?? null,
    sites: values.sites ?? null,
    radiusM: values['radius-m'] === undefined ? null : radius(values['radius-m']),
    statuses: values.status === undefined ? null : statuses(values.status),
    filter: { operator, technology: values.technology === undefined ? null : technology(values.technology) },
    model: values.model === undefined ? null : oneOf('--model', values.model, COVERAGE_MODELS),
    thresholdDbm: values['threshold-dbm'] === undefined ? null : threshold(values['threshold-dbm']),
    terrain: values.terrain ?? [],
    crs: values.crs === undefined ? null : referenceSystem(values.crs),
    list: values.list === undefined ? null : oneOf('--list', values.list, LISTS),
    footprints: values.footprints ?? false,
    merged: values.merged ?? false,
    verdicts: values.verdicts ?? false,
    json: values.json ?? false,
    skipBadRows: values['skip-bad-rows'] ?? false,
    help: values.help ?? false,
    own: Object.fromEntries(Object.keys(OWN_OPTIONS).map((name) => [name, values[name as keyof typeof OWN_OPTIONS]])),
  };
}

function parsed(args: readonly string[]) {
  const all = { ...OPTIONS, ...OWN_OPTIONS };
  const loose = parseArgs({ args: withNegatives(args), options: all, allowPositionals: true, strict: false });
  const command = loose.positionals[0] ?? '';
  const own = ownOptions(command);
  const options = { ...OPTIONS, ...own } as typeof all;
  try {
    return parseArgs({ args: withNegatives(args), options, allowPositionals: true });
  } catch (error) {
    const known = /'(-[^']*)'/.exec(String(error));
    throw new UsageError('unknownOption', known?.[1] ?? String(error));
  }
}

/** A model that a command would not ask must not look as if it answered. */
function refuseLevels(command: string | null, values: ReturnType<typeof parsed>['values']): void {
  if (command === null || !/^(diff|convert|validate|link)$/.test(command)) return;
  const levels = ['model', 'terrain', 'threshold-dbm'] as const;
  // The plan's own model may ask for the ground: for verdicts and footprints.
  const stray = levels.find((name) => values[name] !== undefined && !(command === 'convert' && name === 'terrain'));
  if (stray && values[stray] !== 'radius') throw new UsageError('unknownOption', `--${stray}`);
}

function ownOptions(command: string) {
  const { candidates, exclude } = OPTIMISE_OPTIONS;
  if (command === 'verify') return { candidates, exclude };
  return /^optimi[sz]e$/.test(command) ? OPTIMISE_OPTIONS : command === 'raster' ? RASTER_OPTIONS : {};
}

/** "--site -121.5,36.5" would be read as two options; a value that starts like a negative number belongs to the one before. */
function withNegatives(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (before !== undefined && /^-[.\d]/.test(arg) && /^--[a-z-]+$/.test(before))
      joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

function threshold(text: string): number {
  const dbm = text.trim() === '' ? Number.NaN : Number(text);
  if (dbm >= -200 && dbm <= 50) return dbm;
  throw new UsageError('badValue', `--threshold-dbm ${text}`, '-200 ≤ N ≤ 50');
}

function referenceSystem(text: string): string {
  return oneOf('--crs', crsCode(text), CRS_CODES);
}

function radius(text: string): number {
  const radiusM = text.trim() === '' ? Number.NaN : Number(text);
  if (radiusM > 0 && radiusM <= MAX_RADIUS_M) return radiusM;
  throw new UsageError('badValue', `--radius-m ${text}`, `0 < N ≤ ${MAX_RADIUS_M}`);
}

function statuses(text: string): SiteStatus[] {
  return text.split(',').map((word) => oneOf('--status', word.trim(), SITE_STATUSES));
}

function technology(text: string): Technology {
  return oneOf('--technology', text.trim().toUpperCase(), TECHNOLOGIES);
}

function oneOf<T extends string>(option: string, word: string, allowed: readonly T[]): T {
  if (allowed.includes(word as T)) return word as T;
  throw new UsageError('badValue', `${option} ${word}`, allowed.join(' | '));
}
